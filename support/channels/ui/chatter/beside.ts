// What stands beside the record on the screen, as the server has it now.
import { mayNotPost, noChatter, type RawBeside } from '../../beside.ts';
import type { MessageReading } from '../../chatter-verbs.ts';
import { messageOf } from '../../messages.ts';
import type { Desk } from '../desk.ts';
import { mustBeForm } from '../fill/target.ts';

/** Where it stands on the page. */
export const CHATTER = '.o-mail-Chatter';

/** Others may have written meanwhile: it is asked for again, as the client does after an act there. */
export async function beside(desk: Desk): Promise<RawBeside> {
  // What stands beside a record is loaded after the form itself.
  await desk.idle('what stands beside the record');
  await unfold(desk);
  await desk.ask('reloadBeside');
  await desk.idle('what stands beside the record');
  const found = await desk.ask('beside');
  if (found) return found;
  await mustBeForm(desk);
  throw noChatter();
}

/** A to-do keeps it folded away behind a button of its own. */
async function unfold(desk: Desk): Promise<void> {
  const folded = desk.at('.o_control_panel .btn-chatter:not(.active):visible');
  if ((await folded.count()) === 0) return;
  await folded.click({ timeout: desk.left('what stands beside the record') });
  await desk.idle('what stands beside the record');
}

export async function toAddTo(desk: Desk): Promise<RawBeside> {
  const now = await beside(desk);
  if (!now.mayPost) throw mayNotPost();
  return now;
}

export async function readMessages(desk: Desk): Promise<readonly MessageReading[]> {
  await beside(desk);
  return ((await desk.ask('messages')) ?? []).map(messageOf);
}
