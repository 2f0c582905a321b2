// The arch of a list or of kanban cards as columns, buttons and controls.
import { type ArchNode, elements, flag } from './arch.ts';
import type { ButtonNode, Control, FieldNode, ListView, Models } from './nodes.ts';
import { parseButton } from './parse-button.ts';
import { NOWHERE, type ParseSubViews, type Place, parseField } from './parse-field.ts';

export function parseList(
  arch: ArchNode,
  model: string,
  models: Models,
  subViews: ParseSubViews,
  id: number | false = false,
): ListView {
  const fields = models[model]?.fields ?? {};
  const columns: FieldNode[] = [];
  const buttons: ButtonNode[] = [];
  const headerButtons: ButtonNode[] = [];
  const controls: Control[] = [];

  const read = (node: ArchNode, place: Place): void => {
    for (const child of elements(node)) {
      const inner =
        child.attrs.invisible && child.tag !== 'field'
          ? { ...place, invisible: [...place.invisible, child.attrs.invisible] }
          : child.tag === 'templates'
            ? NOWHERE
            : place;
      if (child.tag === 'field') {
        const label = {
          text: child.attrs.string ?? fields[child.attrs.name ?? '']?.string ?? '',
          invisible: [],
        };
        const labels = flag(child.attrs.nolabel) ? [] : [label];
        const column = parseField(child, { fields, models, place, labels, subViews });
        if (column) columns.push(column);
      } else if (child.tag === 'button' || (child.tag === 'a' && child.attrs.type)) {
        buttons.push(parseButton(child, 'list', place, fields));
        // On a card, what a person reads may stand in a link.
        read(child, inner);
      } else if (child.tag === 'header') {
        for (const button of elements(child))
          headerButtons.push(parseButton(button, 'list', NOWHERE, fields));
      } else if (child.tag === 'control') {
        for (const create of elements(child).filter((one) => one.tag === 'create')) {
          const { string: label = '', context = '', invisible = '' } = create.attrs;
          controls.push({ label, context, invisible });
        }
      } else if (child.tag !== 'groupby') {
        read(child, inner);
      }
    }
  };
  // Of cards only what the templates draw is seen; the fields before them are there for its conditions.
  read(arch, arch.tag === 'kanban' ? { ...NOWHERE, invisible: ['True'] } : NOWHERE);

  const { editable } = arch.attrs;
  const handle = columns.find((column) => column.widget === 'handle');
  const create = flag(arch.attrs.create, true);
  const edit = flag(arch.attrs.edit, true);
  return {
    kind: arch.tag === 'kanban' ? 'kanban' : 'list',
    model,
    id,
    title: arch.attrs.string ?? '',
    editable: edit && (editable === 'top' || editable === 'bottom') ? editable : '',
    allowed: {
      create,
      edit,
      delete: flag(arch.attrs.delete, true),
      duplicate: create && flag(arch.attrs.duplicate, true),
    },
    columns,
    buttons,
    headerButtons,
    controls,
    order: arch.attrs.default_order ?? (handle ? `${handle.name}, id` : ''),
    groupBy: arch.attrs.default_group_by?.split(',') ?? [],
    limit: numberIn(arch.attrs.limit),
    groupsLimit: numberIn(arch.attrs.groups_limit),
    expand: arch.attrs.expand ?? '',
    multiEdit: edit && flag(arch.attrs.multi_edit),
    attrs: arch.attrs,
    opens: flag(arch.attrs.can_open, true),
    all: fields,
  };
}

function numberIn(text: string | undefined): number | undefined {
  return text ? Number(text) : undefined;
}
