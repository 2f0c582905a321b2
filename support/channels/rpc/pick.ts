// The dialog "Add: ..." in which a person picks records for a many2many list.
import { domainOf } from '../../odoo/form/choices.ts';
import type { Desk } from './desk.ts';
import type { OpenList } from './lists.ts';
import type { PickScreen } from './screens.ts';

export async function openPicker(desk: Desk, list: OpenList): Promise<PickScreen> {
  const { node, lines, screen } = list;
  const context = lines.context;
  const { view, actions } = await desk.views.list(lines.model, 'list', { context });
  const domain = [...domainOf(lines.owner, node), '!', ['id', 'in', lines.savedIds]];
  const picker: PickScreen = {
    kind: 'pick',
    title: `Add: ${node.string}`,
    below: screen,
    lines,
    node,
    list: {
      kind: 'list',
      title: `Add: ${node.string}`,
      action: { type: 'ir.actions.act_window', res_model: lines.model },
      view,
      formId: undefined,
      domain,
      context,
      actions,
      selected: [],
    },
  };
  desk.push(picker);
  return picker;
}
