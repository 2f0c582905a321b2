// What is planned about a record: scheduled in the dialog behind "Activity", done, cancelled.
import { activityCalled, noActivities } from '../../beside.ts';
import type { Value } from '../../channel.ts';
import type { NewActivity } from '../../chatter-verbs.ts';
import { ScreenError } from '../../errors.ts';
import { type Desk, isTimeout } from '../desk.ts';
import { fillTarget } from '../fill/fill.ts';
import { findSpot } from '../fill/target.ts';
import { beside, CHATTER, toAddTo } from './beside.ts';

export async function scheduleActivity(desk: Desk, wanted: NewActivity): Promise<void> {
  const { activities } = await toAddTo(desk);
  if (!activities) throw noActivities();
  await desk.click(`${CHATTER} .o-mail-Chatter-activity`, 'the button that plans an activity');
  await desk.idle('the dialog of the activity');
  const { at, inDialog } = await desk.ask('surface');
  // A new record that cannot be saved opens no dialog; why is read at the end of the verb.
  if (!inDialog) throw new ScreenError('absent', 'The dialog of the activity did not open.');
  const fill = async (name: string, value: Value | undefined): Promise<void> => {
    if (value !== undefined) await fillTarget(desk, await findSpot(desk, name), value);
  };
  try {
    await fill('activity_type_id', wanted.type);
    await fill('summary', wanted.summary);
    await fill('date_deadline', wanted.due === undefined ? undefined : { date: wanted.due });
    await fill('activity_user_id', wanted.assignedTo);
    await fill('note', wanted.note);
  } catch (error) {
    // Once the time is up, what was awaited tells more than a dialog that does not close either.
    if (isTimeout(error)) throw error;
    await desk
      .at(`${at} .modal-footer [special=cancel]`)
      .locator('visible=true')
      .first()
      .click({ timeout: desk.left('the dialog to close') });
    throw error;
  }
  await desk.click(`${at} .modal-footer [name=action_schedule_activities]`, 'the button that saves it');
  await desk.idle('the activity to be planned');
}

/** A type that another one follows can only be done together with planning that. */
export async function markDone(desk: Desk, said: string, feedback = ''): Promise<void> {
  const drawn = await find(desk, said);
  await desk.click(`${drawn} .o-mail-Activity-markDone`, 'the button that marks it as done');
  const popover = '.o-mail-ActivityMarkAsDone';
  await desk
    .at(popover)
    .locator('textarea')
    .fill(feedback, { timeout: desk.left('the box of the feedback') });
  await desk
    .at(`${popover} .btn-primary`)
    .last()
    .click({ timeout: desk.left('the button below the feedback') });
  await desk.idle('the activity to be done');
}

export async function cancelActivity(desk: Desk, said: string): Promise<void> {
  const drawn = await find(desk, said);
  await desk.click(`${drawn} .btn-danger`, 'the button that cancels it');
  await desk.idle('the activity to be cancelled');
}

async function find(desk: Desk, said: string): Promise<string> {
  const { activities } = await beside(desk);
  const { id } = activityCalled(activities, said);
  const drawn = await desk.ask('drawnBeside', 'activity', id);
  if (!drawn) throw new ScreenError('absent', `The activity "${said}" is not shown: its list is folded.`);
  return drawn;
}
