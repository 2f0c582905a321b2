// A fresh hospital for every measured segment: a clone of the template with the order that the story begins with.
import { randomBytes } from 'node:crypto';
import type { Person, RecordRef } from '../../support/channels/channel.ts';
import type { Dict, Json, WebSession } from '../../support/odoo/transport.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { type OpenedCast, openCast } from '../../support/run/cast.ts';
import { HOSPITAL_DATA } from '../../support/sandbox/reference-hospital.ts';
import type { Sandbox } from '../../support/sandbox/sandbox.ts';
import { amountOf } from '../../support/world/figures.ts';

export interface Case {
  readonly url: string;
  readonly database: string;
  readonly buyer: Person;
  readonly finance: Person;
  /** A draft order above the finance limit, in the buyer's name. */
  readonly order: RecordRef;
  readonly menu: string;
  /** Signed in already; its first call has loaded the database into Odoo. */
  readonly setup: WebSession;
}

const PRODUCT = 'Pump battery pack';
const COST_CENTRE = 'Intensive care';

/** Makes a case, lets `work` measure on it, and asserts what must come of it: a broken way has no time. */
export async function onFreshCase<T>(
  sandbox: Sandbox,
  work: (made: Case) => Promise<T>,
  check: (made: Case) => Promise<void> = mustBeConfirmed,
): Promise<T> {
  const { name } = await sandbox.clone(`vouch_bench_${process.pid}_${randomBytes(3).toString('hex')}`);
  try {
    const made = await openCase(sandbox, name);
    const result = await work(made);
    await check(made);
    return result;
  } finally {
    await sandbox.drop(name);
  }
}

async function openCase(sandbox: Sandbox, database: string): Promise<Case> {
  const { cast, house } = castOf(sandbox);
  const setup = await openWebSession({ url: sandbox.url, database }, sandbox.accounts.setup);
  const person = (role: string): Person => {
    const found = cast.people.get(role);
    if (!found) throw new Error(`The reference hospital has no ${role}.`);
    return found;
  };
  const buyer = person('buyer');
  const id = async (model: string, domain: Json) => {
    const [found] = (await setup.call(model, 'search', [domain])) as number[];
    if (found === undefined) throw new Error(`There is no ${model} with ${JSON.stringify(domain)}.`);
    return found;
  };
  const centre = await id('account.analytic.account', [['code', '=', house.costCentre(COST_CENTRE).code]]);
  const line = {
    product_id: await id('product.product', [['name', '=', PRODUCT]]),
    product_qty: 1,
    price_unit: amountOf('above the finance limit', cast.figures),
    analytic_distribution: { [String(centre)]: 100 },
  };
  const values: Dict = {
    partner_id: await id('res.partner', [['name', '=', house.partsSupplier]]),
    user_id: await id('res.users', [['login', '=', buyer.login]]),
    order_line: [[0, 0, line]],
  };
  const [order] = (await setup.call('purchase.order', 'create', [[values]])) as number[];
  const [row] = (await setup.call('purchase.order', 'read', [[order ?? 0], ['name']])) as Dict[];
  return {
    url: sandbox.url,
    database,
    buyer,
    finance: person('finance controller'),
    order: { model: 'purchase.order', id: order ?? 0, name: String(row?.name) },
    menu: house.menus['quotations'] ?? '',
    setup,
  };
}

export function castOf(sandbox: Sandbox): OpenedCast {
  const secrets = { people: {} as Record<string, { login: string; password: string }> };
  const { cast } = openCast({ hospitalDir: HOSPITAL_DATA }, secrets);
  for (const { key, login } of cast.people.values()) {
    secrets.people[key] = { login, password: sandbox.personaPassword(login) };
  }
  return openCast({ hospitalDir: HOSPITAL_DATA }, secrets);
}

async function mustBeConfirmed({ setup, order }: Case): Promise<void> {
  const fields = ['state', 'validation_status'];
  const [row] = (await setup.call(order.model, 'read', [[order.id], fields])) as Dict[];
  if (row?.state !== 'purchase' || row.validation_status !== 'validated') {
    throw new Error(
      `Expected ${order.name} confirmed and validated, found ${JSON.stringify(row)}: this way does not do the acts, so it has no time.`,
    );
  }
}
