// Assertions on how Odoo is set: against what the hospital has signed, and against what may leave a test system.
import type { Json } from '../../odoo/transport.ts';
import type { Approved } from '../house.ts';
import { idOf, nameOf, type Row } from '../observer.ts';
import { seatOfLast } from '../screen/on-top.ts';
import type { VouchWorld } from '../world.ts';

const DOCUMENTS: Readonly<Record<string, string>> = {
  'purchase.request': 'requirement',
  'purchase.order': 'order',
  'account.move': 'bill',
};

/** In the list of logins before the person, and, for those of suppliers whom that list leaves out, in Odoo. */
export async function loginsApproved(w: VouchWorld): Promise<void> {
  const { approved } = w.house;
  const own = await accountsOfTheTest(w);
  const { rows, position } = await seatOfLast(w).list.reading();
  w.facts.equal('logins in the list, all on one page', rows.length, position.total);
  const inside = approved.people.filter(({ groups }) => groups).map(({ login }) => login);
  const shown = rows.map((row) => row['Login'] ?? '');
  w.facts.equal('logins in the list', sorted(shown), sorted([...inside, ...approved.systems, ...own]));
  const active = await w.observer.search('res.users', [['active', '=', true]], ['login']);
  const all = approved.people.map(({ login }) => login);
  w.facts.equal(
    'logins that are open',
    sorted(active.map((user) => String(user['login']))),
    sorted([...all, ...approved.systems, ...own]),
  );
}

/** No right: how Odoo keeps that somebody wants to be told in Odoo and not by mail. */
const TOLD_IN_ODOO = 'mail.group_mail_notification_type_inbox';
/** Odoo gives it by itself to whoever decides on somebody's leave, and it is nobody else's. */
const DECIDES_ON_LEAVE = 'hr_holidays.group_hr_holidays_responsible';

/** Person by person: the groups given on the login, without those that come with them. */
export async function rightsApproved(w: VouchWorld): Promise<void> {
  const names = await groupNames(w);
  const users = await w.observer.search('res.users', [['active', '=', true]], ['login', 'group_ids']);
  const leading = await usersWhoDecideOnLeave(w);
  const different = w.house.approved.people.flatMap(({ name, login, groups }) => {
    const user = users.find((one) => one['login'] === login);
    const approved = groups ? ['base.group_user', ...groups] : ['base.group_portal'];
    const byItself = [TOLD_IN_ODOO, ...(user && leading.has(user.id) ? [DECIDES_ON_LEAVE] : [])];
    const ids = (user?.['group_ids'] ?? []) as number[];
    const held = ids.map((id) => names.get(id) ?? `group ${id}`).filter((one) => !byItself.includes(one));
    const beside = held.filter((one) => !approved.includes(one)).map((one) => `${name} holds ${one}`);
    const missing = approved.filter((one) => !held.includes(one)).map((one) => `${name} lacks ${one}`);
    return [...beside, ...missing];
  });
  w.facts.equal('rights that differ from those approved', different, []);
}

async function usersWhoDecideOnLeave(w: VouchWorld): Promise<Set<number>> {
  const led = await w.observer.search(
    'hr.employee',
    [['leave_manager_id', '!=', false]],
    ['leave_manager_id'],
  );
  return new Set(led.flatMap((row) => idOf(row['leave_manager_id']) ?? []));
}

/** Odoo compares its hashes itself, so that nobody is locked out by wrong passwords. */
export async function noGuessedPassword(w: VouchWorld): Promise<void> {
  const users = await w.observer.search('res.users', [['active', '=', true]], ['login']);
  const guessed: string[] = [];
  for (let from = 0; from < users.length; from += BATCH) {
    const ids = users.slice(from, from + BATCH).map(({ id }) => id);
    guessed.push(...(await sameAsLogin(w, ids)));
  }
  w.facts.equal('logins that open with their own name as the password', guessed, []);
}

/** A password takes Odoo a third of a second, so that all at once would run into a deadline. */
const BATCH = 8;

async function sameAsLogin(w: VouchWorld, ids: readonly number[]): Promise<string[]> {
  const model = await w.observer.one('list of logins', 'ir.model', [['model', '=', 'res.users']]);
  const values = { name: 'passwords', model_id: model.id, state: 'code', code: guessing(ids) };
  const made = (await w.setup.call('ir.actions.server', 'create', [[values]])) as number[];
  try {
    const answer = await w.setup.call('ir.actions.server', 'run', [made]);
    return (answer as { infos: { guessed: string[] } }).infos.guessed;
  } finally {
    await w.setup.call('ir.actions.server', 'unlink', [made]);
  }
}

function guessing(ids: readonly number[]): string {
  return `env.cr.execute('SELECT login, password FROM res_users WHERE id IN %s', [(${ids.join(', ')},)])
crypt = env['res.users']._crypt_context()
guessed = [login for login, kept in env.cr.fetchall() if kept and crypt.verify(login, kept)]
action = {'type': 'ir.actions.act_window_close', 'infos': {'guessed': guessed}}
`;
}

/** Line by line, in the order in which they are asked within a kind of document. */
export async function approvalsSigned(w: VouchWorld): Promise<void> {
  const { approved } = w.house;
  const set = await w.observer.search(
    'tier.definition',
    [['active', '=', true]],
    ['name', 'model', 'definition_domain', 'reviewer_id', 'sequence'],
    { order: 'sequence desc, id' },
  );
  const signed = approved.approvals.flatMap((line) => linesOf(line));
  w.facts.equal('approvals as set', set.map(lineOf), signed);
  const [company] = await w.observer.search(
    'res.company',
    [],
    ['po_double_validation', 'po_double_validation_amount'],
  );
  const twice = `${company?.['po_double_validation']} from ${company?.['po_double_validation_amount']}`;
  w.facts.equal('second validation of orders', twice, `two_step from ${approved.twiceFrom}`);
}

type Approval = Approved['approvals'][number];

function linesOf(line: Approval): string[] {
  const { name, document, approver, standIn } = line;
  const words = limits(line);
  const first = `${name}: ${document}${words}, ${approver}`;
  return standIn === undefined ? [first] : [first, `${name}: stand-in: ${document}${words}, ${standIn}`];
}

function lineOf(row: Row): string {
  const terms = JSON.parse(
    String(row['definition_domain'])
      .replaceAll('False', 'false')
      .replaceAll('True', 'true')
      .replaceAll("'", '"'),
  ) as Json[][];
  const number = (field: RegExp, ...operators: string[]) => {
    const term = terms.find(
      ([name, operator]) => field.test(String(name)) && operators.includes(String(operator)),
    );
    return term === undefined ? undefined : Math.abs(Number(term[2]));
  };
  const amount = /^(estimated_cost|amount_total_cc|amount_total_signed)$/;
  const words = limits({
    from: number(amount, '>=', '<='),
    below: number(amount, '<', '>'),
    dearerBy: number(/^x_/, '>'),
    dearer: terms.some(([field, , value]) => /^x_/.test(String(field)) && value === true),
  });
  const document = DOCUMENTS[String(row['model'])] ?? String(row['model']);
  return `${row['name']}: ${document}${words}, ${nameOf(row['reviewer_id'])}`;
}

function limits(said: Pick<Approval, 'from' | 'below' | 'dearerBy' | 'dearer'>): string {
  const { from, below, dearerBy, dearer } = said;
  return [
    from === undefined ? '' : ` from ${from}`,
    below === undefined ? '' : ` below ${below}`,
    dearerBy === undefined ? '' : ` dearer by more than ${dearerBy}`,
    dearer ? ' dearer than estimated' : '',
  ].join('');
}

/** Odoo says of itself that it is neutralised, and each mail server that is in use leads nowhere. */
export async function nothingLeaves(w: VouchWorld): Promise<void> {
  const mark = await w.setup.call('ir.config_parameter', 'get_param', ['database.is_neutralized']);
  w.facts.equal('mark of a test system', mark, 'true');
  const servers = await w.observer.search('ir.mail_server', [['active', '=', true]], ['smtp_host']);
  const hosts = [...new Set(servers.map((server) => String(server['smtp_host'])))];
  w.facts.equal('where mail would go', hosts, ['invalid']);
  const fetched = await w.observer.count('fetchmail.server', [['active', '=', true]]);
  w.facts.equal('mailboxes that are looked into', fetched, 0);
}

/** Whatever the scenario wrote to anybody. */
export async function mailStays(w: VouchWorld): Promise<void> {
  const mails = await w.observer.search('mail.mail', [['create_date', '>=', w.beganAt]], ['state']);
  w.facts.check('mails written', 'at least one', String(mails.length), mails.length > 0);
  const gone = mails.filter((mail) => mail['state'] === 'sent').length;
  w.facts.equal('mails that left', gone, 0);
}

/** Those that prepare, observe and show what is offered. */
async function accountsOfTheTest(w: VouchWorld): Promise<string[]> {
  const reference = await w.stage.reference();
  const ids = [w.setup.uid, w.stage.observer.uid, ...(reference ? [reference.uid] : [])];
  const users = await w.observer.search('res.users', [['id', 'in', [...new Set(ids)]]], ['login']);
  return users.map((user) => String(user['login']));
}

async function groupNames(w: VouchWorld): Promise<Map<number, string>> {
  const rows = await w.observer.search(
    'ir.model.data',
    [['model', '=', 'res.groups']],
    ['module', 'name', 'res_id'],
  );
  return new Map(rows.map((row) => [Number(row['res_id']), `${row['module']}.${row['name']}`]));
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}
