// The Odoo that a run is made on: the sandbox, set up when need be, or one of the user's own.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Plan } from '../evidence/plan.ts';
import { type Fingerprint, fingerprint } from '../odoo/fingerprint.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { findBrowser } from '../sandbox/browser.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';
import type { OwnAddons } from '../sandbox/own-addons.ts';
import type { Progress } from '../sandbox/progress.ts';
import { referenceHospital } from '../sandbox/reference-hospital.ts';
import { type Sandbox, sandboxUp } from '../sandbox/sandbox.ts';
import { type AppMap, installedEdition } from './app-map.ts';
import { openOwnOdoo } from './own-odoo.ts';
import type { RunSecrets } from './process.ts';
import type { RunFile } from './run-file.ts';

export interface OpenedEnvironment {
  readonly environment: RunFile['environment'];
  readonly secrets: RunSecrets;
  readonly fingerprint: Record<string, unknown>;
  /** Of Odoo: the name of an app map. */
  readonly edition: string;
  /** On the reference hospital nobody decides about a hospital's own Odoo. */
  readonly rehearsal: boolean;
  /** Drops what was made only for the run. */
  close(): Promise<void>;
}

export interface EnvironmentRequest {
  /** Environment file of an Odoo of the user's own; the sandbox when absent. */
  readonly envFile?: string;
  readonly hospitalDir: string;
  /** What will be run: who acts in it is looked for. */
  readonly plan?: Plan;
  readonly addons?: OwnAddons;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
}

export async function openEnvironment(request: EnvironmentRequest): Promise<OpenedEnvironment> {
  return request.envFile ? openOwnOdoo(request.envFile, request) : openSandbox(request);
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
    const edition = installedEdition(path.dirname(request.hospitalDir), read);
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
      edition: edition.edition,
      fingerprint: {
        ...asEnvironment(read, sandbox.url, edition),
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

/** Grouped as gate files name it: `database.uuid`, `modules.sha256`. */
export function asEnvironment(
  read: Fingerprint,
  url: string,
  { edition, verified }: Pick<AppMap, 'edition' | 'verified'>,
): Record<string, unknown> {
  return {
    odoo: { version: read.serverVersion, url, calls_itself: read.baseUrl },
    database: { uuid: read.databaseUuid, created: read.databaseCreated, neutralized: read.neutralized },
    modules: read.modules,
    edition: { name: edition, verified },
    company: { name: read.company, companies: read.companies, languages: read.languages },
    unread: read.unread,
  };
}
