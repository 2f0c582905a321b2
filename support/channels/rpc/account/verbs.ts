// A person's own affairs without a screen: companies, menus, what the actions menu offers, preferences.
import type { Dict, MenuEntry } from '../../../odoo/transport.ts';
import type { AccountVerbs, Companies } from '../../account-verbs.ts';
import { type MenuNode, menusBelow, notOffered } from '../../menu-tree.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { offeredActions } from '../menu-actions.ts';

interface Company {
  readonly id: number;
  readonly name: string;
  readonly sequence?: number;
  readonly child_ids?: readonly number[];
}

export function accountVerbs(desk: Desk, acts: Acts): AccountVerbs {
  return {
    companies: () => acts.lookFromTheStart(async () => companies(desk)),
    switchCompany: (name) => acts.act('switchCompany', { name }, () => switchCompany(desk, name)),
    menus: (path) => acts.lookFromTheStart(async () => menusBelow(treeOf(await desk.session.menus()), path)),
    actions: () => acts.look(async () => offeredActions(desk)),
    preferences: () =>
      acts.lookFromTheStart(async () => {
        const { lang, tz } = desk.session.context;
        return { language: String(lang || 'en_US'), timeZone: String(tz || 'UTC') };
      }),
  };
}

function companies(desk: Desk): Companies {
  const all = allowed(desk);
  const [current] = desk.session.context.allowed_company_ids as number[];
  return {
    offered: all.map(({ name }) => name),
    current: all.find(({ id }) => id === current)?.name ?? '',
  };
}

/** The company goes with every call from now on; the branches of one go with it. */
async function switchCompany(desk: Desk, name: string): Promise<void> {
  const all = allowed(desk);
  const company = all.find((one) => one.name === name);
  if (!company) throw notOffered(name, companies(desk).offered);
  await desk.leave();
  const branches = (company.child_ids ?? []).filter((id) => all.some((one) => one.id === id));
  desk.session.context.allowed_company_ids = [company.id, ...branches];
  desk.stack.length = 0;
}

function allowed(desk: Desk): Company[] {
  const { allowed_companies = {} } = (desk.session.info.user_companies ?? {}) as Dict;
  const all = Object.values(allowed_companies as unknown as Record<string, Company>);
  return all.toSorted((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0) || a.id - b.id);
}

function treeOf(entries: readonly MenuEntry[]): MenuNode[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const node = ({ name, children }: MenuEntry): MenuNode => ({
    name,
    children: children.flatMap((id) => byId.get(id) ?? []).map(node),
  });
  return entries.filter(({ id, appId }) => id === appId).map(node);
}
