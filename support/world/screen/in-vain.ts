// What an act brings about for the person who does it: on the screen, in what is told, beside the record.
import type { Seat } from '../../channels/channel.ts';
import { ScreenError } from '../../channels/errors.ts';

/** Before what a person was told. */
export const TOLD = 'told: ';

/** What is seen, by name. */
type Sight = ReadonlyMap<string, string>;

/** Does the act, and says what became different; empty where nothing did. What is told counts. */
export async function effectOf(
  seat: Seat,
  act: () => Promise<void>,
  depth: 'what is on top' | 'the whole form',
): Promise<readonly string[]> {
  const before = await sightOf(seat, depth);
  seat.notices();
  await act();
  const told = seat.notices().map(({ title, text }) => TOLD + `${title} ${text}`.trim());
  const after = await sightOf(seat, depth);
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name));
  return [...told, ...changed];
}

async function sightOf(seat: Seat, depth: Parameters<typeof effectOf>[2]): Promise<Sight> {
  const { kind, title, text = '', rows, record } = await seat.screen();
  const sight = new Map([
    ['what is on top', [kind, title, record?.model, record?.id].join()],
    ['its text', text],
    ['the rows', JSON.stringify(rows ?? [])],
  ]);
  if (depth === 'what is on top' || (kind !== 'form' && kind !== 'dialog')) return sight;
  const form = await seat.form();
  for (const { label, field, text: value } of form.fields) sight.set(`"${label || field}"`, value);
  for (const { label, field, lines } of form.lists) sight.set(`"${label || field}"`, JSON.stringify(lines));
  for (const { label, value } of form.buttons) sight.set(`the button "${label}"`, `shown ${value}`);
  sight.set('the stage', form.stages?.current ?? '');
  sight.set('the ribbons and warnings', JSON.stringify([form.ribbons, form.banners]));
  sight.set('the messages', await messagesOn(seat));
  return sight;
}

async function messagesOn(seat: Seat): Promise<string> {
  try {
    return JSON.stringify(await seat.chatter.messages());
  } catch (error) {
    if (error instanceof ScreenError && error.code !== 'timeout') return '';
    throw error;
  }
}
