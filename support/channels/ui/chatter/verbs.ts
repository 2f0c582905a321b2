// What stands beside a record, on the screen: the verbs, each of them a line that names what carries it out.
import { activitiesOf, attachmentsOf, followersOf } from '../../beside.ts';
import type { ChatterVerbs } from '../../chatter-verbs.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { cancelActivity, markDone, scheduleActivity } from './activities.ts';
import { attach, removeAttachment } from './attachments.ts';
import { beside, readMessages } from './beside.ts';
import { addFollowers, removeFollower } from './followers.ts';
import { logNote, sendMessage } from './writing.ts';

export function chatterVerbs(acts: Acts): ChatterVerbs {
  const act = <T>(verb: string, said: Record<string, unknown>, run: (desk: Desk) => Promise<T>) =>
    acts.act({ verb, said, run });
  return {
    messages: () => acts.look(readMessages),
    followers: () => acts.look(async (desk) => followersOf((await beside(desk)).followers)),
    activities: () => acts.look(async (desk) => activitiesOf((await beside(desk)).activities)),
    attachments: () => acts.look(async (desk) => attachmentsOf((await beside(desk)).attachments)),

    logNote: (text) => act('logNote', { text }, (desk) => logNote(desk, text)),
    sendMessage: (text, { to = [] } = {}) =>
      act('sendMessage', { text, to }, (desk) => sendMessage(desk, text, to)),
    addFollowers: (names) => act('addFollowers', { names }, (desk) => addFollowers(desk, names)),
    removeFollower: (name) => act('removeFollower', { name }, (desk) => removeFollower(desk, name)),
    scheduleActivity: (activity) =>
      act('scheduleActivity', { ...activity }, (desk) => scheduleActivity(desk, activity)),
    markDone: (activity, feedback) =>
      act('markDone', { activity, feedback }, (desk) => markDone(desk, activity, feedback)),
    cancelActivity: (activity) =>
      act('cancelActivity', { activity }, (desk) => cancelActivity(desk, activity)),
    attach: (name, content) =>
      act('attach', { name, bytes: content.byteLength }, (desk) => attach(desk, name, content)),
    removeAttachment: (name) => act('removeAttachment', { name }, (desk) => removeAttachment(desk, name)),
  };
}
