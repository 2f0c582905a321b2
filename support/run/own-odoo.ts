// Opens an Odoo of the user's own, and refuses it before anything is run where a run could not come to anything there.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { OdooError, type OdooErrorKind } from '../odoo/errors.ts';
import { fingerprint } from '../odoo/fingerprint.ts';
import { readOnly } from '../odoo/read-only.ts';
import type { Json, Target, WebSession } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';
import type { AccountSecret } from '../world/context.ts';
import { Observer } from '../world/observer.ts';
import { installedEdition } from './app-map.ts';
import { openCast } from './cast.ts';
import { readComparedModels } from './compare.ts';
import { asEnvironment, type EnvironmentRequest, type OpenedEnvironment } from './environment.ts';
import { startOf } from './left-behind.ts';
import { peopleNamed } from './named-people.ts';
import { type OwnEnvironment, readOwnEnvironment } from './own-environment.ts';
import { loginsOf } from './process.ts';

/** The database must not be able to send mail or reach the outside, unless its environment file says otherwise. */
export class NotNeutralisedError extends Error {
  readonly code = 'not-neutralised';
}

/** An Odoo of the user's own cannot be used as its environment file says. */
export class EnvironmentError extends Error {
  readonly code = 'environment';
}

export async function openOwnOdoo(
  file: string,
  { env, hospitalDir, plan }: EnvironmentRequest,
): Promise<OpenedEnvironment> {
  const own = readOwnEnvironment(file, env);
  const steps = plan?.scenarios.flatMap((scenario) => scenario.steps);
  const people = steps ? peopleNamed(loadHospital(hospitalDir).personas, steps) : [];
  refuseStrangers(people, own, file);
  const target = { url: own.url, database: own.database };
  const observer = await signedIn(target, own.secrets.observer, 'observer', file);
  const setup = await signedIn(target, own.secrets.setup, 'set-up', file);
  const read = await fingerprint(observer);
  if (!read.neutralized && !own.allowNotNeutralised) {
    throw new NotNeutralisedError(
      `The database "${own.database}" at ${own.url} is not marked neutralised, so it could send real mail or pay real money. ` +
        'Expected database.is_neutralized to be true; found it is not. Run "odoo neutralize -d ' +
        `${own.database}" on a copy, or say "allow_not_neutralised: true" in ${file} if this database may be used.`,
    );
  }
  const edition = installedEdition(path.dirname(hospitalDir), read);
  const { fixtures } = openCast({ hospitalDir, edition: edition.edition }, own.secrets);
  await refuseMissingModels(setup, own, fixtures);
  for (const { key, role } of people) {
    const account = own.secrets.people[key];
    if (account) await signedIn(target, account, role, file);
  }
  const suffix = `uat-${randomBytes(3).toString('hex')}`;
  const compared = Object.keys(readComparedModels(fixtures).models);
  const start = await startOf(new Observer(readOnly(observer)), compared, loginsOf(own.secrets));
  return {
    environment: { kind: 'own', url: own.url, database: own.database, suffix, start },
    secrets: own.secrets,
    edition: edition.edition,
    fingerprint: asEnvironment(read, own.url, edition),
    rehearsal: false,
    close: () => Promise.resolve(),
  };
}

interface Acting {
  readonly key: string;
  readonly role: string;
}

function refuseStrangers(people: readonly Acting[], { secrets }: OwnEnvironment, file: string): void {
  const absent = people.filter(({ key }) => secrets.people[key] === undefined);
  if (absent.length === 0) return;
  throw new EnvironmentError(
    `The scenarios need people who have no account in ${file}: ` +
      `${absent.map(({ key, role }) => `${key} (the ${role})`).join(', ')}. Nothing was run. ` +
      'Name their accounts under "people", or choose scenarios without them.',
  );
}

/** What to do where somebody cannot sign in, by what Odoo said. */
function cureOf(kind: OdooErrorKind, who: string, file: string): string {
  if (kind === 'unknown-database') return `Correct "database" in ${file}.`;
  if (kind !== 'denied') return `Correct "url" in ${file}, or start Odoo there.`;
  return `This is the account of the ${who} in ${file}: correct its login, or the password in its environment variable, and see that the user is active.`;
}

async function signedIn(
  target: Target,
  account: AccountSecret,
  who: string,
  file: string,
): Promise<WebSession> {
  try {
    return await openWebSession(target, account);
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    throw new EnvironmentError(
      `Nothing was run. ${error.message} ${cureOf(error.code, who, file)} To look at everything: vouch doctor --env ${file}`,
      { cause: error },
    );
  }
}

/** Before each scenario and after it, the records of these models are looked at. */
async function refuseMissingModels(setup: WebSession, own: OwnEnvironment, fixtures: string): Promise<void> {
  const absent = await missingModels(setup, fixtures);
  if (absent.length === 0) return;
  throw new EnvironmentError(
    `The database "${own.database}" at ${own.url} has no ${absent.join(', ')}: the modules that bring ` +
      `${absent.length === 1 ? 'it' : 'them'} are not installed there. Nothing was run. Install them, or take ` +
      `${absent.length === 1 ? 'it' : 'them'} out of the compared models of your project (fixtures/compare/models.yaml).`,
  );
}

/** Which of the compared models an Odoo does not have. */
export async function missingModels(setup: WebSession, fixtures: string): Promise<string[]> {
  const wanted = Object.keys(readComparedModels(fixtures).models);
  const rows = await setup.call('ir.model', 'search_read', [[['model', 'in', wanted]], ['model']]);
  const there = new Set((rows as Array<{ [name: string]: Json }>).map(({ model }) => model));
  return wanted.filter((model) => !there.has(model));
}
