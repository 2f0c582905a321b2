// What the wards' own system does: it hands in what was used, over Odoo's own calls and with a key of its own.

import { OdooError } from '../../odoo/errors.ts';
import { odooMoment } from '../../odoo/moment.ts';
import type { Dict, Transport } from '../../odoo/transport.ts';
import { product } from '../givens/lookup.ts';
import type { VouchWorld } from '../world.ts';

const MESSAGES = 'x_ward_message';
const LOGIN = 'ward-system';
const NAME = 'Ward system';

interface Used {
  readonly quantity: number;
  /** Name of the product as the stores know it. */
  readonly product?: string;
  /** What stands in the message where the stores do not know it. */
  readonly item?: string;
  readonly ward: string;
  readonly reference: string;
  /** Whole hours before now. */
  readonly hoursAgo?: number;
}

export async function report(w: VouchWorld, used: Used): Promise<void> {
  const item = used.product === undefined ? used.item : await codeOf(w, used.product);
  const sent = new Date(Date.now() - (used.hoursAgo ?? 0) * 3_600_000);
  await hand(w, {
    x_name: w.named(used.reference),
    x_item: item,
    x_quantity: used.quantity,
    x_ward: used.ward,
    x_sent: odooMoment(sent),
  });
}

/** As it does where it never heard that the first one arrived: the same words again. */
export async function again(w: VouchWorld, reference: string): Promise<void> {
  const fields = ['x_name', 'x_item', 'x_quantity', 'x_ward', 'x_sent'];
  const [first] = await w.observer.search(MESSAGES, [['x_name', '=', w.named(reference)]], fields);
  if (!first) throw new Error(`The ward system has not sent "${reference}" yet.`);
  await hand(w, Object.fromEntries(fields.map((field) => [field, first[field]])));
}

/** The system's own account, with a key that the set-up account makes for the scenario; the key is written nowhere. */
export async function wardSystem(w: VouchWorld): Promise<Transport> {
  const user = await w.observer.one('account of the ward system', 'res.users', [['login', '=', LOGIN]]);
  const model = await w.observer.one('list of logins', 'ir.model', [['model', '=', 'res.users']]);
  const values = { name: 'key of the ward system', model_id: model.id, state: 'code', code: keyOf(user.id) };
  const made = (await w.setup.call('ir.actions.server', 'create', [[values]])) as number[];
  try {
    const answer = (await w.setup.call('ir.actions.server', 'run', [made])) as { infos?: { key?: string } };
    return await w.stage.otherSystem(LOGIN, answer.infos?.key ?? '');
  } finally {
    await w.setup.call('ir.actions.server', 'unlink', [made]);
  }
}

async function hand(w: VouchWorld, message: Dict): Promise<void> {
  const system = await wardSystem(w);
  const started = Date.now();
  const event = { person: NAME, verb: 'hands in', said: message };
  try {
    const made = (await system.call(MESSAGES, 'create', [[message]])) as number[];
    w.keep('message', { model: MESSAGES, id: made[0] ?? 0, name: String(message['x_name']) });
  } catch (error) {
    if (error instanceof OdooError)
      w.stage.scribe.act({ ...event, outcome: 'refused', message: error.message, ms: Date.now() - started });
    throw error;
  }
  w.stage.scribe.act({ ...event, outcome: 'done', ms: Date.now() - started });
}

async function codeOf(w: VouchWorld, name: string): Promise<string> {
  const { default_code: code } = await w.observer.read(await product(w, name), ['default_code']);
  return String(code);
}

function keyOf(user: number): string {
  return `until = datetime.datetime.now() + datetime.timedelta(hours=1)
key = env['res.users.apikeys'].with_user(${user})._generate('rpc', 'ward system', until)
action = {'type': 'ir.actions.act_window_close', 'infos': {'key': key}}
`;
}
