// The faults of an imported file in the words of the client's screen, which gathers them by column and by message.
import type { Say } from '../../../odoo/client-words.ts';
import { type ImportMessage, told } from '../../import-words.ts';

/** As the server answers. */
export interface Fault {
  readonly message: string;
  readonly type?: string;
  readonly priority?: string;
  readonly not_matching_error?: boolean;
  readonly rows?: { readonly from: number; readonly to: number };
  /** Which record of the file, from 0. */
  readonly record?: number | false;
  readonly field?: string | false;
  readonly field_path?: readonly string[];
  readonly value?: string;
}

interface Headed {
  readonly heading: string;
  readonly field: string;
}

export function toldOf(
  say: Say,
  faults: readonly Fault[],
  columns: readonly Headed[],
  names: readonly string[],
): ImportMessage[] {
  const [first] = faults;
  if (first?.not_matching_error) return [told(first.message)];
  const { whole, byField } = gathered(faults);
  const above = [told(whole?.message ?? say('The file contains blocking errors (see below)'))];
  const beside: ImportMessage[] = [];
  for (const column of columns) {
    const own = byField.get(column.field);
    if (own) beside.push(...besideColumn(say, own, column, names));
    byField.delete(column.field);
  }
  for (const fault of [...byField.values()].flat()) above.push(told(ofRow(say, fault)));
  return [...above, ...beside];
}

/** A message that comes several times is shown once, over all its rows. */
function gathered(faults: readonly Fault[]): { whole?: Fault; byField: Map<string, Fault[]> } {
  let whole: Fault | undefined;
  const byMessage = new Map<string, Fault[]>();
  for (const fault of faults) {
    const same = byMessage.get(fault.message) ?? [];
    byMessage.set(fault.message, [...same, fault]);
  }
  const byField = new Map<string, Fault[]>();
  for (const same of byMessage.values()) {
    const ofFile = same.find(({ record }) => record === undefined);
    if (ofFile) {
      whole = ofFile;
      continue;
    }
    const [one] = same as [Fault];
    const last = same.at(-1)?.rows?.to ?? 0;
    const fault = { ...one, rows: { from: one.rows?.from ?? 0, to: last } };
    const field = one.field_path ? one.field_path.join('/') : String(one.field);
    byField.set(field, [...(byField.get(field) ?? []), fault]);
  }
  return { whole, byField };
}

function ofRow(say: Say, { rows, record, message }: Fault): string {
  return rows?.from === rows?.to
    ? say('Error at row %(row)s: "%(error)s"', Number(record), message)
    : say('%s at multiple rows', message);
}

function besideColumn(
  say: Say,
  faults: readonly Fault[],
  { heading }: Headed,
  names: readonly string[],
): ImportMessage[] {
  const [first, second] = faults;
  if (!first) return [];
  if (!second) return [told(first.message, heading)];
  const above = first.value
    ? say('No matching records found for the following name')
    : say('Multiple errors occurred');
  return faults.map(({ rows, value, message }) => {
    const from = rows?.from ?? 0;
    const name = names[from] ? ` (${names[from]})` : '';
    const line =
      from === rows?.to ? `${value ?? ''} at row ${from + 1}${name}` : `${value || message} at multiple rows`;
    return told(`${above} in field ${heading}: ${line}`, heading);
  });
}
