// Straight to a record by its address, to a new one, and back.
import type { RecordRef } from '../../channel.ts';
import { ScreenError, typedInto } from '../../errors.ts';
import type { Desk } from '../desk.ts';

/** A dialog or question hides what is below it, also from a person who would go elsewhere. */
export async function mustBeFree(desk: Desk): Promise<void> {
  const { inDialog, title } = await desk.ask('surface');
  if (inDialog) throw new ScreenError('wrong-screen', `"${title}" stands on top: answer or close it first.`);
}

export async function openRecord(desk: Desk, record: RecordRef): Promise<void> {
  await mustBeFree(desk);
  if (!(await isThere(desk, record))) await follow(desk, pathOf(record));
  await desk.idle(`the record "${record.name}"`);
  const opened = await desk.ask('record');
  if (opened?.id === record.id && opened.model === record.model) return;
  const { dialogs, notices } = await desk.ask('peek');
  if (dialogs.length > 0) return;
  const told = notices.at(-1)?.text;
  throw new ScreenError(
    'absent',
    `The link to "${record.name}" does not open it${told ? `: ${told}` : ''}. It may be deleted, or this person may not see it.`,
  );
}

/**
 * The page may have begun with this very link, and load it still. After a link that was refused the client goes back to
 * the address before and shows nothing: there the link is followed again.
 */
async function isThere(desk: Desk, record: RecordRef): Promise<boolean> {
  if (new URL(desk.page.url()).pathname !== pathOf(record)) return false;
  if ((await desk.ask('record')) !== null) return false;
  await desk.idle(`the record "${record.name}"`);
  const { record: loaded, dialogs, notices } = await desk.ask('peek');
  return loaded !== null || dialogs.length > 0 || notices.length > 0;
}

export function pathOf(record: RecordRef): string {
  const model = record.model.includes('.') ? record.model : `m-${record.model}`;
  return `/odoo/${model}/${record.id}`;
}

/** A click on a link, as it stands in a mail or a note: the web client goes there without loading itself anew. */
async function follow(desk: Desk, path: string): Promise<void> {
  await desk.at('.o_action_manager').waitFor({ state: 'attached', timeout: desk.left('the web client') });
  await desk.page.evaluate((href) => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    document.querySelector('.o_action_manager')?.append(link);
    link.click();
    link.remove();
  }, path);
}

export async function create(desk: Desk): Promise<void> {
  await mustBeFree(desk);
  const { at, title, kind } = await desk.ask('surface');
  if (kind === 'list' && (await desk.ask('list', null))?.editable) throw typedInto(title);
  const button = desk
    .at(`${at} :is(.o_list_button_add, .o-kanban-button-new, .o_form_button_create):visible`)
    .first();
  if ((await button.count()) === 0) {
    throw new ScreenError(
      'absent',
      `"${title}" has no button New for this person: no record can be made here.`,
    );
  }
  await button.click({ timeout: desk.left('the button New') });
  await desk.idle('the new record');
  const edit = desk.at('.o_kanban_quick_create .o_kanban_cancel');
  if ((await edit.count()) === 0) return;
  // A grouped kanban offers a short form in its first column; the list beside it opens the whole one.
  await edit.click({ timeout: desk.left('the short form to close') });
  await desk.click('.o_switch_view.o_list', 'the list view');
  await desk.idle('the list view');
  await desk.at('.o_list_button_add').click({ timeout: desk.left('the button New') });
  await desk.idle('the new record');
}

export async function back(desk: Desk): Promise<void> {
  await mustBeFree(desk);
  const crumb = desk.at('.o_breadcrumb .o_back_button').first();
  if ((await crumb.count()) === 0) throw new ScreenError('absent', 'There is nothing to go back to.');
  await crumb.click({ timeout: desk.left('the way back') });
  await desk.idle('the way back');
}
