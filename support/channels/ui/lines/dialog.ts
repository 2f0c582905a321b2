// A line that is written in a dialog of its own, and the dialog that offers existing records first.
import type { Cell } from '../../channel.ts';
import { RefusedError, ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { fillTarget } from '../fill/fill.ts';
import { findField } from '../fill/target.ts';

/** Fills the dialog on top and keeps the line; a dialog that could not be filled is closed again. */
export async function fillDialog(desk: Desk, cells: readonly Cell[]): Promise<void> {
  await startNew(desk);
  const { at } = await desk.ask('surface');
  try {
    for (const { column, value } of cells) {
      await fillTarget(desk, await findField(desk, { label: column }, 'plain'), value);
    }
    await keep(desk, at);
  } catch (error) {
    const cancel = desk.at(`${at} .modal-footer .o_form_button_cancel`);
    if ((await cancel.count()) > 0) await cancel.first().click({ timeout: desk.left('the dialog to close') });
    throw error;
  }
}

async function keep(desk: Desk, at: string): Promise<void> {
  const button = desk.at(`${at} .modal-footer .o_form_button_save`).first();
  await button.click({ timeout: desk.left('the button that keeps the line') });
  await desk.idle('the dialog of the line to close');
  const { dialogs, invalid } = await desk.ask('peek');
  if (dialogs.length === 0 && invalid.length > 0 && (await desk.at(at).count()) > 0)
    throw new RefusedError({ kind: 'required', title: '', fields: invalid }, 'Missing required fields');
}

/** Where existing records are offered, a line with values of its own is a new one. */
async function startNew(desk: Desk): Promise<void> {
  const { at, title } = await desk.ask('surface');
  // A line's own form may hold lists as well.
  const isForm = (await desk.at(`${at} .o_form_renderer`).count()) > 0;
  if (isForm || (await desk.at(`${at} .o_list_view`).count()) === 0) return;
  const button = desk.at(`${at} .modal-footer .o_create_button`);
  if ((await button.count()) === 0) {
    await desk
      .at(`${at} .modal-footer .o_form_button_cancel`)
      .first()
      .click({ timeout: desk.left('the dialog to close') });
    throw new ScreenError(
      'absent',
      `"${title}" has no button New for this person: only what exists can be added.`,
    );
  }
  await button.first().click({ timeout: desk.left('the button New') });
  await desk.idle('the dialog of the new line');
}
