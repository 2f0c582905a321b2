// A field that shows two days or moments in one widget: which two fields it fills.
import type { FieldNode } from '../view/nodes.ts';

export interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Undefined for a field that stands for itself. */
export function endsOf(node: Pick<FieldNode, 'name' | 'widget' | 'options'>): Ends | undefined {
  if (node.widget !== 'daterange') return undefined;
  const { start_date_field: from, end_date_field: to } = node.options;
  if (typeof to === 'string') return { from: node.name, to };
  return typeof from === 'string' ? { from, to: node.name } : undefined;
}

/** In the one text form; the end alone, or the beginning alone, where the other is empty. */
export function rangeText(from: string, to: string): string {
  return from !== '' && to !== '' ? `${from} to ${to}` : from || to;
}
