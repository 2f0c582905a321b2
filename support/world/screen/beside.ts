// What stands beside the record on top: messages, followers, activities, files.
import type { NewActivity } from '../../channels/chatter-verbs.ts';
import { fileAtHand, fileNamed } from '../files.ts';
import type { VouchWorld } from '../world.ts';
import { seatOfLast } from './on-top.ts';
import { nameOf } from './said.ts';

export async function send(w: VouchWorld, who: string, text: string, to?: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.sendMessage(text, to === undefined ? {} : { to: [nameOf(w, to)] });
}

export async function unfollow(w: VouchWorld, who: string, follower: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.removeFollower(w.person(follower).name);
}

export async function schedule(
  w: VouchWorld,
  who: string,
  said: { type: string; person?: string; day?: string },
): Promise<void> {
  const { type, person, day } = said;
  const seat = await w.seat(who);
  await seat.chatter.scheduleActivity({
    type,
    ...(person === undefined ? {} : { assignedTo: w.person(person).name }),
    ...(day === undefined ? {} : { due: w.date(day) }),
  });
}

const ROWS = ['Summary', 'Due Date', 'Assigned to', 'Note'] as const;

/** Rows of a label of the dialog and what is filled in. */
export async function scheduleWith(
  w: VouchWorld,
  who: string,
  type: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const said = new Map(rows.map(([label = '', value = '']) => [label.trim(), value.trim()]));
  const unknown = [...said.keys()].filter((label) => !(ROWS as readonly string[]).includes(label));
  if (unknown.length > 0)
    throw new Error(`An activity has no "${unknown.join('", "')}". It has: ${ROWS.join(', ')}.`);
  const [summary, due, assignedTo, note] = ROWS.map((label) => said.get(label) || undefined);
  const activity: NewActivity = {
    type,
    ...(summary === undefined ? {} : { summary }),
    ...(due === undefined ? {} : { due: w.date(due) }),
    ...(assignedTo === undefined ? {} : { assignedTo: nameOf(w, assignedTo) }),
    ...(note === undefined ? {} : { note }),
  };
  const seat = await w.seat(who);
  await seat.chatter.scheduleActivity(activity);
}

export async function markDone(w: VouchWorld, who: string, activity: string, words?: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.markDone(activity, words);
}

export async function cancelActivity(w: VouchWorld, who: string, activity: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.cancelActivity(activity);
}

/** A file of the project. */
export async function attach(w: VouchWorld, who: string, name: string): Promise<void> {
  const content = fileAtHand(w.stage.cast.files, name);
  const seat = await w.seat(who);
  await seat.chatter.attach(name, content);
}

export async function attachNamed(w: VouchWorld, who: string, name: string): Promise<void> {
  const content = fileNamed(name);
  const seat = await w.seat(who);
  await seat.chatter.attach(name, content);
}

export async function detach(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.removeAttachment(name);
}

/** Beside the record of the person who acted last. What only lists changed values is no message. */
export async function lastMessage(w: VouchWorld, words: string): Promise<void> {
  const messages = await seatOfLast(w).chatter.messages();
  const last = messages.find(({ text }) => text !== '')?.text ?? '';
  w.facts.check(
    'the last message',
    `"${words}"`,
    last === '' ? 'no message' : `"${last}"`,
    last.includes(words),
  );
}

export async function changed(
  w: VouchWorld,
  label: string,
  said: { readonly from: string; readonly to: string },
): Promise<void> {
  const messages = await seatOfLast(w).chatter.messages();
  const changes = messages.flatMap((message) => message.changes.filter((change) => change.label === label));
  const words = (change: { from: string; to: string }) => `"${change.from}" to "${change.to}"`;
  const wanted = { from: nameOf(w, said.from), to: nameOf(w, said.to) };
  w.facts.check(
    `changes of "${label}" in the log`,
    words(wanted),
    changes.map(words).join(', ') || 'none',
    changes.some((change) => words(change) === words(wanted)),
  );
}

export async function hasActivity(w: VouchWorld, activity: string, person: string): Promise<void> {
  const { name } = w.person(person);
  const there = await seatOfLast(w).chatter.activities();
  w.facts.check(
    'what is planned',
    `"${activity}" for ${name}`,
    there.map((one) => `"${one.summary || one.type}" for ${one.assignedTo || 'nobody'}`).join(', ') ||
      'nothing',
    there.some((one) => [one.type, one.summary].includes(activity) && one.assignedTo === name),
  );
}

export async function hasNoActivity(w: VouchWorld, activity: string): Promise<void> {
  const there = await seatOfLast(w).chatter.activities();
  const found = there.filter((one) => [one.type, one.summary].includes(activity));
  const words = found.map((one) => `"${activity}" for ${one.assignedTo || 'nobody'}`).join(', ');
  w.facts.check('what is planned', `no "${activity}"`, words || `no "${activity}"`, found.length === 0);
}

export async function attachment(w: VouchWorld, name: string, expected: boolean): Promise<void> {
  const names = (await seatOfLast(w).chatter.attachments()).map((one) => one.name);
  const holds = names.includes(name) === expected;
  w.facts.check('the attachments', `${expected ? '' : 'no '}"${name}"`, names.join(', ') || 'none', holds);
}

export async function follows(w: VouchWorld, person: string, expected: boolean): Promise<void> {
  const { name } = w.person(person);
  const names = await seatOfLast(w).chatter.followers();
  const holds = names.includes(name) === expected;
  w.facts.check('the followers', `${expected ? '' : 'not '}${name}`, names.join(', ') || 'nobody', holds);
}
