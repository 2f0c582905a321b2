// A button node of a view and the words on it.
import { flat } from '../text.ts';
import { type ArchNode, elements, flag } from './arch.ts';
import type { ButtonNode, ButtonWhere, Fields, Label } from './nodes.ts';
import type { Place } from './parse-field.ts';

export function parseButton(node: ArchNode, where: ButtonWhere, place: Place, fields: Fields): ButtonNode {
  const { attrs } = node;
  const words = wordsOf(node, fields);
  return {
    label: labelOf(node, words),
    words,
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
    titles: place.titles,
    enabled: !isGreyed(attrs) && Boolean(attrs.name || attrs.type || attrs.special),
    inside: fieldsInside(node, []),
  };
}

/** Any text in `disabled` greys it out, "0" as well; the class looks the same and takes no click either. */
function isGreyed(attrs: ArchNode['attrs']): boolean {
  return Boolean(attrs.disabled) || /(^|\s)disabled(\s|$)/.test(attrs.class ?? '');
}

function fieldsInside(node: ArchNode, invisible: readonly string[]): Label[] {
  return elements(node).flatMap((child) => {
    const hidden = child.attrs.invisible ? [...invisible, child.attrs.invisible] : invisible;
    if (child.tag !== 'field') return fieldsInside(child, hidden);
    return [{ text: '', field: child.attrs.name ?? '', invisible: hidden }];
  });
}

/** Own text, else the words inside (of a stat button: without its number), else the title of an icon. */
function labelOf(node: ArchNode, words: readonly Label[]): string {
  const { attrs } = node;
  const text = attrs.string?.trim() || words.map((word) => word.text).join(' ');
  return text || (attrs.title ?? attrs['aria-label'] ?? attrs.help ?? '').trim();
}

function wordsOf(node: ArchNode, fields: Fields): Label[] {
  if (node.attrs.string) return [];
  const all = wordsInside(node, fields, []);
  const stat = all.filter((word) => word.stat);
  return (stat.length > 0 ? stat : all).map(({ text, field, invisible }) => ({ text, field, invisible }));
}

interface Word extends Label {
  /** The label of a stat button, as against its number. */
  readonly stat: boolean;
}

function wordsInside(node: ArchNode, fields: Fields, invisible: readonly string[], stat = false): Word[] {
  const words: Word[] = [];
  for (const child of node.children) {
    if (typeof child === 'string') {
      const text = flat(child);
      if (text) words.push({ text, invisible, stat });
      continue;
    }
    const { attrs } = child;
    const hidden = attrs.invisible ? [...invisible, attrs.invisible] : invisible;
    if (child.tag === 'field' && attrs.widget === 'statinfo' && !flag(attrs.nolabel)) {
      const text = attrs.string ?? fields[attrs.name ?? '']?.string ?? '';
      if (text) words.push({ text, invisible: hidden, stat: true });
    } else if (child.tag === 'field' && attrs.status_label) {
      // The widget `status_with_color` draws this text beside its colour.
      words.push({ text: attrs.status_label, invisible: hidden, stat: true });
    } else if (child.tag === 'field' && stat) {
      words.push({ text: '', field: attrs.name, invisible: hidden, stat });
    } else if (child.tag !== 'field') {
      words.push(...wordsInside(child, fields, hidden, stat || /\bo_stat_text\b/.test(attrs.class ?? '')));
    }
  }
  return words;
}
