// Assertions on orders of an emergency: which of them nobody put right in time.
import { TO_PUT_RIGHT } from '../tasks/emergency-orders.ts';
import type { VouchWorld } from '../world.ts';

/** On the person's own screen: the marked orders, one after the other, with what is planned beside each. */
export async function notPutRight(w: VouchWorld, who: string, expected: boolean): Promise<void> {
  const { name } = await w.observer.read(w.the('order'), ['name']);
  const seat = await w.seat(who);
  await seat.go(w.menu('orders'));
  await seat.list.clearSearch();
  await seat.list.filter('Starred');
  const { rows } = await seat.list.reading();
  const marked = rows.map((row) => row['Reference'] ?? '');
  w.facts.check('the emergency orders', String(name), marked.join(', '), marked.includes(String(name)));
  await seat.openRow(w.the('order'));
  const planned = await seat.chatter.activities();
  const late = planned.some((one) => one.summary === TO_PUT_RIGHT && one.state === 'late');
  const words = (one: boolean) => (one ? 'yes' : 'no');
  w.facts.equal(`${name} nobody put right in time`, words(late), words(expected));
}
