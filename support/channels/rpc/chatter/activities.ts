// What is planned about a record: scheduled in the wizard of the web client, done, cancelled.
import { Form } from '../../../odoo/form/form.ts';
import type { OdooAction } from '../../../odoo/transport.ts';
import { activityCalled, noActivities } from '../../beside.ts';
import type { Value } from '../../channel.ts';
import type { NewActivity } from '../../chatter-verbs.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { fillField } from '../fill.ts';
import { labelOf } from '../find.ts';
import { follow } from '../follow.ts';
import { beside, formBeside, readAgain, toAddTo } from './thread.ts';

export async function scheduleActivity(desk: Desk, wanted: NewActivity): Promise<void> {
  const { thread, now } = await toAddTo(desk);
  if (!now.activities) throw noActivities();
  const context = {
    active_model: thread.model,
    active_ids: [thread.id],
    active_id: thread.id,
    dialog_size: 'large',
  };
  const { view } = await desk.views.form('mail.activity.schedule', { context });
  const form = new Form({ env: desk.env, view, context });
  await form.load();
  const fill = async (name: string, value: Value | undefined): Promise<void> => {
    if (value === undefined) return;
    const field = view.fields.find((one) => one.name === name && form.isShown(one));
    if (!field) throw new ScreenError('absent', `The dialog of the activity has no field for "${value}".`);
    await fillField(form, field, labelOf(form, field), value);
  };
  await fill('activity_type_id', wanted.type);
  await fill('summary', wanted.summary);
  await fill('date_deadline', wanted.due === undefined ? undefined : { date: wanted.due });
  await fill('activity_user_id', wanted.assignedTo);
  await fill('note', wanted.note);
  const save = view.buttons.find((one) => one.name === 'action_schedule_activities' && form.isShown(one));
  if (!save) throw new ScreenError('absent', 'The dialog of the activity cannot be saved as it stands.');
  await form.press(save);
  await readAgain(thread.form, 'activity');
}

/** A type that another one follows can only be done together with planning that. */
export async function markDone(desk: Desk, said: string, feedback?: string): Promise<void> {
  const form = formBeside(desk);
  const { activities } = await beside(desk);
  const { id, chaining } = activityCalled(activities, said);
  const { session } = desk;
  const words = feedback === undefined ? {} : { feedback };
  if (chaining === 'suggest') {
    await session.call('mail.activity', 'action_feedback', [[id]], { attachment_ids: [], ...words });
  } else {
    const action = await session.call('mail.activity', 'action_feedback_schedule_next', [[id]], words);
    if (action) await follow(desk, action as OdooAction);
  }
  await readAgain(form, 'activity');
}

export async function cancelActivity(desk: Desk, said: string): Promise<void> {
  const form = formBeside(desk);
  const { activities } = await beside(desk);
  const { id } = activityCalled(activities, said);
  await desk.session.call('mail.activity', 'unlink', [[id]]);
  await readAgain(form, 'activity');
}
