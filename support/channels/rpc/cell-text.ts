// What a field or cell shows, analytic distributions included: those hold only the ids of their accounts.
import { firstLine } from '../../odoo/form/choices.ts';
import { coloursIn } from '../../odoo/form/colours.ts';
import { numberShown, shapeOf } from '../../odoo/form/numbers.ts';
import { propertyText } from '../../odoo/form/properties.ts';
import { endsOf, rangeText } from '../../odoo/form/ranges.ts';
import type { FormEnvironment, FormRecord } from '../../odoo/form/record.ts';
import { type Share, sharesText } from '../../odoo/form/shares.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import { isNumberType } from '../../odoo/form/values.ts';
import type { Dict } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';

const DISTRIBUTION = 'analytic_distribution';

export function textIn(record: FormRecord, node: FieldNode): string {
  if (node.property) return propertyText(record, node);
  const value = record.value(node.name);
  const { info } = node;
  if (info.type === 'binary') return fileText(record, node);
  if (node.widget === 'color_picker') return coloursIn(record.env.say)[Number(value) || 0] ?? String(value);
  if (node.widget === DISTRIBUTION) return sharesText(sharesOf(record, node));
  if (isNumberType(info.type)) return numberShown(Number(value) || 0, shapeOf(info.type, node.widget));
  const ends = endsOf(node);
  if (!ends) return textOfValue(info, value);
  return rangeText(textOfValue(info, record.value(ends.from)), textOfValue(info, record.value(ends.to)));
}

/** By its name where the view says which field keeps it; a signature and a picture have none. */
function fileText(record: FormRecord, { name, widget, attrs }: FieldNode): string {
  if (!record.value(name)) return '';
  if (widget === 'signature') return 'signed';
  const { filename } = attrs;
  const isNamed = widget === '' || widget === 'binary';
  const called = isNamed && filename && record.fields.has(filename) ? record.value(filename) : '';
  return (typeof called === 'string' && called.trim()) || 'file';
}

/** A key holds the accounts of several plans, with commas between. */
function sharesOf(record: FormRecord, node: FieldNode): Share[] {
  const value = record.value(node.name);
  if (value === null || typeof value !== 'object') return [];
  const names = (key: string) => idsIn(key).map((id) => record.env.accounts.get(id) ?? '');
  return Object.entries(value).flatMap(([key, percent]) =>
    names(key).map((name) => ({ name, percent: Number(percent) })),
  );
}

/** Asks for the account names that these records need and that are not known yet. */
export async function learnAccounts(
  env: FormEnvironment,
  nodes: readonly FieldNode[],
  records: readonly FormRecord[],
): Promise<void> {
  const columns = nodes.filter((node) => node.widget === DISTRIBUTION);
  const ids = columns.flatMap((node) => records.flatMap((record) => accountsOf(record, node)));
  const unknown = [...new Set(ids)].filter((id) => !env.accounts.has(id));
  if (unknown.length === 0) return;
  const found = (await env.session.call('account.analytic.account', 'web_read', [unknown], {
    specification: { display_name: {} },
  })) as Dict[];
  for (const account of found) env.accounts.set(Number(account.id), firstLine(String(account.display_name)));
}

function accountsOf(record: FormRecord, node: FieldNode): number[] {
  const value = record.value(node.name);
  return value === null || typeof value !== 'object' ? [] : Object.keys(value).flatMap(idsIn);
}

function idsIn(key: string): number[] {
  return key
    .split(',')
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0);
}
