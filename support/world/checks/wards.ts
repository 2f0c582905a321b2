// Assertions on what the wards' own system handed in, and what became of it.
import { OdooError } from '../../odoo/errors.ts';
import { product } from '../givens/lookup.ts';
import { nameOf } from '../observer.ts';
import { modelBehind } from '../screen/controls.ts';
import { wardSystem } from '../tasks/wards.ts';
import type { VouchWorld } from '../world.ts';

const MESSAGES = 'x_ward_message';

export async function shelfHolds(w: VouchWorld, ward: string, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const total = await w.observer.total(
    'stock.quant',
    [
      ['product_id', '=', item.id],
      ['location_id.name', '=', ward],
    ],
    'quantity',
  );
  w.facts.equal(`${name} on the shelves of ${ward}`, total, quantity);
}

/** By the transfers that are done: what the message says of itself is not asked. */
export async function postedOnce(w: VouchWorld, reference: string): Promise<void> {
  const done = await w.observer.count('stock.picking', [
    ['origin', '=', w.named(reference)],
    ['state', '=', 'done'],
  ]);
  w.facts.equal(`how often "${reference}" was posted`, done, 1);
}

export async function notPosted(w: VouchWorld, reference: string): Promise<void> {
  const made = await w.observer.count('stock.picking', [['origin', '=', w.named(reference)]]);
  w.facts.equal(`how often "${reference}" was posted`, made, 0);
}

/** In the list of messages, on the person's screen. */
export async function findsSetAside(
  w: VouchWorld,
  who: string,
  reference: string,
  reason: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('ward messages'));
  const { rows } = await seat.list.reading();
  const found = rows
    .filter((row) => row['Reference'] === w.named(reference))
    .map((row) => `${row['State']}: ${row['Reason']}`);
  w.facts.equal(`"${reference}" in the list of ${seat.person.name}`, found, [`Set aside: ${reason}`]);
}

export async function told(w: VouchWorld, who: string, summary: string, times: number): Promise<void> {
  const { name } = w.person(who);
  const activities = await w.observer.search(
    'mail.activity',
    [
      ['res_model', '=', MESSAGES],
      ['summary', '=', summary],
    ],
    ['user_id'],
  );
  const found = activities.filter((activity) => nameOf(activity['user_id']) === name).length;
  w.facts.equal(`how often ${name} was told "${summary}"`, found, times);
}

/** What a menu leads to, asked with the account's own key. */
export async function refusedToEnter(w: VouchWorld, menu: string): Promise<void> {
  const model = await modelBehind(w, menu);
  const system = await wardSystem(w);
  const heard = await system.call(model, 'create', [[{}]]).then(
    () => 'nothing',
    (error: unknown) => {
      if (error instanceof OdooError) return error.code === 'access' ? 'no right' : error.message;
      throw error;
    },
  );
  w.facts.equal(`what the ward system hears when it enters ${menu}`, heard, 'no right');
}
