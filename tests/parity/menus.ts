// The menu entries that a person has, and which of them open something that both channels read.
import type { MenuEntry, OdooAction, WebSession } from '../../support/odoo/transport.ts';

export interface Entry {
  /** "Purchase > Orders > Requests for Quotation" */
  readonly path: string;
  /** Why it is not compared; absent where it is. */
  readonly notCompared?: string;
}

const COMPARED = ['list', 'kanban', 'form'];

/** Only what a click opens: what has entries below it opens those. */
export async function entriesOf(session: WebSession): Promise<Entry[]> {
  const menus = await session.menus();
  const entries: Entry[] = [];
  for (const menu of menus.filter((one) => one.children.length === 0 && one.actionId !== null)) {
    entries.push({ path: pathOf(menus, menu), notCompared: await reasonAgainst(session, menu) });
  }
  return entries;
}

function pathOf(menus: readonly MenuEntry[], menu: MenuEntry): string {
  const parent = menus.find((one) => one.children.includes(menu.id));
  return parent ? `${pathOf(menus, parent)} > ${menu.name}` : menu.name;
}

async function reasonAgainst(session: WebSession, menu: MenuEntry): Promise<string | undefined> {
  const kind = menu.actionModel ?? '';
  // What the server makes of it is seen when it is opened.
  if (kind === 'ir.actions.server') return undefined;
  if (kind !== 'ir.actions.act_window') return kind.replace('ir.actions.', '').replace('act_', '');
  const action: OdooAction = await session.loadAction(menu.actionId ?? 0);
  if (action['res_model'] === 'res.config.settings') return 'settings';
  const views = (action['views'] as Array<[number | false, string]> | undefined) ?? [];
  const first = views[0]?.[1] ?? 'form';
  return COMPARED.includes(first) ? undefined : `opens as ${first}`;
}
