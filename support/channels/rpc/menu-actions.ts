// The actions (cog) menu of a form or of ticked rows.

import type { Dict, Json, OdooAction } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { ToolbarEntry } from '../../odoo/view/nodes.ts';
import { ScreenError } from '../errors.ts';
import { sameActions } from '../no-way.ts';
import type { Desk } from './desk.ts';
import { contextOf, follow, formScreen } from './follow.ts';
import type { FormScreen, ListScreen } from './screens.ts';

export interface Entry {
  readonly label: string;
  readonly run: () => Promise<void>;
}

export async function chooseAction(desk: Desk, name: string): Promise<void> {
  const { top } = desk;
  const entries = entriesOnTop(desk);
  const found = entries.filter((entry) => sameLabel(entry.label, name));
  const [entry] = found;
  if (!entry) {
    const hint = top?.kind === 'list' && top.selected.length === 0 ? ' No row is ticked.' : '';
    const labels = nearestFirst(
      name,
      entries.map((one) => one.label),
    );
    throw new ScreenError(
      'absent',
      `The actions menu has no "${name}" for this person.${hint} It has: ${labels.join(', ')}.`,
      labels,
    );
  }
  if (found.length > 1) throw sameActions(name, found.length);
  await entry.run();
}

/** What the menu holds for the record or the ticked rows on top. */
export function offeredActions(desk: Desk): string[] {
  const { top } = desk;
  // Above a list the menu Print stands beside the one of actions.
  const prints = top?.kind === 'list' && top.selected.length > 0 ? top.prints : [];
  return [...prints.map(({ name }) => name), ...entriesOnTop(desk).map((entry) => entry.label)];
}

function entriesOnTop(desk: Desk): Entry[] {
  const { top } = desk;
  if (top?.kind === 'form' && !top.dialog) return formEntries(desk, top);
  return top?.kind === 'list' && top.selected.length > 0 ? listEntries(desk, top) : [];
}

function formEntries(desk: Desk, screen: FormScreen): Entry[] {
  const { form } = screen;
  const { record } = form;
  const { allowed } = form.view;
  const saved = (run: () => Promise<void>) => async (): Promise<void> => {
    if (record.dirty || form.isNew) await form.save();
    await run();
  };
  const active = record.fields.has('active') && !record.field('active').info.readonly;
  const entries: Entry[] = [
    ...screen.actions.map((one) => ({
      label: one.name,
      run: saved(() => runEntry(desk, one, [Number(record.id)], record.context, record.model)),
    })),
    ...screen.prints.map((one) => ({
      label: one.name,
      run: saved(() => runEntry(desk, one, [Number(record.id)], record.context, record.model)),
    })),
  ];
  if (allowed.duplicate)
    entries.push({ label: desk.say('Duplicate'), run: saved(() => duplicate(desk, screen)) });
  if (active && record.value('active')) {
    entries.push({
      label: desk.say('Archive'),
      run: saved(async () => askArchive(desk, () => archive(desk, screen, 'action_archive'))),
    });
  } else if (active) {
    entries.push({
      label: desk.say('Unarchive'),
      run: saved(() => archive(desk, screen, 'action_unarchive')),
    });
  }
  if (allowed.delete && !form.isNew)
    entries.push({ label: desk.say('Delete'), run: async () => askDelete(desk, () => remove(desk, screen)) });
  return entries;
}

export async function printsOfForm(desk: Desk, { form, prints }: FormScreen): Promise<Entry[]> {
  const { record } = form;
  const ids = [Number(record.id)];
  const valid = await validPrints(desk, prints, record.model, ids);
  return valid.map((one) => ({
    label: one.name,
    run: async () => {
      if (record.dirty) await form.save();
      await runEntry(desk, one, ids, record.context, record.model);
    },
  }));
}

export async function printsOfList(desk: Desk, list: ListScreen): Promise<Entry[]> {
  const { model } = list.view;
  const ids = list.selected;
  const valid = await validPrints(desk, list.prints, model, ids);
  return valid.map((one) => ({
    label: one.name,
    run: () => runEntry(desk, one, ids, list.context, model),
  }));
}

/** What the menu Print offers for the records: some reports are only for records of a kind. */
async function validPrints(
  desk: Desk,
  prints: readonly ToolbarEntry[],
  model: string,
  ids: readonly number[],
): Promise<ToolbarEntry[]> {
  const conditional = prints.filter(({ action }) => 'domain' in action).map((one) => one.id);
  const valid =
    conditional.length > 0
      ? ((await desk.session.call('ir.actions.report', 'get_valid_action_reports', [
          conditional,
          model,
          [...ids],
        ])) as number[])
      : [];
  return prints.filter((one) => !conditional.includes(one.id) || valid.includes(one.id));
}

function listEntries(desk: Desk, list: ListScreen): Entry[] {
  const { model, allowed, all } = list.view;
  const many = async (method: string): Promise<void> => {
    await desk.session.call(model, method, [list.selected], { context: list.context });
    list.selected = [];
  };
  const entries: Entry[] = list.actions.map((one) => ({
    label: one.name,
    run: () => runEntry(desk, one, list.selected, list.context, model),
  }));
  if (all.active) {
    const text = 'Are you sure that you want to archive all the selected records?';
    entries.push({
      label: desk.say('Archive'),
      run: async () => askArchive(desk, () => many('action_archive'), text),
    });
    entries.push({ label: desk.say('Unarchive'), run: () => many('action_unarchive') });
  }
  if (allowed.duplicate)
    entries.push({ label: desk.say('Duplicate'), run: () => duplicateRows(desk, list, () => many('copy')) });
  if (allowed.delete)
    entries.push({ label: desk.say('Delete'), run: async () => askDelete(desk, () => many('unlink')) });
  return entries;
}

async function runEntry(
  desk: Desk,
  entry: ToolbarEntry,
  ids: readonly number[],
  context: Dict,
  model: string,
): Promise<void> {
  const active: Dict = { active_id: ids[0] ?? false, active_ids: [...ids], active_model: model };
  const additional = { ...context, ...active };
  const action = await desk.session.loadAction(entry.id, additional);
  const own = contextOf(desk, { ...action, context: action.context as Json });
  await follow(desk, { ...action, context: { ...additional, ...own } } as OdooAction);
}

/** One row is copied at once, several after a question. */
async function duplicateRows(desk: Desk, list: ListScreen, copy: () => Promise<void>): Promise<void> {
  if (list.selected.length < 2) return copy();
  desk.push({
    kind: 'question',
    title: desk.say('Confirmation'),
    text: desk.say('Are you sure that you want to duplicate all the selected records?'),
    answers: [
      { label: desk.say('Confirm'), run: copy },
      { label: desk.say('Cancel'), run: async () => undefined },
    ],
  });
}

async function duplicate(desk: Desk, screen: FormScreen): Promise<void> {
  const { record, view } = screen.form;
  const [copy] = (await desk.session.call(record.model, 'copy', [[Number(record.id)]], {
    context: record.context,
  })) as number[];
  const next = await formScreen(desk, {
    model: record.model,
    id: copy ?? false,
    viewId: view.id,
    context: record.context,
    dialog: false,
    action: screen.action,
  });
  desk.close(screen);
  desk.push({ ...next, title: screen.title });
}

async function archive(desk: Desk, screen: FormScreen, method: string): Promise<void> {
  const { record } = screen.form;
  const action = await desk.session.button(record.model, method, [[Number(record.id)]], {
    context: record.context,
  });
  await follow(desk, action);
}

async function remove(desk: Desk, screen: FormScreen): Promise<void> {
  const { record } = screen.form;
  await desk.session.call(record.model, 'unlink', [[Number(record.id)]], { context: record.context });
  desk.close(screen);
}

function askArchive(
  desk: Desk,
  run: () => Promise<void>,
  text = 'Are you sure that you want to archive this record?',
): void {
  desk.push({
    kind: 'question',
    title: desk.say('Confirmation'),
    text: desk.say(text),
    answers: [
      { label: desk.say('Archive'), run },
      { label: desk.say('Cancel'), run: async () => undefined },
    ],
  });
}

function askDelete(desk: Desk, run: () => Promise<void>): void {
  desk.push({
    kind: 'question',
    title: desk.say('Bye-bye, record!'),
    text: desk.say(
      "Ready to make your record disappear into thin air? Are you sure?\nIt will be gone forever!\n\nThink twice before you click that 'Delete' button!",
    ),
    answers: [
      { label: desk.say('Delete'), run },
      { label: desk.say('No, keep it'), run: async () => undefined },
    ],
  });
}
