// What stands beside a record, without a screen: the verbs, each of them a line that names what carries it out.
import { activitiesOf, attachmentsOf, followersOf } from '../../beside.ts';
import type { ChatterVerbs, NewActivity } from '../../chatter-verbs.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { cancelActivity, markDone, scheduleActivity } from './activities.ts';
import { attach, removeAttachment } from './attachments.ts';
import { addFollowers, removeFollower } from './followers.ts';
import { readMessages } from './messages.ts';
import { beside } from './thread.ts';
import { logNote, sendMessage } from './writing.ts';

export function chatterVerbs(desk: Desk, acts: Acts): ChatterVerbs {
  return {
    messages: () => acts.look(() => readMessages(desk)),
    followers: () => acts.look(async () => followersOf((await beside(desk)).followers)),
    activities: () => acts.look(async () => activitiesOf((await beside(desk)).activities)),
    attachments: () => acts.look(async () => attachmentsOf((await beside(desk)).attachments)),

    logNote: (text) => acts.act('logNote', { text }, () => logNote(desk, text)),
    sendMessage: (text, { to = [] } = {}) =>
      acts.act('sendMessage', { text, to }, () => sendMessage(desk, text, to)),
    addFollowers: (names) => acts.act('addFollowers', { names }, () => addFollowers(desk, names)),
    removeFollower: (name) => acts.act('removeFollower', { name }, () => removeFollower(desk, name)),
    scheduleActivity: (activity: NewActivity) =>
      acts.act('scheduleActivity', { ...activity }, () => scheduleActivity(desk, activity)),
    markDone: (activity, feedback) =>
      acts.act('markDone', { activity, feedback }, () => markDone(desk, activity, feedback)),
    cancelActivity: (activity) =>
      acts.act('cancelActivity', { activity }, () => cancelActivity(desk, activity)),
    attach: (name, content) =>
      acts.act('attach', { name, bytes: content.byteLength }, () => attach(desk, name, content)),
    removeAttachment: (name) => acts.act('removeAttachment', { name }, () => removeAttachment(desk, name)),
  };
}
