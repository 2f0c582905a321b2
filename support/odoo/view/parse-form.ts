// A form's arch as fields and buttons, each with what decides whether a person sees it.
import { flat } from '../text.ts';
import { type ArchNode, flag, textOf } from './arch.ts';
import type { BannerNode, ButtonNode, ButtonWhere, FieldNode, FormView, Label, Models } from './nodes.ts';
import { isBanner, parseBanner } from './parse-banner.ts';
import { parseButton } from './parse-button.ts';
import { inlineViews, NOWHERE, type ParseSubViews, type Place, parseField } from './parse-field.ts';
import { parseList } from './parse-list.ts';

export function parseForm(
  arch: ArchNode,
  model: string,
  models: Models,
  id: number | false = false,
): FormView {
  const fields = models[model]?.fields ?? {};
  const reader = new FormReader(model, models, flag(arch.attrs.edit, true));
  reader.read(arch, NOWHERE, 'body');
  const create = flag(arch.attrs.create, true);
  return {
    kind: 'form',
    model,
    id,
    title: arch.attrs.string ?? '',
    allowed: {
      create,
      edit: flag(arch.attrs.edit, true),
      delete: flag(arch.attrs.delete, true),
      duplicate: create && flag(arch.attrs.duplicate, true),
    },
    fields: reader.withLabels(),
    buttons: reader.buttons,
    texts: reader.texts,
    pages: reader.pages,
    ribbons: reader.ribbons,
    banners: reader.banners,
    savesByTab: arch.attrs.js_class === 'account_move_form',
    footer: reader.footer,
    chatter: reader.chatter,
    chatterReloads: reader.chatterReloads,
    all: fields,
  };
}

/** Inline sub views of a field. */
export const parseSubViews: ParseSubViews = (node, model, models) => {
  const views: {
    list?: ReturnType<typeof parseList>;
    kanban?: ReturnType<typeof parseList>;
    form?: FormView;
  } = {};
  for (const child of inlineViews(node)) {
    if (child.tag === 'form') views.form = parseForm(child, model, models);
    else if (child.tag === 'kanban') views.kanban = parseList(child, model, models, parseSubViews);
    else views.list = parseList(child, model, models, parseSubViews);
  }
  return views;
};

class FormReader {
  readonly buttons: ButtonNode[] = [];
  readonly texts: Label[] = [];
  readonly pages: Label[] = [];
  readonly ribbons: Label[] = [];
  readonly banners: BannerNode[] = [];
  footer = false;
  chatter = false;
  chatterReloads: readonly string[] = [];
  private readonly model: string;
  private readonly models: Models;
  /** Class of what the client hides, because the form is open to change or because it is not. */
  private readonly hiding: RegExp;
  private readonly found: FieldNode[] = [];
  private readonly ids: string[] = [];
  private readonly inGroup: boolean[] = [];
  private readonly explicit: Array<{
    readonly target: string;
    readonly text: string;
    readonly invisible: readonly string[];
  }> = [];

  constructor(model: string, models: Models, editable: boolean) {
    this.model = model;
    this.models = models;
    this.hiding = editable ? /\boe_read_only\b/ : /\boe_edit_only\b/;
  }

  read(node: ArchNode, place: Place, where: ButtonWhere, around?: ArchNode): void {
    const group = node.tag === 'group' ? node : around;
    let here = place;
    for (const child of node.children) {
      if (typeof child !== 'string') this.readOne(child, { parent: node, group }, here, where);
      else if (!isButton(node)) this.addText(child, place);
      if (group && typeof child !== 'string') here = after(child, here, place, group);
    }
  }

  private addText(raw: string, { invisible }: Place): void {
    const text = flat(raw);
    if (text) this.texts.push({ text, invisible });
  }

  private readOne(
    node: ArchNode,
    { parent, group }: { readonly parent: ArchNode; readonly group: ArchNode | undefined },
    outer: Place,
    where: ButtonWhere,
  ): void {
    const hidden = this.hiding.test(node.attrs.class ?? '');
    const place = hidden ? { ...outer, invisible: [...outer.invisible, 'True'] } : outer;
    const here = inside(node, place);
    if (node.tag === 'field') this.addField(node, parent, place);
    else if (node.tag === 'chatter') this.addChatter(node);
    else this.readInside(node, { here, outer: place, where, group });
  }

  private addChatter({ attrs }: ArchNode): void {
    this.chatter = true;
    this.chatterReloads = Object.keys(attrs).flatMap((name) => /^reload_on_(\w+)$/.exec(name)?.[1] ?? []);
  }

  private readInside(
    node: ArchNode,
    around: {
      readonly here: Place;
      readonly outer: Place;
      readonly where: ButtonWhere;
      readonly group: ArchNode | undefined;
    },
  ): void {
    const { here, outer, where } = around;
    let { group } = around;
    let place = here;
    let inner = where;
    switch (isButton(node) ? 'button' : node.tag) {
      case 'button':
        this.buttons.push(parseButton(node, where, outer, this.models[this.model]?.fields ?? {}));
        if (isStat(node)) place = { ...here, onStat: true };
        break;
      case 'label':
        if (node.attrs.for) this.addLabel(node, here);
        break;
      case 'header':
        inner = 'header';
        break;
      case 'footer':
        this.footer ||= flag(node.attrs.replace, true);
        inner = 'dialog';
        break;
      case 'page':
        place = { ...here, page: node.attrs.string || (node.attrs.name ?? ''), group: '', titles: [] };
        this.pages.push({ text: place.page, invisible: here.invisible });
        group = undefined;
        break;
      case 'group':
        place = inGroup(node, here);
        break;
      case 'widget':
        // A to-do brings a panel of its own.
        if (/(^|_)chatter/.test(node.attrs.name ?? '')) this.addChatter(node);
        if (node.attrs.name === 'web_ribbon')
          this.ribbons.push({
            text: node.attrs.title || (node.attrs.text ?? ''),
            invisible: here.invisible,
          });
        break;
      default:
        if (isBanner(node) && where !== 'alert') this.banners.push(parseBanner(node, here));
        if (where === 'body' && isBanner(node)) inner = 'alert';
    }
    this.read(node, place, inner, group);
  }

  private addLabel(node: ArchNode, here: Place): void {
    // The client draws the field's own label, whatever stands inside.
    const text = node.attrs.string ?? '';
    this.explicit.push({ target: node.attrs.for ?? '', text, invisible: here.invisible });
  }

  private addField(node: ArchNode, parent: ArchNode, place: Place): void {
    const fields = this.models[this.model]?.fields ?? {};
    const field = parseField(node, {
      fields,
      models: this.models,
      place,
      labels: [],
      subViews: parseSubViews,
    });
    if (!field) return;
    this.found.push(field);
    this.ids.push(node.attrs.id ?? field.name);
    this.inGroup.push(parent.tag === 'group' && !flag(node.attrs.nolabel));
  }

  /** A field in a group has its label beside it; elsewhere only a `<label for=...>` gives it one. */
  withLabels(): FieldNode[] {
    return this.found.map((field, index) => {
      const labels: Label[] = this.explicit
        .filter((label) => label.target === this.ids[index])
        .map((label) => ({ text: label.text || field.string, invisible: label.invisible }));
      if (this.inGroup[index]) labels.push({ text: field.string, invisible: field.invisible });
      return { ...field, labels };
    });
  }
}

function inside(node: ArchNode, place: Place): Place {
  return node.attrs.invisible ? { ...place, invisible: [...place.invisible, node.attrs.invisible] } : place;
}

function inGroup(node: ArchNode, here: Place): Place {
  const { string: title } = node.attrs;
  if (!title) return here;
  return { ...here, group: title, titles: [{ text: title, invisible: [] }, ...here.titles] };
}

/** A separator within a group, or what is dressed as one, is the title of what follows it there. */
function after(child: ArchNode, here: Place, outer: Place, group: ArchNode): Place {
  const { invisible } = child.attrs;
  const title = separatorTitle(child);
  if (!title) return here;
  const label = { text: title, invisible: invisible ? [invisible] : [] };
  return { ...outer, titles: [label, ...outer.titles.slice(group.attrs.string ? 1 : 0)] };
}

function separatorTitle(node: ArchNode): string | undefined {
  if (node.tag === 'separator') return node.attrs.string;
  if (!/\bo_horizontal_separator\b/.test(node.attrs.class ?? '')) return undefined;
  return textOf({
    ...node,
    children: node.children.filter((child) => typeof child === 'string' || !isButton(child)),
  });
}

/** A link that does something is one in another dress. */
function isButton({ tag, attrs }: ArchNode): boolean {
  return tag === 'button' || (tag === 'a' && /^(object|action)$/.test(attrs.type ?? ''));
}

function isStat(node: ArchNode): boolean {
  return /\boe_stat_button\b/.test(node.attrs.class ?? '');
}
