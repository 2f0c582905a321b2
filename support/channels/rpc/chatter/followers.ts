// Who follows a record: added by the wizard of the web client, removed by name.
import { chooseByName } from '../../../odoo/form/choices.ts';
import { Form } from '../../../odoo/form/form.ts';
import { followerCalled, mayNotManage } from '../../beside.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { follow } from '../follow.ts';
import { beside, formBeside, readAgain, toAddTo } from './thread.ts';

/** The wizard "Add followers to this document", from its defaults to its button. */
export async function addFollowers(desk: Desk, names: readonly string[]): Promise<void> {
  const { thread, now } = await toAddTo(desk);
  if (!now.mayManage) throw mayNotManage();
  const context = {
    default_res_model: thread.model,
    default_res_ids: [thread.id],
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
  // What it tells is seen by whoever added them.
  await follow(desk, await form.press(button));
  await readAgain(thread.form, 'follower');
}

/** Anybody may stop following; others are removed by whoever may write the record. */
export async function removeFollower(desk: Desk, name: string): Promise<void> {
  const form = formBeside(desk);
  const { followers, mayManage } = await beside(desk);
  const follower = followerCalled(followers, name);
  const isSelf = follower.partner === Number(desk.session.info.partner_id);
  if (!mayManage && !isSelf) throw mayNotManage();
  await desk.session.post('/mail/thread/unsubscribe', {
    res_model: form.record.model,
    res_id: Number(form.record.id),
    partner_ids: [follower.partner],
  });
  // The web client saves what was typed and reads the form again, whoever was removed.
  if (form.record.dirty) await form.save();
  await form.load();
}
