// A hospital on a real Odoo that a live test may write into: a fresh clone of the sandbox, dropped when the file's tests
// have ended. Another Odoo is taken where the environment names one (make it a throw-away database):
//   VOUCH_TEST_URL       base address
//   VOUCH_TEST_DB        database
//   VOUCH_TEST_ACCOUNTS  path of a JSON file {setup, observer?, reference?, people: {key: account}}, account = {login, password}
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { z } from 'zod';
import { upSandbox } from '../../support/run/environment.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import type { OwnAddons } from '../../support/sandbox/own-addons.ts';
import { quiet } from '../../support/sandbox/progress.ts';

const account = z.object({ login: z.string(), password: z.string() });
const accountsFile = z.object({
  setup: account,
  observer: account.optional(),
  reference: account.optional(),
  people: z.record(z.string(), account),
});

export type LiveAccount = z.infer<typeof account>;

export interface LiveHospital {
  readonly url: string;
  readonly database: string;
  readonly setup: LiveAccount;
  readonly observer: LiveAccount;
  readonly reference: LiveAccount;
  /** By the persona's key. */
  readonly people: Readonly<Record<string, LiveAccount>>;
}

export const HOSPITAL_DIR = path.join(import.meta.dirname, '../../fixtures/hospital');

/**
 * One a file: call it at the top of the test file and let its tests share the database. With modules of one's own it is
 * always the sandbox, since another Odoo does not have them.
 */
export async function liveHospital(
  env: NodeJS.ProcessEnv = process.env,
  addons?: OwnAddons,
): Promise<LiveHospital> {
  return (addons === undefined && named(env)) || clone(env, addons);
}

function named(env: NodeJS.ProcessEnv): LiveHospital | undefined {
  const { VOUCH_TEST_URL: url, VOUCH_TEST_DB: database, VOUCH_TEST_ACCOUNTS: file } = env;
  if (!url || !database || !file) return undefined;
  const {
    setup,
    observer = setup,
    reference = setup,
    people,
  } = accountsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { url, database, setup, observer, reference, people };
}

async function clone(env: NodeJS.ProcessEnv, addons?: OwnAddons): Promise<LiveHospital> {
  const own = addons ? { addons } : {};
  const sandbox = await upSandbox({ hospitalDir: HOSPITAL_DIR, env, progress: quiet, ...own });
  const { name } = await sandbox.clone(`vouch_test_${process.pid}_${randomBytes(3).toString('hex')}`);
  after(() => sandbox.drop(name));
  const { personas } = loadHospital(HOSPITAL_DIR);
  const people = personas.map(
    ({ key, login }) => [key, { login, password: sandbox.personaPassword(login) }] as const,
  );
  return { url: sandbox.url, database: name, ...sandbox.accounts, people: Object.fromEntries(people) };
}
