// Filling in, pressing, saving, on whatever screen is on top.
import type { Place, Value } from '../../channels/channel.ts';
import { RefusedError } from '../../channels/errors.ts';
import type { VouchWorld } from '../world.ts';
import { placeOf, valueFor } from './said.ts';

export async function set(w: VouchWorld, who: string, place: Place, said: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.fill(place, await valueFor(w, seat, place, said));
}

/** `null` empties the field; a list of names is added to its tags. */
export async function setTo(w: VouchWorld, who: string, place: Place, value: Value): Promise<void> {
  const seat = await w.seat(who);
  await seat.fill(place, value);
}

/** Rows of label and value, filled in from top to bottom. */
export async function fillIn(
  w: VouchWorld,
  who: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  for (const [label = '', said = '', ...more] of rows) {
    if (label === '' || more.length > 0)
      throw new Error('A form is filled in by rows of two cells: the label, and what is filled in.');
    await set(w, who, placeOf(label), said);
  }
}

export async function press(w: VouchWorld, who: string, button: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.press(button);
}

/** A refusal with a way out is a question as well: whoever answers it has read it. */
export async function pressAndAnswer(
  w: VouchWorld,
  who: string,
  said: { button: Place; words: string; answer: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.press(said.button).catch((error: unknown) => {
    if (!(error instanceof RefusedError) || error.answers.length === 0) throw error;
  });
  await answer(w, who, said.answer, said.words);
}

/** Only the question that was expected is answered. */
export async function answer(w: VouchWorld, who: string, button: string, question: string): Promise<void> {
  const seat = await w.seat(who);
  const { kind, title, text = '' } = await seat.screen();
  const isAsked = kind === 'question' || kind === 'dialog';
  const asked = isAsked ? `${title} ${text}`.trim() : 'no question';
  w.facts.check('what is asked', `a question with "${question}"`, asked, isAsked && asked.includes(question));
  await seat.press({ label: button });
}

export async function chooseAction(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chooseAction(name);
}

export async function chooseStage(w: VouchWorld, who: string, stage: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chooseStage(stage);
}

/** `word` is what the scenario calls the record from now on. */
export async function save(w: VouchWorld, who: string, word?: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.save();
  if (word === undefined) return;
  const record = await seat.record();
  if (!record) throw new Error(`Nothing is there to be called "${word}": the form shows no record.`);
  w.keep(word, record);
}

export async function discard(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.discard();
}

export async function note(w: VouchWorld, who: string, text: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.logNote(text);
}

export async function follow(w: VouchWorld, who: string, follower: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.chatter.addFollowers([w.person(follower).name]);
}
