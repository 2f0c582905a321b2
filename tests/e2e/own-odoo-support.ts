// An Odoo of somebody's own for tests: a lasting copy of the reference hospital, known by address and accounts only.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { upSandbox } from '../../support/run/environment.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { ROOT } from './support.ts';

const HOSPITAL = path.join(ROOT, 'fixtures/hospital');

export interface OwnOdoo {
  readonly database: string;
  /** The environment file's text; `extra` is a line of it. */
  environment(extra?: string): string;
  /** Variables that hold the passwords. */
  readonly env: Readonly<Record<string, string>>;
  readonly passwords: readonly string[];
  /** The cookie of a session that works. */
  readonly session: string;
  /** Marks the database as neutralised, or takes the mark away. */
  neutralised(is: boolean): Promise<void>;
  /** Whether a cookie signs somebody in. */
  opens(session: string): Promise<boolean>;
  /** Names of a model's records that hold the text. */
  names(model: string, text: string): Promise<string[]>;
}

/** One a file: its database is dropped when the file's tests have ended. */
export async function ownOdoo(): Promise<OwnOdoo> {
  const sandbox = await upSandbox({ hospitalDir: HOSPITAL, env: process.env, progress: quiet });
  const database = `vouch_own_${process.pid}_${randomBytes(3).toString('hex')}`;
  await sandbox.clone(database, { keep: true });
  after(() => sandbox.drop(database));
  const people = loadHospital(HOSPITAL).personas.map(({ key, login }) => ({
    key,
    login,
    password: sandbox.personaPassword(login),
  }));
  const services = (['setup', 'observer', 'reference'] as const).map((key) => ({
    key,
    ...sandbox.accounts[key],
  }));
  const line = ({ key, login }: { key: string; login: string }) =>
    `  ${key}: { login: ${login}, password_from: ${variable(key)} }`;
  const text = ['accounts:', ...services.map(line), 'people:', ...people.map(line)];
  const setup = await openWebSession({ url: sandbox.url, database }, sandbox.accounts.setup);
  return {
    database,
    environment: (extra = '') =>
      [`url: ${sandbox.url}`, `database: ${database}`, extra, ...text, ''].join('\n'),
    env: Object.fromEntries([...services, ...people].map(({ key, password }) => [variable(key), password])),
    session: setup.sessionId,
    passwords: [...services, ...people].map(({ password }) => password),
    neutralised: async (is) => {
      await setup.call('ir.config_parameter', 'set_param', ['database.is_neutralized', is ? 'True' : false]);
    },
    opens: async (session) => {
      const answer = await fetch(`${sandbox.url}/web/session/get_session_info`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `session_id=${session}` },
        body: JSON.stringify({ jsonrpc: '2.0', method: 'call', params: {} }),
      });
      // Without a session, an Odoo of several databases does not know which one is meant, and answers with a page.
      if (!answer.headers.get('content-type')?.includes('json')) return false;
      const { result } = (await answer.json()) as { result?: { uid?: number | false } };
      return typeof result?.uid === 'number';
    },
    names: async (model, part) => {
      const rows = await setup.call(model, 'search_read', [
        [['display_name', 'ilike', part]],
        ['display_name'],
      ]);
      return (rows as Array<{ display_name: string }>).map((row) => row.display_name);
    },
  };
}

/** Every file below a folder with its bytes, and what pages hold in base64. */
export function texts(folder: string): Array<{ file: string; text: string }> {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({ file, text: unpacked(readFileSync(file, 'latin1')) }));
}

function unpacked(text: string): string {
  const packed = text.match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
  return [text, ...packed.map((part) => Buffer.from(part, 'base64').toString('latin1'))].join('\n');
}

function variable(key: string): string {
  return `UAT_${key.toUpperCase().replaceAll('-', '_')}`;
}
