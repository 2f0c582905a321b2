// A whole form by its view model: what it would show this person now, on all its tabs.
import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import type { Form } from '../../odoo/form/form.ts';
import { plain } from '../../odoo/view/labels.ts';
import type { BannerNode, ButtonNode, FieldNode, Label } from '../../odoo/view/nodes.ts';
import { ScreenError } from '../errors.ts';
import {
  buttonsInOrder,
  byTab,
  type FormReading,
  joined,
  type ShownButton,
  type ShownColumn,
  type ShownField,
  type ShownList,
  type Spot,
  UNSAVED_TABS,
} from '../form-reading.ts';
import { learnAccounts, textIn } from './cell-text.ts';
import type { Desk } from './desk.ts';
import { isList, isStatusBar } from './find.ts';
import { cellsByTitle, columnTitle, linesInSight, type OpenList, openList } from './lists.ts';
import { ownButtons } from './own-buttons.ts';
import { shownColumns } from './own-columns.ts';
import { buttonsOn, kindOf } from './press.ts';
import { nameOf, readField, recordOf } from './reading.ts';
import type { FormScreen } from './screens.ts';
import { readStages } from './stages.ts';

export async function readForm(desk: Desk): Promise<FormReading> {
  const screen = desk.formOnTop();
  const { form } = screen;
  const { view, record } = form;
  const tabs = [...new Set(view.pages.filter((page) => form.isShown(page)).map(({ text }) => plain(text)))];
  if (record.dirty && view.savesByTab && tabs.length > 1) throw new ScreenError('wrong-screen', UNSAVED_TABS);
  const shown = form.nodes.filter((field) => form.isShown(field) && !isStatusBar(field));
  await learnAccounts(form.env, shown, [record]);
  const lists: ShownList[] = [];
  for (const node of shown.filter(hasLines)) lists.push(await shownList(desk, screen, node));
  return {
    kind: screen.dialog ? 'dialog' : 'form',
    title: screen.dialog ? screen.title : nameOf(desk, screen),
    record: recordOf(screen),
    tabs,
    fields: byTab(
      shown.filter((field) => !isList(field) && !field.onStat).map((field) => shownField(form, field)),
      tabs,
    ),
    lists: byTab(lists, tabs),
    buttons: buttonsInOrder(shownButtons(desk, screen), tabs),
    stages: await readStages(form),
    ribbons: view.ribbons.filter((one) => form.isShown(one)).map((one) => one.text.trim()),
    banners: byTab(
      view.banners
        .filter((one) => form.isShown(one))
        .map((one) => ({ text: wordsOf(form, one), tab: plain(one.page) }))
        .filter(({ text }) => text !== ''),
      tabs,
    ),
    dirty: record.dirty,
  };
}

/** Lists that are no lines on the screen. */
const DRAWN_OTHERWISE = new Set(['hr_org_chart']);

function hasLines(field: FieldNode): boolean {
  return (
    isList(field) && !DRAWN_OTHERWISE.has(field.widget) && Boolean(field.views.list || field.views.kanban)
  );
}

function spotOf(form: Form, node: { readonly page: string; readonly titles: readonly Label[] }): Spot {
  const groups = node.titles.filter((one) => form.isShown(one)).map((one) => plain(one.text));
  return { tab: plain(node.page), groups };
}

function shownField(form: Form, field: FieldNode): ShownField {
  return { ...readField(form, field), ...spotOf(form, field) };
}

async function shownList(desk: Desk, screen: FormScreen, node: FieldNode): Promise<ShownList> {
  const { form } = screen;
  const list = openList(screen, node);
  const columns = shownColumns(desk, list);
  await learnAccounts(form.env, columns, list.lines.all());
  const readonly = form.isReadonly(node);
  const { allowed } = list.view;
  return {
    label: list.label,
    field: node.name,
    required: form.isRequired(node),
    readonly,
    ...spotOf(form, node),
    columns: node.mode === 'kanban' ? [] : columns.map((column) => shownColumn(form, list, column)),
    lines: linesInSight(list).map((line) => cellsByTitle({ ...list, columns }, line)),
    canAdd: !readonly && (allowed.create || node.info.type === 'many2many') && hasControl(form, list),
    canRemove: !readonly && (allowed.delete || node.info.type === 'many2many'),
  };
}

function shownColumn(form: Form, list: OpenList, column: FieldNode): ShownColumn {
  const holds = (rule: string): boolean => {
    const lines = list.lines.all();
    if (lines.length === 0) return rule === 'True' || rule === '1';
    return lines.every((line) => line.holds(rule));
  };
  const { name: field, required, readonly } = column;
  const closed = !form.editable && list.lines.count > 0;
  return {
    title: columnTitle(column),
    field,
    required: holds(required),
    readonly: closed || holds(readonly),
  };
}

/** "Add a line" stands there unless the view brings own ones, and all of those are hidden. */
function hasControl({ record, env }: Form, { view }: OpenList): boolean {
  const names = { ...record.basicNames(), parent: record.names() };
  const shown = view.controls.filter((one) => !evaluateCondition(one.invisible, names, env.clock));
  return view.controls.length === 0 || shown.length > 0;
}

function shownButtons(desk: Desk, screen: FormScreen): ShownButton[] {
  const own = ownButtons(desk).map(
    ({ label, kind }): ShownButton => ({ label, kind, enabled: true, tab: '', groups: [], value: '' }),
  );
  return [...own, ...buttonsOn(screen).map((button) => shownButton(screen.form, button))];
}

function shownButton(form: Form, button: ButtonNode): ShownButton {
  const kind = kindOf(button);
  return {
    label: form.wordsOn(button),
    kind,
    enabled: button.enabled,
    ...spotOf(form, button),
    value: kind === 'stat' ? valueOn(form, button) : '',
  };
}

function valueOn(form: Form, button: ButtonNode): string {
  const shown = button.inside.filter((one) => form.isShown(one));
  const texts = shown.map(({ field }) => {
    const node = form.view.fields.find((one) => one.onStat && one.name === field && !isList(one));
    return node ? textIn(form.record, node) : '';
  });
  return texts.filter((text) => text !== '').join(' ');
}

function wordsOf(form: Form, banner: BannerNode): string {
  const pieces = banner.pieces.filter((piece) => form.isShown(piece));
  return joined(
    pieces.map(({ text, field }) => {
      const node = form.view.fields.find((one) => one.name === field);
      return node ? textIn(form.record, node) : text;
    }),
  );
}
