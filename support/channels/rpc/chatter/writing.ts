// Writing beside a record: an internal note, a message to the followers and others.
import type { Json } from '../../../odoo/transport.ts';
import { manyRecipients, noRecipient, type RawRecipient, withoutAddress } from '../../beside.ts';
import type { Desk } from '../desk.ts';
import { readAgain, type Thread, toAddTo } from './thread.ts';

/** As many contacts as the box of recipients offers at once. */
const OFFERED = 8;

export async function logNote(desk: Desk, text: string): Promise<void> {
  const { thread } = await toAddTo(desk);
  await post(desk, thread, { body: asTyped(text), subtype_xmlid: 'mail.mt_note' });
}

export async function sendMessage(desk: Desk, text: string, to: readonly string[]): Promise<string[]> {
  const { thread, now } = await toAddTo(desk);
  const recipients = [...now.recipients];
  for (const name of to) {
    const found = await contactCalled(desk, name);
    if (!recipients.some((one) => one.email === found.email)) recipients.push(found);
  }
  const mute = recipients.filter((one) => !one.email.includes('@'));
  if (mute.length > 0) throw withoutAddress(mute.map((one) => one.name));
  await post(desk, thread, {
    body: asTyped(text),
    subtype_xmlid: 'mail.mt_comment',
    ...(recipients.length > 0 ? { partner_emails: recipients.map((one) => one.email) } : {}),
  });
  return recipients.map((one) => one.name);
}

async function post(desk: Desk, { form, model, id }: Thread, data: { [key: string]: Json }): Promise<void> {
  await desk.session.post('/mail/message/post', {
    thread_model: model,
    thread_id: id,
    post_data: { ...data, message_type: 'comment', email_add_signature: true },
    context: desk.session.context,
  });
  await readAgain(form, 'post');
}

async function contactCalled(desk: Desk, said: string): Promise<RawRecipient> {
  const found = (await desk.session.call('res.partner', 'search_read', [], {
    domain: [['display_name', 'ilike', said]],
    fields: ['display_name', 'email', 'name'],
    limit: OFFERED,
  })) as unknown as Array<{ display_name: string; email: string | false; name: string | false }>;
  const contacts = found.map((one) => ({ name: one.name || one.display_name, email: one.email || '' }));
  const words = contacts.map(({ name, email }) => (email ? `${name} <${email}>` : name));
  const meant = contacts.filter((one) => one.name === said);
  const [only] = meant;
  if (!only) throw noRecipient(said, words);
  if (meant.length > 1)
    throw manyRecipients(
      said,
      words.filter((_, n) => contacts[n]?.name === said),
    );
  return only;
}

/** The box takes plain words: what looks like a tag is written as it is, lines stay lines. */
function asTyped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign).replaceAll('\n', '<br>');
}
