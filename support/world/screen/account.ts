// Being somebody: the company that one works in, the menus and actions that one has.
import type { Seat } from '../../channels/channel.ts';
import { ControlError } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';
import { modelOnTop } from './on-top.ts';

export async function switchCompany(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.account.switchCompany(name);
}

export async function companyIs(w: VouchWorld, name: string): Promise<void> {
  const seat = w.people.last;
  if (!seat) throw new Error('Nobody has done anything yet, so that there is no company to look at.');
  w.facts.equal(`the company of ${seat.person.name}`, (await seat.account.companies()).current, name);
}

/** Exactly these, in this order. */
export async function menusAre(
  w: VouchWorld,
  who: string,
  path: string,
  names: readonly string[],
): Promise<void> {
  const seat = await w.seat(who);
  w.facts.equal(`the menus of ${seat.person.name} below "${path}"`, await seat.account.menus(path), names);
}

export async function seesAction(w: VouchWorld, who: string, name: string, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  const words = (is: boolean) => (is ? 'offered' : 'not offered');
  if (!expected && !(await actionsThere(w, seat)).has(name)) {
    throw new ControlError(
      `Nobody at all has an action "${name}" there. Correct the label, else its absence would seem to be a control.`,
    );
  }
  const offered = await seat.account.actions();
  const what = `the action "${name}" for ${seat.person.name} (there are: ${offered.join(', ') || 'none'})`;
  w.facts.equal(what, words(offered.includes(name)), words(expected));
}

/** For anybody, in this person's language. */
async function actionsThere(w: VouchWorld, seat: Seat): Promise<ReadonlySet<string>> {
  return (await w.offeredTo(seat.person)).actionLabels(await modelOnTop(w, seat));
}
