// A menu by the labels on the way to it, among those that a person has.
import type { MenuEntry } from './transport.ts';
import { sameLabel } from './view/labels.ts';

/** Entries to which the labels of the path lead downwards; a title in between may be left out. */
export function menusAt(entries: readonly MenuEntry[], path: string): MenuEntry[] {
  const [app = '', ...rest] = path.split('>').map((label) => label.trim());
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const below = (entry: MenuEntry): MenuEntry[] =>
    entry.children.flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  let found = entries.filter((entry) => entry.appId === entry.id && sameLabel(entry.name, app));
  for (const label of rest) found = found.flatMap(below).filter((entry) => sameLabel(entry.name, label));
  return found;
}

/** Whole paths of all entries that lead somewhere, as a sentence says them. */
export function menuPaths(entries: readonly MenuEntry[]): string[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const walk = (entry: MenuEntry, above: readonly string[]): string[] => {
    const path = [...above, entry.name];
    const children = entry.children.flatMap((id) => byId.get(id) ?? []);
    return [
      ...(entry.actionId === null ? [] : [path.join(' > ')]),
      ...children.flatMap((child) => walk(child, path)),
    ];
  };
  return entries.filter((entry) => entry.appId === entry.id).flatMap((app) => walk(app, []));
}

/** The action that a menu opens: its own, else the first below it. */
export function actionOf(entries: readonly MenuEntry[], entry: MenuEntry): number | undefined {
  if (entry.actionId !== null) return entry.actionId;
  for (const id of entry.children) {
    const child = entries.find((one) => one.id === id);
    const action = child && actionOf(entries, child);
    if (action !== undefined) return action;
  }
  return undefined;
}
