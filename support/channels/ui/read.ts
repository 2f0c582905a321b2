// What stands on the screen, put into the channel's one form.

import type { Locator } from 'playwright';
import type { FieldReading, Picture, Place, RecordRef, ScreenReading } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { typeShown } from '../field-types.ts';
import { reportOf } from '../report-reading.ts';
import { isClosed } from './closed.ts';
import type { Desk } from './desk.ts';
import { findField } from './fill/target.ts';
import type { ButtonSpot, FieldSpot, ListSpot, PageRecord } from './page/api.ts';

/** What is on top: of a form the fields and lists of the tab that is open (others are read by their label). */
export async function readScreen(desk: Desk): Promise<ScreenReading> {
  const { surface, fields, lists, record, main, stages, buttons } = await desk.ask('whole');
  return {
    kind: surface.kind,
    title: surface.title,
    record: refOf(record),
    text: surface.text || (await reportText(desk, surface.kind)),
    fields: fields.filter((one) => one.kind !== 'list' && one.kind !== 'stages').map(fieldReading),
    lists: lists.map(({ field, list }) => ({
      label: field.label,
      field: field.field,
      columns: titles(list),
      lines: list.rows.map((row) => row.cells),
    })),
    buttons: buttons
      .filter(isOfForm)
      .map(({ label, kind, disabled }) => ({ label, kind, enabled: !disabled })),
    stages: stages
      ? {
          all: stages.stages.map((stage) => stage.label),
          current: stages.stages.find((stage) => stage.current)?.label ?? '',
        }
      : undefined,
    rows: main?.rows.map((row) => row.cells),
    dirty: record?.dirty ?? false,
  };
}

/** Messages, fields and the foot of a list have buttons too; they can be pressed, but would drown the others. */
export function isOfForm({ within }: ButtonSpot): boolean {
  return !['chatter', 'foot', 'widget'].some((part) => within.includes(part));
}

export async function readField(desk: Desk, place: Place): Promise<FieldReading> {
  const { spot } = await findField(desk, place, undefined);
  return fieldReading(spot);
}

/** The window as JPEG: a third faster and smaller than PNG. What is masked is painted over. */
export async function readPicture(desk: Desk, mask: readonly Locator[] = []): Promise<Picture> {
  const timeout = desk.left('the picture');
  const bytes = await desk.page.screenshot({
    type: 'jpeg',
    quality: 70,
    timeout,
    caret: 'initial',
    mask: [...mask],
  });
  return { bytes, mediaType: 'image/jpeg' };
}

export function refOf(record: PageRecord | null): RecordRef | undefined {
  if (record === null || record.id === null) return undefined;
  return { model: record.model, id: record.id, name: record.name };
}

export async function readRecord(desk: Desk): Promise<RecordRef | undefined> {
  const record = await desk.ask('record');
  if (record) return refOf(record);
  const { title, kind } = await desk.ask('surface');
  throw new ScreenError('wrong-screen', `This needs a form, and on top is "${title}" (${kind}).`);
}

function titles(list: ListSpot): string[] {
  return list.columns.filter((column) => column.shown).map((column) => column.label);
}

export function fieldReading(spot: FieldSpot): FieldReading {
  const { label, field, text, required } = spot;
  return { label, field, type: typeShown(spot.type, spot.widget), text, required, readonly: isClosed(spot) };
}

async function reportText(desk: Desk, kind: string): Promise<string | undefined> {
  if (kind !== 'report') return undefined;
  const body = desk.page.frameLocator('.o_action_manager iframe').locator('body');
  const html = await body.evaluate((element) => element.outerHTML, undefined, {
    timeout: desk.left('the report'),
  });
  return reportOf('', html).lines.join('\n');
}
