// What comes by itself: a value on the form, a row in a list, an activity, a message, the run of a scheduled action.
import type { Place } from '../../channels/channel.ts';
import { ScreenError } from '../../channels/errors.ts';
import type { Domain } from '../observer.ts';
import { boundOf, type Look, within } from '../waiting.ts';
import type { VouchWorld } from '../world.ts';
import { recordLately, seatOfLast } from './on-top.ts';
import { nameOf, plainNumber, rowOf, shownAs } from './said.ts';

/**
 * The observer looks whether the field changed; only then the person opens the record anew and reads it, so that what
 * counts is what the person sees.
 */
export async function value(w: VouchWorld, bound: string, place: Place, said: string): Promise<void> {
  const seat = seatOfLast(w);
  const record = await seat.record();
  if (!record) throw new ScreenError('wrong-screen', 'Only a record that is saved can change by itself.');
  const { field, type } = await seat.read(place);
  const expected = String(shownAs(w, type, said));
  let before: string | undefined;
  let text = '';
  const look = async (): Promise<Look> => {
    const now = JSON.stringify((await w.observer.read(record, [field]))[field]);
    if (now !== before) {
      await seat.open(record);
      text = plainNumber((await seat.read(place)).text);
    }
    before = now;
    return { holds: text === expected, found: text || 'nothing' };
  };
  await within(w.facts, boundOf(bound), { what: `"${place.label}"`, expected, look });
}

/** The record is opened anew for each look. */
export async function stage(w: VouchWorld, bound: string, expected: string): Promise<void> {
  const seat = seatOfLast(w);
  const record = await seat.record();
  if (!record) throw new ScreenError('wrong-screen', 'Only a record that is saved can change by itself.');
  const look = async (): Promise<Look> => {
    await seat.open(record);
    const found = (await seat.screen()).stages?.current ?? 'no stages';
    return { holds: found === expected, found };
  };
  await within(w.facts, boundOf(bound), { what: 'the stage', expected, look });
}

/** In the list that the person has opened last, opened again for each look. */
export async function row(w: VouchWorld, bound: string, who: string, said: string): Promise<void> {
  const seat = await w.seat(who);
  const path = w.menusOpened.get(seat.person.key);
  if (path === undefined)
    throw new ScreenError(
      'wrong-screen',
      `${seat.person.name} has opened no menu yet: begin with "opens the menu".`,
    );
  const named = rowOf(w, said);
  const wanted = typeof named === 'string' ? [named] : await w.offered.namesOf(named);
  const look = async (): Promise<Look> => {
    await seat.go(path);
    const { rows = [] } = await seat.screen();
    const holds = rows.some((cells) => Object.values(cells).some((cell) => wanted.includes(cell.trim())));
    return { holds, found: holds ? 'shown' : `not among ${rows.length} rows` };
  };
  const what = `"${said}" in the list "${path}" for ${seat.person.name}`;
  await within(w.facts, boundOf(bound), { what, expected: 'shown', look });
}

/** Beside the record that was acted on last. Somebody may not see what is planned for others, so the observer looks. */
export async function activity(w: VouchWorld, bound: string, said: string, person: string): Promise<void> {
  const { name } = w.person(person);
  const record = await recordLately(w);
  const look = async (): Promise<Look> => {
    const there = await w.observer.search(
      'mail.activity',
      [
        ['res_model', '=', record.model],
        ['res_id', '=', record.id],
      ],
      ['summary', 'activity_type_id', 'user_id'],
    );
    const planned = there.map((one) => ({
      words: [one['summary'] || '', nameIn(one['activity_type_id'])].map(String),
      who: nameIn(one['user_id']),
    }));
    const found = planned.map((one) => `"${one.words.find(Boolean)}" for ${one.who || 'nobody'}`).join(', ');
    const holds = planned.some((one) => one.words.includes(said) && one.who === name);
    return { holds, found: found || 'nothing' };
  };
  const what = `what is planned for ${record.name}`;
  await within(w.facts, boundOf(bound), { what, expected: `"${said}" for ${name}`, look });
}

/** E-mail only: a mail that Odoo has made for somebody, sent or not. The observer looks. */
export async function mail(w: VouchWorld, bound: string, to: string, words: string): Promise<void> {
  await messageTo(w, bound, { to: nameOf(w, to), words, kinds: ['email'] });
}

/** By e-mail or in the inbox of Odoo, as the person's preferences say. */
export async function told(w: VouchWorld, bound: string, person: string, words: string): Promise<void> {
  await messageTo(w, bound, { to: w.person(person).name, words, kinds: ['email', 'inbox'] });
}

async function messageTo(
  w: VouchWorld,
  bound: string,
  said: { readonly to: string; readonly words: string; readonly kinds: readonly string[] },
): Promise<void> {
  const { to, words, kinds } = said;
  const look = async (): Promise<Look> => {
    const fits: Domain = [
      '|',
      ['mail_message_id.subject', 'ilike', words],
      ['mail_message_id.body', 'ilike', words],
      ['mail_message_id.date', '>=', w.beganAt],
    ];
    const whom: Domain = ['|', ['res_partner_id.name', '=', to], ['res_partner_id.email', '=ilike', to]];
    const kind: Domain = [['notification_type', 'in', kinds]];
    const fields = ['notification_type', 'notification_status', 'res_partner_id'];
    const others = await w.observer.search('mail.notification', [...kind, ...fits], fields);
    const [one] = await w.observer.search('mail.notification', [...kind, ...fits, ...whom], fields);
    // To an address without a contact there is a mail, and nobody who is notified of it.
    const [bare] = await w.observer.search(
      'mail.mail',
      [
        '|',
        ['subject', 'ilike', words],
        ['body_html', 'ilike', words],
        ['date', '>=', w.beganAt],
        ['email_to', 'ilike', to],
      ],
      ['state'],
    );
    if (bare) return { holds: true, found: `"${words}" (email, ${bare['state']})` };
    const elsewhere = [...new Set(others.map((other) => nameIn(other['res_partner_id'])))].join(', ');
    if (one)
      return {
        holds: true,
        found: `"${words}" (${one['notification_type']}, ${one['notification_status']})`,
      };
    return { holds: false, found: elsewhere === '' ? 'nothing' : `it, but to ${elsewhere}` };
  };
  const what = `what is sent to ${to}${kinds.includes('inbox') ? '' : ' by e-mail'}`;
  await within(w.facts, boundOf(bound), { what, expected: `"${words}"`, look });
}

/** Since the scenario began; one that is switched off is not waited for. */
export async function scheduledAction(w: VouchWorld, bound: string, name: string): Promise<void> {
  const look = async (): Promise<Look> => {
    const { last, active } = await w.system.lastRun(name);
    const holds = last !== undefined && last >= w.beganAt;
    if (!holds && !active)
      throw new Error(
        `The scheduled action "${name}" is switched off here, so that it never runs by itself. Say "the system runs the scheduled action".`,
      );
    return { holds, found: last === undefined ? 'never' : `last at ${last}` };
  };
  const what = `the scheduled action "${name}" has run`;
  await within(w.facts, boundOf(bound), { what, expected: `since ${w.beganAt}`, look });
}

function nameIn(link: unknown): string {
  return Array.isArray(link) ? String(link[1]) : '';
}
