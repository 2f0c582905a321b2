// A whole form on the screen: its tabs are opened one after the other, as a person would to see everything.
import { ScreenError } from '../errors.ts';
import {
  buttonsInOrder,
  byTab,
  type FormReading,
  joined,
  type ShownButton,
  type ShownField,
  type ShownList,
  UNSAVED_TABS,
} from '../form-reading.ts';
import { behindMore, closeMore } from './act/press.ts';
import type { Desk } from './desk.ts';
import { mustBeForm } from './fill/target.ts';
import type { ButtonSpot, FieldSpot, FormPart, TabSpot } from './page/api.ts';
import { fieldReading, isOfForm, refOf } from './read.ts';

export async function readForm(desk: Desk): Promise<FormReading> {
  await mustBeForm(desk);
  const { surface, record, stages } = await desk.ask('whole');
  const { parts, tabs } = await walk(desk, record?.dirty ?? false);
  const [first] = parts;
  const more = await behindMore(desk);
  await closeMore(desk);
  const fields = ofAllTabs(parts, (part) => part.fields);
  const buttons = ofAllTabs(parts, (part) => part.buttons).filter(isOfForm);
  return {
    kind: surface.inDialog ? 'dialog' : 'form',
    title: surface.title,
    record: refOf(record),
    tabs,
    fields: byTab(
      fields.filter((one) => one.kind !== 'list' && one.kind !== 'stages'),
      tabs,
    ).map(shownField),
    lists: byTab(
      ofAllTabs(parts, (part) => part.lists.map((one) => ({ ...one, tab: one.field.tab }))),
      tabs,
    ).map(shownList),
    buttons: buttonsInOrder([...buttons, ...more].map(shownButton), tabs),
    stages: stages
      ? {
          all: stages.stages.map((stage) => stage.label),
          current: stages.stages.find((stage) => stage.current)?.label ?? '',
        }
      : undefined,
    ribbons: first?.ribbons ?? [],
    banners: byTab(
      ofAllTabs(parts, (part) => part.banners),
      tabs,
    ).map(({ pieces, tab }) => ({ text: joined(pieces), tab })),
    dirty: record?.dirty ?? false,
  };
}

/** What is shown with each tab open; the tabs that were open are open again afterwards. */
async function walk(desk: Desk, dirty: boolean): Promise<{ parts: FormPart[]; tabs: string[] }> {
  const before = await desk.ask('tabs');
  if (dirty && before.length > 1 && before.some((tab) => tab.saves))
    throw new ScreenError('wrong-screen', UNSAVED_TABS);
  const parts = [await desk.ask('formPart')];
  const seen = new Map(before.map((tab) => [tab.at, tab]));
  const open = new Set(before.filter((tab) => tab.active).map((tab) => tab.at));
  for (;;) {
    // Tabs within a tab stand last: they go away with the tab around them.
    const next = (await desk.ask('tabs')).findLast((tab) => !open.has(tab.at));
    if (!next) break;
    await openTab(desk, next);
    const there = await desk.ask('tabs');
    for (const tab of there) {
      seen.set(tab.at, tab);
      if (tab.active) open.add(tab.at);
    }
    if (!open.has(next.at)) throw new ScreenError('wrong-screen', `The tab "${next.label}" does not open.`);
    parts.push(await desk.ask('formPart'));
  }
  const now = new Set((await desk.ask('tabs')).filter((tab) => tab.active).map((tab) => tab.at));
  for (const tab of before.filter((one) => one.active && !now.has(one.at))) await openTab(desk, tab);
  return { parts, tabs: [...new Set([...seen.values()].map((tab) => tab.label))] };
}

async function openTab(desk: Desk, tab: TabSpot): Promise<void> {
  await desk.click(tab.at, `the tab "${tab.label}"`);
  await desk.idle(`the tab "${tab.label}"`);
}

/** What stands outside the tabs as it is first seen, and of each tab what stands on it when it is first open. */
function ofAllTabs<T extends { readonly tab: string }>(
  parts: readonly FormPart[],
  of: (part: FormPart) => readonly T[],
): T[] {
  const taken = new Set<string>();
  return parts.flatMap((part, index) => {
    const fresh = of(part).filter(({ tab }) => (tab === '' ? index === 0 : !taken.has(tab)));
    for (const { tab } of fresh) taken.add(tab);
    return fresh;
  });
}

function shownField(spot: FieldSpot): ShownField {
  const { tab, groups } = spot;
  return { ...fieldReading(spot), tab, groups };
}

function shownList({ field: spot, list }: FormPart['lists'][number]): ShownList {
  const { label, field, required, readonly, tab, groups } = spot;
  return {
    label,
    field,
    required,
    readonly,
    tab,
    groups,
    columns: list.columns
      .filter((column) => column.shown)
      .map((column) => ({
        title: column.label,
        field: column.field,
        required: column.required,
        readonly: column.readonly,
      })),
    lines: list.rows.map((row) => row.cells),
    canAdd: list.canAdd,
    canRemove: list.canRemove,
  };
}

function shownButton({ label, kind, disabled, tab, groups, value }: ButtonSpot): ShownButton {
  return { label, kind, enabled: !disabled, tab, groups, value };
}
