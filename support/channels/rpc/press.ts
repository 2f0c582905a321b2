// Pressing a button: of a question, a dialog, a form, a list, a line.

import { OdooError } from '../../odoo/errors.ts';
import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Dict, Json, OdooAction } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { ButtonNode } from '../../odoo/view/nodes.ts';
import type { ButtonReading, Line, Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { greyedOut } from '../no-way.ts';
import type { Desk } from './desk.ts';
import { buttonsCalled } from './find.ts';
import { follow } from './follow.ts';
import { saveLine } from './line-dialog.ts';
import { lineOf, listOnForm, openList } from './lists.ts';
import { addControl, closeDialog, ownButtons } from './own-buttons.ts';
import { askFirst } from './question.ts';
import { type FormScreen, type ListScreen, type QuestionScreen, titleOf } from './screens.ts';

export async function press(desk: Desk, place: Place): Promise<void> {
  const { top } = desk;
  if (!top) throw new ScreenError('wrong-screen', 'Nothing is open yet.');
  if (top.kind === 'question') return answer(desk, top, place.label);
  const own = ownButtons(desk).filter((button) => sameLabel(button.label, place.label));
  if (top.kind === 'form') {
    const button = buttonOn(top, place);
    if (button && !button.enabled) throw greyedOut(place.label);
    if (button) return askFirst(desk, button, () => pressOnForm(desk, top, button));
    const add = addControl(desk, top, place);
    if (add) return add();
  }
  if (top.kind === 'list') {
    const button = buttonsCalled(top.view.headerButtons, place.label, (one) => isOffered(desk, top, one))[0];
    if (button && !button.enabled) throw greyedOut(place.label);
    if (button) return askFirst(desk, button, () => pressOnList(desk, top, button));
  }
  const [first] = own;
  if (first) return first.run();
  const labels = nearestFirst(
    place.label,
    visibleButtons(desk).map((one) => one.label),
  );
  throw new ScreenError(
    'absent',
    `There is no button "${place.label}" on ${titleOf(top)} for this person as the record stands. Shown are: ${labels.join(', ')}.`,
    labels,
  );
}

/** All buttons on top, in a person's words. */
export function visibleButtons(desk: Desk): ButtonReading[] {
  const { top } = desk;
  if (!top) return [];
  if (top.kind === 'question')
    return top.answers.map(({ label }) => ({ label, kind: 'dialog', enabled: true }));
  const own = ownButtons(desk).map(({ label, kind }): ButtonReading => ({ label, kind, enabled: true }));
  if (top.kind === 'form') {
    const { form } = top;
    const shown = buttonsOn(top);
    return [
      ...shown.map(
        (button): ButtonReading => ({
          label: form.wordsOn(button),
          kind: kindOf(button),
          enabled: button.enabled,
        }),
      ),
      ...own,
    ];
  }
  if (top.kind === 'list') {
    const shown = top.view.headerButtons.filter((button) => isOffered(desk, top, button));
    return [...shown.map(({ label, enabled }): ButtonReading => ({ label, kind: 'list', enabled })), ...own];
  }
  return own;
}

/** Those of the view that the person sees; a foot stands below a dialog only. */
export function buttonsOn({ form, dialog }: FormScreen): ButtonNode[] {
  return form.view.buttons.filter(
    (button) => (dialog || button.where !== 'dialog') && form.wordsOn(button) !== '' && form.isShown(button),
  );
}

export function kindOf(button: ButtonNode): ButtonReading['kind'] {
  return button.where === 'alert' ? 'body' : button.where;
}

async function answer(desk: Desk, question: QuestionScreen, label: string): Promise<void> {
  const found = question.answers.find((one) => sameLabel(one.label, label));
  if (!found) {
    const labels = question.answers.map((one) => one.label);
    throw new ScreenError('absent', `${titleOf(question)} has no button "${label}".`, labels);
  }
  desk.close(question);
  await found.run();
}

function buttonOn(screen: FormScreen, place: Place): ButtonNode | undefined {
  const { form } = screen;
  const inPlace = buttonsOn(screen).filter(
    (button) =>
      place.within === undefined ||
      [button.page, button.group, button.where].some(
        (one) => one !== '' && sameLabel(one.toLowerCase(), (place.within ?? '').toLowerCase()),
      ),
  );
  const worded = inPlace.map((button) => ({ ...button, label: form.wordsOn(button) }));
  const found = buttonsCalled(worded, place.label, () => true);
  if (found.length > 1) {
    const where = found.map((button) => `${button.label} (${button.page || button.group || button.where})`);
    throw new ScreenError(
      'ambiguous',
      `"${place.label}" stands ${found.length} times: ${where.join('; ')}.`,
      where,
    );
  }
  return found[0];
}

async function pressOnForm(desk: Desk, screen: FormScreen, button: ButtonNode): Promise<void> {
  if (button.special === 'cancel') return closeDialog(desk, screen);
  if (screen.line) {
    await saveLine(desk, screen);
    if (button.special === 'save') return;
    return pressOnForm(desk, desk.formOnTop(), button);
  }
  if (button.special === 'save' || !button.name) {
    await screen.form.save();
    return screen.dialog ? follow(desk, null) : undefined;
  }
  const action = await screen.form.press(button);
  if (button.close && screen.dialog) desk.close(screen);
  await follow(desk, action);
}

/** Buttons of a list stand there when rows are ticked, or always if the view says so. */
function isOffered(desk: Desk, list: ListScreen, button: ButtonNode): boolean {
  const names = { ...list.context, context: list.context, uid: desk.session.uid };
  if (button.invisible.some((one) => evaluateCondition(one, names, desk.env.clock))) return false;
  return list.selected.length > 0 || button.display === 'always';
}

async function pressOnList(desk: Desk, list: ListScreen, button: ButtonNode): Promise<void> {
  const { session } = desk;
  const context = {
    ...list.context,
    active_model: list.view.model,
    active_ids: list.selected,
    active_id: list.selected[0] ?? false,
  };
  const action =
    button.type === 'action'
      ? await session.loadAction(Number(button.name) || button.name, context)
      : await session.button(list.view.model, button.name, [list.selected], { context });
  await follow(desk, action && { ...action, context: mergedContext(action, context) });
}

function mergedContext(action: OdooAction, context: Dict): Json | undefined {
  return typeof action.context === 'string'
    ? action.context
    : { ...context, ...(action.context as Dict | undefined) };
}

/** A button in a line of a list of the form; the form is saved before. */
export async function pressInLine(desk: Desk, place: Place, line: Line, label: string): Promise<void> {
  const list = listOnForm(desk, place);
  const record = lineOf(list, line);
  const position = list.lines.all().indexOf(record);
  const names = record.names();
  const isShown = (button: ButtonNode): boolean =>
    !button.invisible.some((one) => evaluateCondition(one, names, desk.env.clock)) &&
    !evaluateCondition(button.columnInvisible, names, desk.env.clock);
  const [button, second] = buttonsCalled(list.view.buttons, label, isShown);
  if (!button || second) {
    const labels = list.view.buttons.filter(isShown).map((one) => one.label);
    const code = button ? 'ambiguous' : 'absent';
    throw new ScreenError(
      code,
      `This line of "${list.label}" has ${button ? 'several buttons' : 'no button'} "${label}". It has: ${labels.join(', ') || 'none'}.`,
      labels,
    );
  }
  if (!button.enabled) throw greyedOut(label);
  await askFirst(desk, button, async () => {
    await list.screen.form.save();
    const saved: FormRecord | undefined = openList(list.screen, list.node).lines.all()[position];
    if (!saved?.id)
      throw new OdooError({ kind: 'missing', name: '', message: 'The line is gone after the save.' });
    await follow(desk, await list.screen.form.execute(button, saved));
  });
}
