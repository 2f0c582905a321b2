// The Odoo that a run is made on: the sandbox, set up when need be, or one of the user's own.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { OdooError } from '../odoo/errors.ts';
import { type Fingerprint, fingerprint } from '../odoo/fingerprint.ts';
import { readOnly } from '../odoo/read-only.ts';
import type { Target, WebSession } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { findBrowser } from '../sandbox/browser.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';
import type { Progress } from '../sandbox/progress.ts';
import { referenceHospital } from '../sandbox/reference-hospital.ts';
import { type Sandbox, sandboxUp } from '../sandbox/sandbox.ts';
import type { AccountSecret } from '../world/context.ts';
import { Observer } from '../world/observer.ts';
import { readComparedModels } from './compare.ts';
import { startOf } from './left-behind.ts';
import { readOwnEnvironment } from './own-environment.ts';
import { loginsOf, type RunSecrets } from './process.ts';
import type { RunFile } from './run-file.ts';

export interface OpenedEnvironment {
  readonly environment: RunFile['environment'];
  readonly secrets: RunSecrets;
  readonly fingerprint: Record<string, unknown>;
  /** On the reference hospital nobody decides about a hospital's own Odoo. */
  readonly rehearsal: boolean;
  /** Drops what was made only for the run. */
  close(): Promise<void>;
}

export interface EnvironmentRequest {
  /** Environment file of an Odoo of the user's own; the sandbox when absent. */
  readonly envFile?: string;
  readonly hospitalDir: string;
  readonly addons?: { readonly paths: readonly string[]; readonly install: readonly string[] };
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
}

/** The database must not be able to send mail or reach the outside, unless its environment file says otherwise. */
export class NotNeutralisedError extends Error {
  readonly code = 'not-neutralised';
}

export async function openEnvironment(request: EnvironmentRequest): Promise<OpenedEnvironment> {
  return request.envFile ? openOwn(request.envFile, request) : openSandbox(request);
}

/** Sets the sandbox up with the hospital of the data files; ready in a second when it runs already. */
export async function upSandbox(request: Omit<EnvironmentRequest, 'envFile'>): Promise<Sandbox> {
  const browser = await findBrowser(request.progress, request.env);
  return sandboxUp(
    {
      env: request.env,
      browser: browser.path,
      ...(request.addons ? { addons: request.addons } : {}),
      provision: referenceHospital(request.hospitalDir),
    },
    request.progress,
  );
}

async function openSandbox(request: EnvironmentRequest): Promise<OpenedEnvironment> {
  const sandbox = await upSandbox(request);
  const { personas } = loadHospital(request.hospitalDir);
  const warm = `vouch_warm_${process.pid}_${randomBytes(3).toString('hex')}`;
  const close = () => sandbox.drop(warm);
  await sandbox.clone(warm);
  try {
    const read = await fingerprint(
      await openWebSession({ url: sandbox.url, database: warm }, sandbox.accounts.observer),
    );
    return {
      environment: {
        kind: 'sandbox',
        url: sandbox.url,
        template: sandbox.template.database,
        stackDir: sandbox.dir,
        warm,
      },
      secrets: {
        ...sandbox.accounts,
        people: Object.fromEntries(
          personas.map(({ key, login }) => [key, { login, password: sandbox.personaPassword(login) }]),
        ),
      },
      fingerprint: {
        ...asEnvironment(read, sandbox.url),
        sandbox: { template: sandbox.template.key, stack: sandbox.stackKey },
      },
      rehearsal: true,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An Odoo of the user's own cannot be used as its environment file says. */
export class EnvironmentError extends Error {
  readonly code = 'environment';
}

async function signedIn(
  target: Target,
  account: AccountSecret,
  which: string,
  file: string,
): Promise<WebSession> {
  try {
    return await openWebSession(target, account);
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    const cure =
      error.code === 'denied'
        ? `Its password, or the login "${account.login}", is wrong.`
        : error.code === 'unknown-database'
          ? `There may be no database "${target.database}".`
          : 'Is the address right, and does Odoo run there?';
    throw new EnvironmentError(
      `The ${which} account could not sign in at ${target.url}, database "${target.database}": ${error.message} ${cure} ` +
        `Correct ${file}, then see: vouch doctor --env ${file}`,
      { cause: error },
    );
  }
}

/** Grouped as gate files name it: `database.uuid`, `modules.sha256`. */
function asEnvironment(read: Fingerprint, url: string): Record<string, unknown> {
  return {
    odoo: { version: read.serverVersion, url, calls_itself: read.baseUrl },
    database: { uuid: read.databaseUuid, created: read.databaseCreated, neutralized: read.neutralized },
    modules: read.modules,
    company: { name: read.company, companies: read.companies, languages: read.languages },
    unread: read.unread,
  };
}

async function openOwn(file: string, { env, hospitalDir }: EnvironmentRequest): Promise<OpenedEnvironment> {
  const own = readOwnEnvironment(file, env);
  if (!existsSync(hospitalDir))
    throw new Error(`The folder ${hospitalDir} with the hospital's people and figures is missing.`);
  const target = { url: own.url, database: own.database };
  const session = await signedIn(target, own.secrets.observer, 'observer', file);
  await signedIn(target, own.secrets.setup, 'set-up', file);
  const read = await fingerprint(session);
  if (!read.neutralized && !own.allowNotNeutralised) {
    throw new NotNeutralisedError(
      `The database "${own.database}" at ${own.url} is not marked neutralised, so it could send real mail or pay real money. ` +
        'Expected database.is_neutralized to be true; found it is not. Run "odoo neutralize -d ' +
        `${own.database}" on a copy, or say "allow_not_neutralised: true" in ${file} if this database may be used.`,
    );
  }
  const suffix = `uat-${randomBytes(3).toString('hex')}`;
  const start = await startOf(
    new Observer(readOnly(session)),
    Object.keys(readComparedModels(path.dirname(hospitalDir)).models),
    loginsOf(own.secrets),
  );
  return {
    environment: { kind: 'own', url: own.url, database: own.database, suffix, start },
    secrets: own.secrets,
    fingerprint: asEnvironment(read, own.url),
    rehearsal: false,
    close: () => Promise.resolve(),
  };
}
