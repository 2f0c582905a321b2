// The dialog "Add: ..." in which a person picks records for a many2many list.
import { domainOf } from '../../odoo/form/choices.ts';
import type { Desk } from './desk.ts';
import { openList } from './list/open.ts';
import type { OpenList } from './lists.ts';
import type { PickScreen } from './screens.ts';

export async function openPicker(desk: Desk, list: OpenList): Promise<PickScreen> {
  const { node, lines, screen } = list;
  const title = `Add: ${node.string}`;
  const opened = await openList(desk, {
    action: { type: 'ir.actions.act_window', res_model: lines.model },
    title,
    context: lines.context,
    domain: [...domainOf(lines.owner, node), '!', ['id', 'in', lines.savedIds]],
    kind: 'list',
    viewId: false,
    formId: undefined,
    savedSearches: false,
  });
  const picker: PickScreen = { kind: 'pick', title, below: screen, lines, node, list: opened };
  desk.push(picker);
  return picker;
}
