// The command: whose menus, on which database, and what is told of them.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Person } from '../../support/channels/channel.ts';
import { explain } from '../../support/cli/explain.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { upSandbox } from '../../support/run/environment.ts';
import { progressPrinter } from '../../support/run/progress-lines.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import { HOSPITAL_DATA } from '../../support/sandbox/reference-hospital.ts';
import type { Sandbox } from '../../support/sandbox/sandbox.ts';
import { Account } from './account.ts';
import { prepare } from './prepare.ts';
import { walk } from './walk.ts';

const HELP = `Usage: npm run parity [-- --person KEY]... [--menu TEXT]... [--sample N] [--json FILE]

Opens every menu entry on the screen and without it, and compares what the two channels read: the list, the new
form and one record of each. Nothing is saved.

  --person KEY  only this person: setup, or a persona's key (default: setup, ward-nurse, buyer, storekeeper)
  --menu TEXT   only entries with this in their path
  --sample N    of each person only N entries, evenly chosen
  --json FILE   everything that was found, for machines

Exit code: 0 at least 99.5 % of the facts agree, 1 fewer do, 2 not run.
`;

const PEOPLE = ['setup', 'ward-nurse', 'buyer', 'storekeeper'];
const ENOUGH = 0.995;

export async function parity(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        person: { type: 'string', multiple: true },
        menu: { type: 'string', multiple: true },
        sample: { type: 'string' },
        json: { type: 'string' },
        help: { type: 'boolean' },
      },
      strict: true,
    });
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const sample = values.sample === undefined ? undefined : Number(values.sample);
    if (sample !== undefined && !(Number.isInteger(sample) && sample > 0))
      throw new Error(`--sample takes a whole number from 1, found "${values.sample}".`);
    return await measure(
      { people: values.person ?? PEOPLE, menus: values.menu, sample, json: values.json },
      env,
    );
  } catch (error) {
    process.stderr.write(`${explain(error, env['VOUCH_DEBUG'] === '1')}\n`);
    return 2;
  }
}

interface Order {
  readonly people: readonly string[];
  readonly menus: readonly string[] | undefined;
  readonly sample: number | undefined;
  readonly json: string | undefined;
}

async function measure(order: Order, env: NodeJS.ProcessEnv): Promise<number> {
  const progress = progressPrinter(process.stderr);
  const sandbox = await upSandbox({ hospitalDir: HOSPITAL_DATA, env, progress });
  const people = order.people.map((key) => personOf(sandbox, key));
  const browser = await findBrowser(progress, env);
  const { name: database } = await sandbox.clone(
    `vouch_parity_${process.pid}_${randomBytes(3).toString('hex')}`,
  );
  const account = new Account();
  try {
    const target = { url: sandbox.url, database };
    await prepare(await openWebSession(target, sandbox.accounts.setup));
    const channel = { ...target, timeoutMs: 45_000, browser: browser.path };
    for (const person of people) await walk(person, channel, order, account);
  } finally {
    await sandbox.drop(database);
  }
  process.stdout.write(account.text());
  if (order.json !== undefined) writeFileSync(order.json, `${JSON.stringify(account.data(), null, 1)}\n`);
  return account.share() >= ENOUGH ? 0 : 1;
}

function personOf(sandbox: Sandbox, key: string): Person {
  const { setup } = sandbox.accounts;
  if (key === 'setup')
    return { key, name: 'the set-up account', login: setup.login, password: () => setup.password };
  const { personas } = loadHospital(HOSPITAL_DATA);
  const persona = personas.find((one) => one.key === key);
  if (!persona) {
    const keys = personas.map((one) => one.key).join(', ');
    throw new Error(
      `--person: nobody in the reference hospital is called "${key}". There are: setup, ${keys}.`,
    );
  }
  const { name, login } = persona;
  return { key, name, login, password: () => sandbox.personaPassword(login) };
}
