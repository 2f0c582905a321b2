// The alerts that stand on a form: their words, with the values of the fields among them.
import type { ArchNode } from './arch.ts';
import type { BannerNode, Label } from './nodes.ts';
import type { Place } from './parse-field.ts';

export function isBanner(node: ArchNode): boolean {
  return /(^|\s)alert(\s|$)/.test(node.attrs.class ?? '');
}

export function parseBanner(node: ArchNode, place: Place): BannerNode {
  return { pieces: piecesOf(node, []), invisible: place.invisible, page: place.page };
}

function piecesOf(node: ArchNode, invisible: readonly string[]): Label[] {
  return node.children.flatMap((child): Label[] => {
    if (typeof child === 'string') return child.trim() ? [{ text: child, invisible }] : [];
    const hidden = child.attrs.invisible ? [...invisible, child.attrs.invisible] : invisible;
    if (child.tag === 'field') return [{ text: '', field: child.attrs.name ?? '', invisible: hidden }];
    const own = child.attrs.string?.trim();
    return child.tag === 'button' && own ? [{ text: own, invisible: hidden }] : piecesOf(child, hidden);
  });
}
