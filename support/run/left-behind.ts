// What a run has made in an Odoo that keeps it, by model, id and name: looked up after each step, so that a run which is
// killed has said it too, and once more when the run ends.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Observer, Row } from '../world/observer.ts';
import type { RunFile } from './run-file.ts';

const left = z.object({ model: z.string(), id: z.number().int(), name: z.string() }).strict();

const leftBehindSchema = z
  .object({
    schema: z.literal('vouch/left-behind/v1'),
    runId: z.string(),
    url: z.string(),
    database: z.string(),
    /** What the names that the run could give end with, before the leg and the attempt's number. */
    suffix: z.string(),
    /** `the last step`: the run had not ended by then, or Odoo could not be asked again when it did. */
    asOf: z.enum(['the last step', 'the end of the run']),
    records: z.array(left),
  })
  .strict();

export type LeftBehind = z.infer<typeof leftBehindSchema>;
type Left = z.infer<typeof left>;

export const LEFT_BEHIND = 'left-behind.json';

/** Where a run on an Odoo of the user's own began: the highest id of each model, and whose records count. */
export type Start = Extract<RunFile['environment'], { kind: 'own' }>['start'];

/** Odoo itself: what scheduled actions and follow-ups make in its name. */
const ODOO_BOT = 1;

export async function startOf(
  observer: Observer,
  models: readonly string[],
  logins: readonly string[],
): Promise<Start> {
  const marks: Record<string, number> = {};
  for (const model of models) {
    const [last] = await observer.search(model, [], ['id'], { order: 'id desc', limit: 1, ...WITH_ARCHIVED });
    marks[model] = last?.id ?? 0;
  }
  const users = await observer.search('res.users', [['login', 'in', logins]], ['id']);
  return { marks, accounts: [...new Set([ODOO_BOT, ...users.map(({ id }) => id)])] };
}

/** Everything of the run that is there now, under the names that it has now. */
export async function readLeft(observer: Observer, start: Start): Promise<Left[]> {
  const found: Left[] = [];
  for (const [model, mark] of Object.entries(start.marks))
    found.push(...(await after(observer, start, model, mark)));
  return found;
}

/** Grows with each step of one leg; what an earlier leg of the run left is kept. */
export class Footprint {
  readonly #run: RunFile;
  readonly #start: Start;
  readonly #highest: Map<string, number>;
  readonly #records: Left[];

  constructor(run: RunFile, start: Start) {
    this.#run = run;
    this.#start = start;
    this.#records = [...(readLeftBehind(run.dir)?.records ?? [])];
    this.#highest = new Map(Object.entries(start.marks));
    for (const record of this.#records) this.#saw(record);
  }

  async look(observer: Observer): Promise<void> {
    const found = await Promise.all(
      [...this.#highest].map(([model, mark]) => after(observer, this.#start, model, mark)),
    );
    const fresh = found.flat();
    if (fresh.length === 0) return;
    for (const record of fresh) this.#saw(record);
    this.#records.push(...fresh);
    writeLeftBehind(this.#run, this.#records, 'the last step');
  }

  #saw({ model, id }: Left): void {
    this.#highest.set(model, Math.max(id, this.#highest.get(model) ?? 0));
  }
}

export function openFootprint(run: RunFile): Footprint | undefined {
  return run.environment.kind === 'own' ? new Footprint(run, run.environment.start) : undefined;
}

export function readLeftBehind(runDir: string): LeftBehind | undefined {
  const file = path.join(runDir, LEFT_BEHIND);
  return existsSync(file) ? leftBehindSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** In one step, so that a killed run leaves the old list or the new one. */
export function writeLeftBehind(
  run: RunFile,
  records: readonly Left[],
  asOf: LeftBehind['asOf'],
): LeftBehind {
  if (run.environment.kind !== 'own') throw new Error("Only an Odoo of the user's own keeps what runs make.");
  const { url, database, suffix } = run.environment;
  const value: LeftBehind = {
    schema: 'vouch/left-behind/v1',
    ...{ runId: run.runId, url, database, suffix, asOf },
    records: [...records],
  };
  const file = path.join(run.dir, LEFT_BEHIND);
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return value;
}

const WITH_ARCHIVED = { context: { active_test: false } };

async function after(observer: Observer, start: Start, model: string, mark: number): Promise<Left[]> {
  const domain = [
    ['id', '>', mark],
    ['create_uid', 'in', start.accounts],
  ];
  const rows: Row[] = await observer.search(model, domain, ['display_name'], WITH_ARCHIVED);
  return rows.map((row) => ({ model, id: row.id, name: String(row['display_name'] || '(no name)') }));
}
