// What a record holds on the server, whoever looks at it on which screen.
import type { Row } from '../observer.ts';
import type { OfferedField } from '../offered.ts';
import { plainNumber, shownAs } from '../screen/said.ts';
import type { VouchWorld } from '../world.ts';

/** Read by the observer: a field by its label, in the text form of the screen. */
export async function has(w: VouchWorld, word: string, label: string, said: string): Promise<void> {
  const record = w.the(word);
  const field = await fieldCalled(w, record.model, label);
  const row = await w.observer.read(record, [field.name]);
  const text = await textOf(w, field, row);
  w.facts.equal(`"${label}" of ${record.name}`, plainNumber(text), shownAs(w, field.type, said));
}

async function fieldCalled(w: VouchWorld, model: string, label: string): Promise<OfferedField> {
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
async function textOf(
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
