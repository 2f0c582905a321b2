// The messages beside a record: a note, more followers.
import { chooseByName } from '../../odoo/form/choices.ts';
import { Form } from '../../odoo/form/form.ts';
import { ScreenError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { follow } from './follow.ts';
import { noChatter } from './messages.ts';
import type { FormScreen } from './screens.ts';

export async function logNote(desk: Desk, text: string): Promise<void> {
  const { model, id } = await thread(desk);
  await desk.session.post('/mail/message/post', {
    thread_model: model,
    thread_id: id,
    post_data: {
      body: asTyped(text),
      message_type: 'comment',
      subtype_xmlid: 'mail.mt_note',
      email_add_signature: true,
    },
    context: desk.session.context,
  });
}

/** The wizard "Add followers to this document", from its defaults to its button. */
export async function addFollowers(desk: Desk, names: readonly string[]): Promise<void> {
  const { model, id } = await thread(desk);
  const context = {
    default_res_model: model,
    default_res_ids: [id],
    dialog_size: 'medium',
    form_view_ref: 'mail.mail_followers_list_edit_form',
  };
  const { view } = await desk.views.form('mail.followers.edit', { context });
  const form = new Form({ env: desk.env, view, context });
  await form.load();
  const field = view.fields.find((one) => one.name === 'partner_ids' && form.isShown(one));
  const button = view.buttons.find((one) => one.type === 'object' && form.isShown(one));
  if (!field || !button)
    throw new ScreenError('absent', 'The dialog "Add Followers" is another one than expected.');
  const people = [];
  for (const name of names) people.push(await chooseByName(form.record, field, name));
  await form.record.lines('partner_ids').addNamed(people);
  await follow(desk, await form.press(button));
}

/** The box takes plain words: what looks like a tag is written as it is, lines stay lines. */
function asTyped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign).replaceAll('\n', '<br>');
}

async function thread(desk: Desk): Promise<{ model: string; id: number }> {
  const screen: FormScreen = desk.formOnTop();
  const { record, view } = screen.form;
  if (!view.chatter) throw noChatter();
  if (record.dirty || !record.id) await screen.form.save();
  return { model: record.model, id: Number(record.id) };
}
