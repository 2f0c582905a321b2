// Runs the recipes on a fresh hospital in one browser, while another process keeps a core busy, and prints the table.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Channel, Seat } from '../../support/channels/channel.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import { explain } from '../../support/cli/explain.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { upSandbox } from '../../support/run/environment.ts';
import { progressPrinter } from '../../support/run/progress-lines.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { HOSPITAL_DATA } from '../../support/sandbox/reference-hospital.ts';
import type { Sandbox } from '../../support/sandbox/sandbox.ts';
import { castOf } from '../bench/hospital.ts';
import { type Made, RECIPES, type Recipe } from './recipes.ts';
import { type Tally, tableOf } from './table.ts';

const HELP = `Usage: npm run soak [-- --times N] [--only WORD,...]

Carries out each way of filling in and each main verb in a browser, beside a process that keeps a core busy.

  --times N        how often each (default 100)
  --only WORD,...  only recipes whose name contains one of these

Exit code: 0 nothing failed, 1 something did, 2 not run.
`;

/** Deadline of one verb in milliseconds; as long as a run's. */
const TIMEOUT_MS = 30_000;

export async function soak(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const order = orderOf(args);
  if (order === undefined || order.help) {
    (order ? process.stdout : process.stderr).write(HELP);
    return order ? 0 : 2;
  }
  const busy = spawn(process.execPath, [path.join(import.meta.dirname, 'busy.mjs')], { stdio: 'ignore' });
  try {
    const progress = progressPrinter(process.stderr);
    const sandbox = await upSandbox({ hospitalDir: HOSPITAL_DATA, env, progress });
    const tallies = await soaked(sandbox, (await findBrowser(progress, env)).path, order);
    process.stdout.write(`\n${tableOf(tallies)}\n`);
    for (const { recipe, failures } of tallies)
      for (const { time, message } of failures)
        process.stdout.write(`\n${recipe}, time ${time}: ${message}\n`);
    return tallies.some(({ failures }) => failures.length > 0) ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${explain(error, env['VOUCH_DEBUG'] === '1')}\n`);
    return 2;
  } finally {
    busy.kill();
  }
}

interface Order {
  readonly times: number;
  readonly help: boolean;
  readonly recipes: readonly Recipe[];
}

function orderOf(args: readonly string[]): Order | undefined {
  const options = {
    times: { type: 'string', default: '100' },
    help: { type: 'boolean', default: false },
    only: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const times = Number(values.times);
    const words = values.only?.split(',');
    const recipes = RECIPES.filter(({ name }) => words?.some((word) => name.includes(word)) ?? true);
    if (recipes.length === 0) throw new Error(`Recipes are: ${RECIPES.map(({ name }) => name).join('; ')}.`);
    return Number.isInteger(times) && times > 0 ? { times, help: values.help, recipes } : undefined;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n`);
    return undefined;
  }
}

async function soaked(sandbox: Sandbox, browser: string, { recipes, times }: Order): Promise<Tally[]> {
  const { name: database } = await sandbox.clone(
    `vouch_soak_${process.pid}_${randomBytes(3).toString('hex')}`,
  );
  const channel = createUiChannel({ url: sandbox.url, database, timeoutMs: TIMEOUT_MS, browser });
  try {
    const made = await make(sandbox, database);
    const tallies: Tally[] = [];
    for (const recipe of recipes)
      tallies.push(await many(recipe, times, await seatOf(sandbox, channel, recipe), made));
    return tallies;
  } finally {
    await channel.close();
    await sandbox.drop(database);
  }
}

async function seatOf(sandbox: Sandbox, channel: Channel, { who }: Recipe): Promise<Seat> {
  const person = castOf(sandbox).cast.people.get(who);
  if (!person) throw new Error(`The reference hospital has no ${who}.`);
  return channel.signIn(person);
}

async function make(sandbox: Sandbox, database: string): Promise<Made> {
  const setup = await openWebSession({ url: sandbox.url, database }, sandbox.accounts.setup);
  await setup.call('crm.tag', 'create', [[{ name: 'Urgent' }]]);
  // Nobody in the hospital makes products; here somebody has to, for the widgets of that form.
  const seller = await setup.call('res.users', 'search', [[['login', '=', 'sales-manager']]]);
  const products = await setup.call('ir.model.data', 'search_read', [
    [
      ['module', '=', 'product'],
      ['name', '=', 'group_product_manager'],
    ],
    ['res_id'],
  ]);
  const [right] = products as Array<{ res_id: number }>;
  await setup.call('res.users', 'write', [seller as number[], { group_ids: [[4, right?.res_id ?? 0]] }]);
  const [vendor] = (await setup.call('res.partner', 'search', [[['name', 'like', 'MedParts']]])) as number[];
  const [product] = (await setup.call('product.product', 'search', [
    [['default_code', '=', 'GLOVE-M']],
  ])) as number[];
  const order_line = [[0, 0, { product_id: product ?? 0, product_qty: 1, price_unit: 6 }]];
  const values = { partner_id: vendor ?? 0, order_line };
  const [id = 0] = (await setup.call('purchase.order', 'create', [[values]])) as number[];
  const [row] = (await setup.call('purchase.order', 'read', [[id], ['name']])) as Array<{ name: string }>;
  return { order: { model: 'purchase.order', id, name: row?.name ?? '' } };
}

/** A time that failed is written down, and the next one starts from a screen made ready anew. */
async function many(recipe: Recipe, times: number, seat: Seat, made: Made): Promise<Tally> {
  const took: number[] = [];
  const failures: Array<{ time: number; message: string }> = [];
  let ready = false;
  for (let time = 1; time <= times; time += 1) {
    const start = performance.now();
    try {
      if (!ready) await recipe.ready(seat, made);
      ready = true;
      await recipe.once(seat, made, time);
      took.push(performance.now() - start);
    } catch (error) {
      failures.push({ time, message: error instanceof Error ? error.message : String(error) });
      ready = false;
    }
    say(`${recipe.name}: ${time} of ${times}, ${failures.length} failed`, time === times);
  }
  await seat.discard();
  return { recipe: recipe.name, took, failures };
}

function say(text: string, last: boolean): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[Ksoak: ${text}${last ? '\n' : ''}`);
  else if (last) process.stderr.write(`soak: ${text}\n`);
}
