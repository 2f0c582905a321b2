// The purchase requirement: estimated, put up for approval, approved in turn, released to the buyer.
import type { Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';

const LINES = { label: 'Products' };

export async function openRequirement(w: VouchWorld, who: string): Promise<Seat> {
  const seat = await w.seat(who);
  await seat.go(w.menu('requirements'));
  await seat.openRow(w.the('requirement'));
  return seat;
}

/** The estimate is the total of the line; the requirement's description carries what it is for. */
export async function estimate(w: VouchWorld, who: string, amount: number): Promise<void> {
  const seat = await openRequirement(w, who);
  await seat.changeLine(LINES, 1, [{ column: 'Estimated Cost', value: amount }]);
  const why = ['ticket', 'request'].filter((word) => w.remembered.has(word)).map((word) => w.the(word).name);
  if (why.length > 0) await seat.fill({ label: 'Description' }, why.join(' / '));
  await seat.save();
}

export async function requestApproval(
  w: VouchWorld,
  who: string,
  word: 'requirement' | 'order' | 'bill',
): Promise<void> {
  const seat = await openForApproval(w, who, word);
  await seat.press({ label: 'Request Validation' });
}

/** Approves in the yellow banner, with the comment that the approval rule asks for. */
export async function approve(
  w: VouchWorld,
  who: string,
  word: 'requirement' | 'order' | 'bill',
): Promise<void> {
  const seat = await openForApproval(w, who, word);
  await seat.press({ label: 'Validate' });
  await comment(seat, 'Agreed.');
}

export async function reject(
  w: VouchWorld,
  who: string,
  word: 'requirement' | 'order' | 'bill',
  why: string,
): Promise<void> {
  const seat = await openForApproval(w, who, word);
  await seat.press({ label: 'Reject' });
  await comment(seat, why);
}

export async function passOn(
  w: VouchWorld,
  who: string,
  word: 'requirement' | 'order' | 'bill',
  { other, why }: { readonly other: string; readonly why: string },
): Promise<void> {
  const seat = await openForApproval(w, who, word);
  await seat.press({ label: 'Forward' });
  await seat.fill({ label: 'Next Reviewer' }, w.person(other).name);
  await seat.fill({ label: 'Forward Description' }, why);
  await seat.press({ label: 'Forward' });
}

/** Released: the requirement can be ordered. */
export async function release(w: VouchWorld, who: string): Promise<void> {
  const seat = await openRequirement(w, who);
  await seat.press({ label: 'Confirm' });
}

const MENU = { requirement: 'requirements', order: 'quotations', bill: 'bills' } as const;

/** Some approvers have no menu for what they approve: they come by the link in their list of reviews. */
async function openForApproval(w: VouchWorld, who: string, word: keyof typeof MENU): Promise<Seat> {
  const seat = await w.seat(who);
  const finders = { requirement: undefined, order: w.house.buyers, bill: w.house.accountants }[word];
  if (finders && !finders.includes(seat.person.key)) {
    await seat.open(w.the(word));
  } else {
    await seat.go(w.menu(MENU[word]));
    await seat.openRow(w.the(word));
  }
  return seat;
}

async function comment(seat: Seat, text: string): Promise<void> {
  await seat.fill({ label: 'Comment' }, text);
  await seat.press({ label: 'Comment' });
}
