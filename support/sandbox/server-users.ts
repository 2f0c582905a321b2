// Who uses which Odoo of a stack: noted before it is started, since whoever sets it up has no clone on it for a while.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { listClones } from './clones.ts';
import { readPart } from './part.ts';
import { namesIn, readJson, writeJson } from './paths.ts';
import { isAlive, markOf, type ProcessMark } from './process.ts';
import { serverFolders } from './stack.ts';
import { type TemplateInfo, templateFolder } from './template.ts';

/** Says that this process uses the server until it ends. Call it under the stack's lock. */
export function useServer(server: string): Promise<void> {
  const mark = markOf(process.pid);
  return writeJson(join(usersOf(server), `${mark.pid}.json`), mark);
}

/** Folders of the servers for somebody's modules that no living process uses. Call it under the stack's lock. */
export async function idleAddonServers(stack: string): Promise<string[]> {
  const clones = (await listClones(stack)).filter((clone) => isAlive(clone.owner));
  const templates = await Promise.all(
    clones.map((clone) => readPart<TemplateInfo>(templateFolder(stack, clone.template))),
  );
  const needed = new Set(['base', ...templates.map((template) => template?.server)]);
  const others = (await serverFolders(stack)).filter((folder) => !needed.has(basename(folder)));
  const used = await Promise.all(others.map(isUsed));
  return others.filter((_, index) => !used[index]);
}

/** Forgets the users that have ended on the way. */
async function isUsed(server: string): Promise<boolean> {
  let used = false;
  for (const name of await namesIn(usersOf(server))) {
    const file = join(usersOf(server), name);
    const mark = await readJson<ProcessMark>(file);
    if (mark !== undefined && isAlive(mark)) used = true;
    else await rm(file, { force: true });
  }
  return used;
}

function usersOf(server: string): string {
  return join(server, 'users');
}
