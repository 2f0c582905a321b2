// Keeping a record and throwing changes away.
import { RefusedError, ScreenError } from '../../errors.ts';
import { noSave } from '../../no-way.ts';
import type { Desk } from '../desk.ts';

/** Saves what is on top. Saved is what the server has taken; a form that sends nothing names the fields it lacks. */
export async function save(desk: Desk): Promise<void> {
  const surface = await desk.ask('surface');
  const button = surface.inDialog
    ? '.modal-footer .o_form_button_save'
    : ':is(.o_form_button_save, .o_list_button_save)';
  const record = await desk.ask('record');
  const buttons = desk.at(`${surface.at} ${button}:visible`);
  const there = (await buttons.count()) > 0;
  if (!there && surface.inDialog) {
    throw new ScreenError(
      'wrong-screen',
      `"${surface.title}" is not saved but answered: press one of its buttons.`,
    );
  }
  // A row that was typed into is saved as it is left.
  if (!there && surface.kind === 'list' && (await desk.ask('list', null))?.editable) return;
  if (!there && record === null)
    throw new ScreenError('wrong-screen', 'There is nothing on the screen to save.');
  if (!there && record !== null && (record.dirty || record.id === null)) throw noSave();
  // The button shows only when something was changed.
  if (!there) return;
  if (await buttons.first().isDisabled({ timeout: desk.left('the button that saves') })) {
    // The form knows already that it cannot be sent.
    throw missing((await desk.ask('peek')).invalid);
  }
  await buttons.first().click({ timeout: desk.left('the button that saves') });
  await desk.idle('the server to take the record');
  if (surface.inDialog) return;
  const after = await desk.ask('record');
  if (after === null || (!after.dirty && after.id !== null)) return;
  const { dialogs, failures, invalid } = await desk.ask('peek');
  if (dialogs.length === 0 && failures.length === 0) throw missing(invalid);
}

function missing(fields: readonly string[]): RefusedError {
  return new RefusedError({ kind: 'required', title: '', fields }, 'Missing required fields');
}

export async function discard(desk: Desk): Promise<void> {
  const { at, inDialog } = await desk.ask('surface');
  const inForm = ':is(.o_form_button_cancel, .o_list_button_discard)';
  const button = desk.at(
    `${at} ${inDialog ? '.modal-footer .o_form_button_cancel, .modal-footer [special=cancel]' : inForm}`,
  );
  const shown = button.locator('visible=true');
  if ((await shown.count()) === 0) {
    if (!inDialog) return;
    await desk
      .at(`${at} .btn-close`)
      .first()
      .click({ timeout: desk.left('the dialog to close') });
    return desk.idle('the dialog to close');
  }
  await shown.first().click({ timeout: desk.left('the button that discards') });
  await desk.idle('the changes to be thrown away');
}
