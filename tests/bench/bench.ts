// Runs all measurements on one sandbox, prints the page and keeps it.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explain } from '../../support/cli/explain.ts';
import { upSandbox } from '../../support/run/environment.ts';
import { progressPrinter } from '../../support/run/progress-lines.ts';
import { PACKAGE_DIR } from '../../support/run/versions.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { HOSPITAL_DATA } from '../../support/sandbox/reference-hospital.ts';
import { openProject } from './commands.ts';
import { thisMachine } from './machine.ts';
import { pageText } from './page.ts';
import { CHAIN, type Measurement, measurements, ORDER } from './plan.ts';
import type { Row } from './rows.ts';

const HELP = `Usage: npm run bench [-- --repeat N] [--short] [--only NAME,...]

Measures what Vouch costs beside its alternatives and writes docs/performance.md.

  --repeat N       repetitions of each measurement, of which the median is taken (default 3)
  --short          whole commands on a short scenario in place of chain A; nothing is written
  --only NAME,...  only these of lint, clones, startup, views, acts, form, commands; nothing is written

Exit code: 0 measured (aims may be missed: the page says which), 1 something could not be measured, 2 not run.
`;

export async function bench(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const order = orderOf(args);
  if (order === undefined) {
    process.stderr.write(HELP);
    return 2;
  }
  if (order.help) {
    process.stdout.write(HELP);
    return 0;
  }
  try {
    return await measure(order, env);
  } catch (error) {
    process.stderr.write(`${explain(error, env['VOUCH_DEBUG'] === '1')}\n`);
    return 2;
  }
}

interface Order {
  readonly repeat: number;
  readonly short: boolean;
  readonly help: boolean;
  readonly only: readonly string[] | undefined;
}

function orderOf(args: readonly string[]): Order | undefined {
  const options = {
    repeat: { type: 'string', default: '3' },
    short: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    only: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const repeat = Number(values.repeat);
    if (!Number.isInteger(repeat) || repeat < 1) return undefined;
    return { repeat, short: values.short, help: values.help, only: values.only?.split(',') };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
    return undefined;
  }
}

async function measure({ repeat, short, only }: Order, env: NodeJS.ProcessEnv): Promise<number> {
  const progress = progressPrinter(process.stderr);
  const sandbox = await upSandbox({ hospitalDir: HOSPITAL_DATA, env, progress });
  const browser = await findBrowser(progress, env);
  const machine = thisMachine(sandbox.template.odooVersion, browser.version);
  const project = openProject(env);
  const story = short ? ORDER : CHAIN;
  const rows: Row[] = [];
  const failures: string[] = [];
  try {
    const all = measurements({ sandbox, browser: browser.path, project, story, repeat, say });
    for (const { name, take } of all.filter((each) => only?.includes(each.name) ?? true)) {
      say(name);
      await taken({ name, take }, rows, failures);
    }
  } finally {
    rmSync(project.dir, { recursive: true, force: true });
  }
  const date = new Date().toISOString().slice(0, 10);
  const text = pageText({ rows, failures, machine, repeat, story: story.name, date });
  process.stdout.write(`\n${text}`);
  if (!short && !only) writeFileSync(path.join(PACKAGE_DIR, 'docs/performance.md'), text);
  return failures.length > 0 ? 1 : 0;
}

/** One measurement that fails must not lose the others; the page names it, its reason is printed. */
async function taken({ name, take }: Measurement, rows: Row[], failures: string[]): Promise<void> {
  const failed = (what: string, error: unknown) => {
    process.stderr.write(`bench: ${what} could not be measured\n${explain(error, true)}\n`);
    failures.push(what);
  };
  try {
    const found = await take();
    rows.push(...found.rows);
    for (const { name: way, error } of found.failures) failed(`${name}: ${way}`, error);
  } catch (error) {
    failed(name, error);
  }
}

function say(text: string): void {
  process.stderr.write(`bench: ${text}\n`);
}
