// A button node of a view and the words on it.
import { type ArchNode, elements, flag, textOf } from './arch.ts';
import type { ButtonNode, ButtonWhere, Fields } from './nodes.ts';
import type { Place } from './parse-field.ts';

export function parseButton(node: ArchNode, where: ButtonWhere, place: Place, fields: Fields): ButtonNode {
  const { attrs } = node;
  return {
    label: labelOf(node, fields),
    type: attrs.type ?? '',
    name: attrs.name ?? '',
    special: attrs.special ?? '',
    confirm: attrs.confirm ?? '',
    confirmLabel: attrs['confirm-label'] ?? '',
    cancelLabel: attrs['cancel-label'] ?? '',
    confirmTitle: attrs['confirm-title'] ?? '',
    context: attrs.context ?? '',
    args: attrs.args ?? '',
    close: flag(attrs.close),
    display: attrs.display ?? '',
    invisible: attrs.invisible ? [...place.invisible, attrs.invisible] : place.invisible,
    columnInvisible: attrs.column_invisible ?? '',
    where: where === 'body' && /\boe_stat_button\b/.test(attrs.class ?? '') ? 'stat' : where,
    page: place.page,
    group: place.group,
  };
}

/** Own text, else the words inside (of a stat button: without its number), else the title of an icon. */
function labelOf(node: ArchNode, fields: Fields): string {
  const { attrs } = node;
  if (attrs.string) return attrs.string.trim();
  const stat = statLabel(node, fields);
  return stat || textOf(node) || (attrs.title ?? attrs['aria-label'] ?? attrs.help ?? '').trim();
}

function statLabel(node: ArchNode, fields: Fields): string {
  for (const child of elements(node)) {
    if (child.tag === 'field' && child.attrs.widget === 'statinfo' && child.attrs.nolabel !== '1') {
      return child.attrs.string ?? fields[child.attrs.name ?? '']?.string ?? '';
    }
    if (/\bo_stat_text\b/.test(child.attrs.class ?? '')) {
      const text = textOf(child);
      if (text) return text;
    }
    const inner = statLabel(child, fields);
    if (inner) return inner;
  }
  return '';
}
