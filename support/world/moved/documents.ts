// Controlled documents: the version of each that counts, and the roles that open it.
import type { ProbeSpec } from '../../odoo/probe.ts';
import { idOf, nameOf, type Row } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import type { Entry, Moved } from './kind.ts';

const PAGE = 'document.page';
const VERSION = 'document.page.history';

export const liveDocuments: Moved = {
  key: ['Document'],
  said: ['Category', 'Version', 'Text'],
  sums: [],
  read: async (w) => {
    const entries: Entry[] = [];
    for (const page of await live(w, ['name', 'parent_id', 'history_head'])) {
      const id = idOf(page['history_head']);
      if (id === undefined) continue;
      const version = await w.observer.read({ model: VERSION, id }, ['name', 'content']);
      entries.push({
        Document: String(page['name']),
        Category: nameOf(page['parent_id']),
        Version: String(version['name']),
        Text: plain(String(version['content'])),
      });
    }
    return entries;
  },
};

/** Asked of the server for every role of the hospital: whoever opens the document or reads a version of it. */
export const readersOfDocuments: Moved = {
  key: ['Document', 'Role'],
  said: [],
  sums: [],
  read: async (w) => {
    const entries: Entry[] = [];
    const pages = await live(w, ['name']);
    const versions = await w.observer.search(VERSION, [], ['page_id']);
    for (const role of rolesOf(w)) {
      const may = { pages: await mayReadAny(w, role, PAGE), versions: await mayReadAny(w, role, VERSION) };
      for (const { id, name } of pages) {
        const own = versions.filter((version) => idOf(version['page_id']) === id).map((one) => one.id);
        const reads =
          (may.pages && (await mayRead(w, role, PAGE, [id]))) ||
          (may.versions && (await firstRead(w, role, own)));
        if (reads) entries.push({ Document: String(name), Role: role });
      }
    }
    return entries;
  },
};

function live(w: VouchWorld, fields: readonly string[]): Promise<Row[]> {
  return w.observer.search(PAGE, [['type', '=', 'content']], fields);
}

/** Each person once, by the first word for them. */
function rolesOf(w: VouchWorld): string[] {
  const roles = new Map<string, string>();
  for (const [role, { key }] of w.stage.cast.people) if (!roles.has(key)) roles.set(key, role);
  return [...roles.values()];
}

async function firstRead(w: VouchWorld, role: string, versions: readonly number[]): Promise<boolean> {
  for (const id of versions) if (await mayRead(w, role, VERSION, [id])) return true;
  return false;
}

/** Spares a question for each document where a role reads none of them. */
function mayReadAny(w: VouchWorld, role: string, model: string): Promise<boolean> {
  return isAllowed(w, role, { model, ids: [], method: 'search_count', args: [[]] });
}

/** Of a version the text itself: its name is refused with its document's, its text need not be. */
function mayRead(w: VouchWorld, role: string, model: string, ids: readonly number[]): Promise<boolean> {
  const field = model === VERSION ? 'content' : 'display_name';
  return isAllowed(w, role, { model, ids, method: 'read', args: [[field]] });
}

async function isAllowed(
  w: VouchWorld,
  role: string,
  call: Omit<ProbeSpec, 'uid' | 'watch'>,
): Promise<boolean> {
  const { verdict, message = '' } = await w.administration.probe(w.person(role).login, {
    ...call,
    watch: ['write_date'],
  });
  if (verdict === 'failed') throw new Error(`Whether the ${role} reads documents cannot be told: ${message}`);
  return verdict !== 'refused';
}

function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
