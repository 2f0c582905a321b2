// Emergency stock: asked for by a ward with a ticket, and issued with that ticket's number on it.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';
import { type Issue, prepare } from './issues.ts';

export async function ask(w: VouchWorld, who: string, what: string, priority: string): Promise<void> {
  const seat = await w.seat(who);
  const { type, category } = w.house.supplyQuestion();
  await seat.go(w.menu('my tickets'));
  await seat.create();
  await seat.fill({ label: 'Title' }, w.named(what));
  await seat.fill({ label: 'Type' }, type);
  await seat.fill({ label: 'Team' }, w.house.serviceDesk);
  await seat.fill({ label: 'Category' }, category);
  await seat.fill({ label: 'Contact' }, seat.person.name);
  await seat.fill({ label: 'Description' }, what);
  // Last: this field saves the form by itself.
  await seat.fill({ label: 'Priority' }, priority);
  w.keep('ticket', await saved(seat));
}

/** The number is told by telephone: storekeepers see no tickets. */
export async function issue(
  w: VouchWorld,
  who: string,
  said: Pick<Issue, 'quantity' | 'product' | 'to'> & { forTheRequest: boolean },
): Promise<void> {
  const { forTheRequest, ...rest } = said;
  const source = forTheRequest ? String((await w.observer.read(w.the('ticket'), ['number']))['number']) : '';
  await prepare(w, who, { ...rest, from: 'Emergency stock', ...(source === '' ? {} : { source }) });
}
