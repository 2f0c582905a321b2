// Buttons that stand on every screen of their kind, whatever the view says: Save and Discard of a dialog, New, Add a line.
import { sameLabel } from '../../odoo/view/labels.ts';
import type { ButtonReading, Place } from '../channel.ts';
import { addedByList } from '../no-way.ts';
import type { Desk } from './desk.ts';
import { isList, labelOf } from './find.ts';
import { follow } from './follow.ts';
import { discardLine, openNewLine, saveLine } from './line-dialog.ts';
import { openList } from './lists.ts';
import { startNew } from './navigate.ts';
import { dropBehind, saveBehind } from './new-record.ts';
import { openPicker } from './pick.ts';
import type { FormScreen, PickScreen } from './screens.ts';

export interface OwnButton extends Omit<ButtonReading, 'enabled'> {
  readonly run: () => Promise<void>;
}

/** The buttons that the web client adds to those of the view. */
export function ownButtons(desk: Desk): OwnButton[] {
  const { top, say } = desk;
  const button = (label: string, run: () => Promise<void>): OwnButton => ({
    label: say(label),
    kind: 'dialog',
    run,
  });
  if (top?.kind === 'form' && top.line) {
    if (!top.form.editable) return [button('Close', async () => discardLine(desk, top))];
    // A line that is not stored yet can be followed by another, also when it is opened again.
    const isUnsaved = !top.line.record.id;
    const save = button(isUnsaved ? 'Save & Close' : 'Save', () => saveLine(desk, top));
    const discard = button('Discard', async () => discardLine(desk, top));
    if (!isUnsaved) return [save, discard];
    const below = desk.stack.at(-2);
    const again = async (): Promise<void> => {
      await saveLine(desk, top);
      if (below?.kind === 'form' && top.line) await openNewLine(desk, openList(below, top.line.node));
    };
    return [save, button('Save & New', again), discard];
  }
  if (top?.kind === 'form' && top.behind) {
    const save = button(top.behind.many ? 'Save & Close' : 'Save', () => saveBehind(desk, top));
    return [...(top.form.editable ? [save] : []), button('Discard', () => dropBehind(desk, top))];
  }
  if (top?.kind === 'form' && top.dialog && !top.form.view.footer) {
    const save = async (): Promise<void> => {
      await top.form.save();
      await follow(desk, null);
    };
    return [
      ...(top.form.editable ? [button('Save', save)] : []),
      button('Discard', () => closeDialog(desk, top)),
    ];
  }
  if (top?.kind === 'pick') return pickButtons(desk, top, button);
  const canCreate =
    (top?.kind === 'form' && top.form.view.allowed.create) ||
    (top?.kind === 'list' && top.view.allowed.create);
  return canCreate && !(top?.kind === 'form' && top.dialog)
    ? [{ label: say('New'), kind: 'header', run: () => startNew(desk) }]
    : [];
}

function pickButtons(
  desk: Desk,
  top: PickScreen,
  button: (label: string, run: () => Promise<void>) => OwnButton,
): OwnButton[] {
  const select = async (): Promise<void> => {
    desk.close(top);
    await top.lines.addLinks(top.list.selected);
  };
  const create = async (): Promise<void> => {
    desk.close(top);
    await openNewLine(desk, openList(top.below, top.node));
  };
  return [
    ...(top.list.selected.length > 0 ? [button('Select', select)] : []),
    ...(top.list.view.allowed.create ? [button('New', create)] : []),
    button('Close', async () => desk.close(top)),
  ];
}

/** "Add a Contact": the button above cards. Throws for the words at the foot of a list. */
export function addControl(desk: Desk, screen: FormScreen, place: Place): (() => Promise<void>) | undefined {
  if (sameLabel(desk.say('Add a line'), place.label)) throw addedByList(place.label);
  for (const node of screen.form.view.fields) {
    if (!isList(node) || !screen.form.isShown(node)) continue;
    const list = openList(screen, node);
    const isCards = node.mode === 'kanban';
    const controls = list.view.controls.map((one) => one.label).filter(Boolean);
    const usual = node.attrs['add-label'] || (isCards ? desk.say('Add %s', node.string) : '');
    const labels = controls.length > 0 ? controls : [usual];
    const meant = labels.some((label) => sameLabel(label, place.label));
    const inPlace =
      place.within === undefined ||
      [labelOf(screen.form, node), node.page, node.group].some((one) => sameLabel(one, place.within ?? ''));
    if (!meant || !inPlace || screen.form.isReadonly(node)) continue;
    if (!isCards) throw addedByList(place.label);
    return async () => {
      if (node.info.type === 'many2many') await openPicker(desk, list);
      else await openNewLine(desk, list);
    };
  }
  return undefined;
}

export async function closeDialog(desk: Desk, screen: FormScreen): Promise<void> {
  if (screen.line) return discardLine(desk, screen);
  desk.close(screen);
  await desk.refresh();
}
