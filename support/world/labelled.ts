// Fields of records by their labels, and what they hold in the text form of the screen, whatever a screen shows.
import type { Row } from './observer.ts';
import type { OfferedField } from './offered.ts';
import type { VouchWorld } from './world.ts';

/** Of several fields of that label the one on the form. Throws, naming the nearest labels, where none or more are meant. */
export async function fieldCalled(w: VouchWorld, model: string, label: string): Promise<OfferedField> {
  const fields = await w.offered.fieldsCalled(model, label);
  const onForm = fields.length > 1 ? await w.offered.namesOnForm(model) : undefined;
  const meant = onForm ? fields.filter(({ name }) => onForm.has(name)) : fields;
  const [only] = meant;
  if (only && meant.length === 1) return only;
  const known = await w.offered.nearestFields(model, label);
  throw new Error(
    fields.length === 0
      ? `Such records have no field "${label}". The nearest are: ${known.join(', ')}.`
      : `Such records have ${fields.length} fields "${label}", and nobody can say which is meant. Look at it on the screen instead.`,
  );
}

/** As both channels read it from a screen. */
export async function textOf(
  w: VouchWorld,
  { name, type, selection, relation }: OfferedField,
  row: Row,
): Promise<string> {
  const value = row[name];
  if (type === 'boolean') return value ? 'yes' : 'no';
  if (value === false || value === null || value === undefined) return '';
  if (type === 'selection') return selection?.find(([key]) => key === value)?.[1] ?? String(value);
  if (type === 'many2one') return Array.isArray(value) ? String(value[1]) : '';
  if (type === 'datetime') return `${String(value).replace(' ', 'T')}Z`;
  if (Array.isArray(value) && relation) {
    const rows = await w.observer.search(relation, [['id', 'in', value]], ['display_name']);
    return rows.map((each) => String(each['display_name'])).join(', ');
  }
  return String(value).trim();
}
