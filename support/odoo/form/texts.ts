// From what a field holds to the one text form in which both channels read it.
import type { FieldInfo } from '../view/nodes.ts';
import { firstLine } from './choices.ts';
import { Lines } from './lines.ts';
import { plainNumber } from './numbers.ts';
import type { FieldValue, Named, Referred } from './values.ts';

/** Names, choice labels, ISO dates, plain numbers, yes or no; empty for nothing. */
export function textOfValue(info: FieldInfo, value: FieldValue): string {
  if (value instanceof Lines) return namesOf(value).join(', ');
  if (info.type === 'boolean') return value ? 'yes' : 'no';
  if (info.type === 'integer') return String(value || 0);
  if (info.type === 'float' || info.type === 'monetary') return plainNumber(Number(value) || 0);
  if (value === false || value === null || value === undefined) return '';
  switch (info.type) {
    case 'selection':
      return info.selection?.find(([key]) => key === value)?.[1] ?? String(value);
    case 'many2one':
      return firstLine((value as Named).display_name);
    case 'reference':
      return firstLine((value as Referred).display_name);
    case 'datetime':
      return `${String(value).replace(' ', 'T')}Z`;
    case 'html':
      return plainText(String(value));
    case 'binary':
      return 'file';
    case 'char':
    case 'text':
    case 'date':
      return String(value).trim();
    default:
      // An object is drawn by its widget: totals, distributions, properties; of several figures each one.
      if (Array.isArray(value))
        return (value as ReadonlyArray<{ value?: unknown }>).flatMap((one) => one.value ?? []).join(' ');
      return typeof value === 'object' ? '' : String(value);
  }
}

export function namesOf(lines: Lines): string[] {
  return lines.all().map((line) => firstLine(String(line.value('display_name') || '')));
}

/** What a person reads of a piece of HTML. */
export function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
