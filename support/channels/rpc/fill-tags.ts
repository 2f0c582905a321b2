// Fields that hold several records by name: names added, taken away, replaced, made anew.
import { chooseByName, isCalled } from '../../odoo/form/choices.ts';
import type { Lines } from '../../odoo/form/lines.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { namesOf } from '../../odoo/form/texts.ts';
import type { Named } from '../../odoo/form/values.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import { ScreenError } from '../errors.ts';
import { noTag } from '../no-way.ts';
import { isNewRecord, isOnly, isRemoval, type Value } from '../value.ts';
import { createByName } from './new-record.ts';

export async function setTags(
  record: FormRecord,
  field: FieldNode,
  label: string,
  value: Value,
): Promise<void> {
  const lines = record.lines(field.name);
  if (value === null) return lines.removeKeys([...lines.ids]);
  if (isRemoval(value)) return removeNames(lines, label, value.remove);
  if (isNewRecord(value)) return add(lines, label, [await createByName(record, field, label, value.create)]);
  const names = isOnly(value) ? value.only : Array.isArray(value) ? value : [value];
  const found: Named[] = [];
  for (const name of names) {
    if (typeof name !== 'string') throw new ScreenError('not-taken', `"${label}" takes names.`);
    found.push(await chooseByName(record, { ...field, string: label }, name));
  }
  if (isOnly(value)) {
    const wanted = new Set(found.map((one) => one.id));
    const others = lines.ids.filter((id) => !wanted.has(Number(id)));
    if (others.length > 0) await lines.removeKeys(others);
  }
  await add(lines, label, found);
}

async function add(lines: Lines, label: string, found: readonly Named[]): Promise<void> {
  const known = new Set(lines.savedIds);
  await lines.addNamed(found.filter((one) => !known.has(one.id)));
  const missing = found.filter((one) => !lines.savedIds.includes(one.id));
  if (missing.length === 0) return;
  throw new ScreenError(
    'not-taken',
    `"${label}" did not keep ${missing.map((one) => one.display_name).join(', ')}.`,
    namesOf(lines),
  );
}

export async function removeNames(lines: Lines, label: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const shown = (key: string) => isCalled(key, name);
    const held = lines.all().filter((line) => shown(String(line.value('display_name') || '')));
    if (held.length === 0) throw noTag(label, name, namesOf(lines));
    await lines.removeKeys(held.map((line) => line.key));
    if (held.some((line) => lines.has(line)))
      throw new ScreenError('not-taken', `"${label}" kept "${name}".`, namesOf(lines));
  }
}
