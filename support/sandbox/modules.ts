// Which modules the template holds, and their installation with its progress read from Odoo's log.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readDataFile } from '../data/data-file.ts';
import { type Login, withDatabase } from './database.ts';
import { SandboxError } from './errors.ts';
import { type OdooPlan, runOdoo } from './odoo-server.ts';
import { tail } from './process.ts';
import type { Say } from './progress.ts';

/** The list that comes with the package. */
export const MODULES_FILE = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../fixtures/sandbox/modules.yaml',
);

const schema = z.strictObject({
  modules: z.array(z.string().regex(/^[a-z][a-z0-9_]*$/)).min(1),
});

/** Reads the list; throws `DataFileError` naming file, line and field. */
export function readModules(file: string): string[] {
  return [...new Set(readDataFile(file, schema).modules)];
}

/** Installs modules into a database, creating it where there is none. Throws `modules-missing` with Odoo's reasons. */
export async function installModules(
  plan: OdooPlan,
  database: string,
  modules: readonly string[],
  say: Say,
): Promise<void> {
  const problems: string[] = [];
  const exception = new LastException();
  const args = ['server', '-d', database, '-i', modules.join(','), '--stop-after-init', '--no-http'];
  const ran = await runOdoo(plan, args, (line) => {
    const step = /odoo\.modules\.loading: Loading module (\S+) \((\d+)\/(\d+)\)/.exec(line);
    const total = Number(step?.[3]);
    // Odoo first loads `base` alone, then all others.
    if (step?.[1] && total > 1) say("installing Odoo's modules", { done: Number(step[2]), total });
    if (/ (ERROR|CRITICAL) |invalid module names/.test(line)) problems.push(line);
    exception.take(line);
  });
  const missing = await notInstalled(plan.login, database, modules);
  if (ran.code === 0 && missing.length === 0) return;
  const said = exception.lines.length > 0 ? exception.lines : problems;
  const words = said.length > 0 ? said.slice(0, EXCERPT).join('\n') : tail(ran.err, EXCERPT);
  const found =
    missing.length > 0 ? `Odoo did not install ${missing.join(', ')}` : `Odoo ended with code ${ran.code}`;
  throw new SandboxError(
    'modules-missing',
    `${found}, so no template was made. Is each module's folder on the addons path, are its dependencies there, and ` +
      `does it install in an Odoo of its own? Odoo says:\n${words}`,
    words,
  );
}

/** How many lines of Odoo's words are worth showing. */
const EXCERPT = 15;

/** What the newest Python exception in a log says: its own line and those below it, without the trace. */
class LastException {
  lines: string[] = [];
  #open = false;

  take(line: string): void {
    if (/^[\w.]*(?:Error|Exception|Warning)\b(?::|$)/.test(line)) {
      this.lines = [line];
      this.#open = true;
    } else if (/^\d{4}-\d\d-\d\d |^Traceback |^The above exception|^During handling/.test(line)) {
      this.#open = false;
    } else if (this.#open && line.trim() !== '') this.lines.push(line);
  }
}

async function notInstalled(login: Login, database: string, modules: readonly string[]): Promise<string[]> {
  try {
    const installed = new Set(Object.keys(await installedModules(login, database)));
    return modules.filter((name) => !installed.has(name));
  } catch (error) {
    // No such database, or none with Odoo's tables: nothing was installed at all.
    if (error instanceof Error && 'code' in error && ['3D000', '42P01'].includes(String(error.code)))
      return [...modules];
    throw error;
  }
}

/** Installed modules with their versions. */
export function installedModules(login: Login, database: string): Promise<Record<string, string>> {
  return withDatabase(login, database, async (client) => {
    const { rows } = await client.query<{ name: string; latest_version: string | null }>(
      "select name, latest_version from ir_module_module where state = 'installed' order by name",
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.latest_version ?? '']));
  });
}
