// Assertions on when a supplier delivers: promised and actual days, and what is late.
import type { VouchWorld } from '../world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export async function late(w: VouchWorld, who: string, expected: boolean): Promise<void> {
  const { name } = await w.observer.read(w.the('order'), ['name']);
  const seat = await w.seat(who);
  await seat.go(w.menu('quotations'));
  await seat.list.filter('Late Receipts');
  const rows = (await seat.screen()).rows ?? [];
  const found = rows.some((row) => Object.values(row).includes(String(name)));
  w.facts.equal(`${name} among the late orders`, found, expected);
}

/** On the person's own form, by its two days. */
export async function cameLater(w: VouchWorld, who: string, days: number): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('orders'));
  await seat.openRow(w.the('order'));
  const { fields } = await seat.form();
  const dayOf = (label: string) => fields.find((field) => field.label === label)?.text.slice(0, 10) ?? '';
  const promised = dayOf('Expected Arrival');
  const came = dayOf('Arrival');
  const apart = (Date.parse(came) - Date.parse(promised)) / DAY_MS;
  w.facts.check(
    'promised and actual day of the order',
    `${days} days apart`,
    `${promised || 'no day'} and ${came || 'no day'}`,
    apart === days,
  );
}
