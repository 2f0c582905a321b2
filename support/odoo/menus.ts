// The menus of a signed-in user, as the web client loads them.
import type { MenuEntry } from './transport.ts';

interface RawMenu {
  readonly id: number | 'root';
  readonly name: string;
  readonly xmlid?: string | false;
  readonly children: readonly number[];
  readonly appID?: number | false;
  readonly actionID?: number | false;
  readonly actionModel?: string | false;
}

/** Reads the answer of `/web/webclient/load_menus`, in the order of the screen: an app, then what is below it. */
export function parseMenus(answer: unknown): readonly MenuEntry[] {
  const raw = answer as Readonly<Record<string, RawMenu>>;
  const entries: MenuEntry[] = [];
  const visit = (id: number): void => {
    const menu = raw[String(id)];
    if (!menu) return;
    entries.push({
      id,
      name: menu.name.trim(),
      xmlid: menu.xmlid || '',
      children: menu.children,
      appId: menu.appID || null,
      actionId: menu.actionID || null,
      actionModel: menu.actionModel || null,
    });
    for (const child of menu.children) visit(child);
  };
  for (const app of raw.root?.children ?? []) visit(app);
  return entries;
}
