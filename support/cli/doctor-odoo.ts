// What a run needs of an Odoo of the user's own: reachable, neutralised, its people able to sign in, its menus there.
import path from 'node:path';
import { DataFileError } from '../data/data-file.ts';
import { OdooError, type OdooErrorKind } from '../odoo/errors.ts';
import { type Fingerprint, fingerprint } from '../odoo/fingerprint.ts';
import { inLanguage } from '../odoo/in-language.ts';
import { menusAt } from '../odoo/menu-path.ts';
import type { WebSession } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { type AppMap, appMapOf, editionOf, REFERENCE_EDITION, readAppMaps } from '../run/app-map.ts';
import { type OwnEnvironment, readOwnEnvironment } from '../run/own-environment.ts';
import { missingModels } from '../run/own-odoo.ts';
import { openProject } from '../run/project.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';
import type { AccountSecret } from '../world/context.ts';
import type { Finding } from './doctor.ts';

export interface OdooInspection {
  readonly file: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (finding: Finding) => void;
}

/** A slow server is still a server; a doctor does not wait two minutes for it. */
const PATIENCE_MS = 30_000;

/** Looks further only where the look before it found ground to stand on. */
export async function inspectOwnOdoo({ file, cwd, env, tell }: OdooInspection): Promise<void> {
  const own = readEnvironment(path.resolve(cwd, file), env, tell);
  if (!own) return;
  const observer = await signIn(own, 'observer', own.secrets.observer);
  const foundation = foundations(own, observer.error);
  for (const finding of foundation) tell(finding);
  if (foundation.some(({ state }) => state === 'missing')) return;
  tell(observer.finding);
  const read = observer.session && (await fingerprint(observer.session));
  if (read) for (const finding of server(own, file, read)) tell(finding);
  const { setup, reference, people } = own.secrets;
  const preparing = await signIn(own, 'set-up', setup);
  tell(preparing.finding);
  if (reference) tell((await signIn(own, 'reference', reference)).finding);
  const sessions: WebSession[] = [];
  for (const [key, account] of Object.entries(people)) {
    const { session, finding } = await signIn(own, key, account);
    if (session) sessions.push(session);
    tell(finding);
  }
  const { hospitalDir } = openProject(cwd);
  for (const finding of everybody(hospitalDir, own)) tell(finding);
  const fixtures = path.dirname(hospitalDir);
  const installed = read?.installed ?? null;
  const maps = readAppMaps(fixtures);
  const found = editionOf(maps, installed);
  const map = found ?? appMapOf(maps, REFERENCE_EDITION);
  tell(edition(map, found !== undefined));
  if (preparing.session) {
    tell(await models(preparing.session, fixtures));
    tell(await words(preparing.session, map));
  }
  tell(await menus(map.menus, sessions));
}

function readEnvironment(
  file: string,
  env: NodeJS.ProcessEnv,
  tell: (finding: Finding) => void,
): OwnEnvironment | undefined {
  try {
    const own = readOwnEnvironment(file, env);
    tell({ name: 'Environment file', state: 'ok', found: file });
    return own;
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    const cure = 'Correct the file, and set the variables that it names.';
    tell({ name: 'Environment file', state: 'missing', found: error.message, cure });
    return undefined;
  }
}

interface SignIn {
  readonly session?: WebSession;
  readonly error?: OdooError;
  readonly finding: Finding;
}

async function signIn(own: OwnEnvironment, who: string, account: AccountSecret): Promise<SignIn> {
  const name = `Account of ${who}`;
  const target = { url: own.url, database: own.database };
  try {
    const session = await openWebSession(target, account, { timeoutMs: PATIENCE_MS });
    return { session, finding: { name, state: 'ok', found: `${account.login} signs in` } };
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    const cure =
      'Check the login and the password, and that the user is active and signs in without a second factor.';
    return { error, finding: { name, state: 'missing', found: error.message, cure } };
  }
}

/** Is there an Odoo, and has it the database? Told from how the first sign-in went. */
function foundations({ url, database }: OwnEnvironment, error: OdooError | undefined): Finding[] {
  const absent: readonly OdooErrorKind[] = ['unreachable', 'timeout', 'server'];
  if (error && absent.includes(error.code)) {
    return [
      {
        name: 'Odoo',
        state: 'missing',
        found: error.message,
        cure: 'Check "url", and that this machine may reach it.',
      },
    ];
  }
  const odoo: Finding = { name: 'Odoo', state: 'ok', found: `answers at ${url}` };
  if (error?.code === 'unknown-database') {
    return [odoo, { name: 'Database', state: 'missing', found: error.message, cure: 'Check "database".' }];
  }
  return [odoo, { name: 'Database', state: 'ok', found: database }];
}

function server(
  { database, allowNotNeutralised }: OwnEnvironment,
  file: string,
  read: Fingerprint,
): Finding[] {
  const { serverVersion, neutralized, unread } = read;
  const version = serverVersion ?? 'not told';
  const findings: Finding[] = [
    version.startsWith('19.')
      ? { name: 'Version', state: 'ok', found: version }
      : { name: 'Version', state: 'missing', found: version, cure: 'The scenarios are made for Odoo 19.' },
  ];
  if (neutralized) findings.push({ name: 'Neutralised', state: 'ok', found: 'yes' });
  else {
    findings.push({
      name: 'Neutralised',
      state: allowNotNeutralised ? 'note' : 'missing',
      found: 'no: this database can send mail and reach other services',
      cure: allowNotNeutralised
        ? `${file} allows it.`
        : `Run "odoo neutralize -d ${database}" on a copy, or say "allow_not_neutralised: true" in ${file}.`,
    });
  }
  if (unread.length > 0) {
    const cure = 'Give the observer the right to read them: assertions read with this account.';
    findings.push({ name: 'Observer', state: 'missing', found: `may not read ${unread.join(', ')}`, cure });
  }
  return findings;
}

/** A scenario stops where it names somebody who has no account. */
function everybody(hospitalDir: string, { secrets }: OwnEnvironment): Finding[] {
  const keys = loadHospital(hospitalDir).personas.map(({ key }) => key);
  const absent = keys.filter((key) => secrets.people[key] === undefined);
  const strangers = Object.keys(secrets.people).filter((key) => !keys.includes(key));
  const findings: Finding[] = [];
  if (absent.length === 0)
    findings.push({ name: 'People', state: 'ok', found: `all ${keys.length} have an account` });
  else {
    const cure = 'Name them under "people" before scenarios in which they act are run.';
    findings.push({ name: 'People', state: 'note', found: `no account for ${absent.join(', ')}`, cure });
  }
  if (strangers.length > 0) {
    const found = `the hospital has nobody with the key ${strangers.join(', ')}`;
    const cure =
      'Correct the key under "people"; keys stand in personas.yaml. These accounts are never used.';
    findings.push({ name: 'People', state: 'note', found, cure });
  }
  return findings;
}

/** Are there the models whose records are looked at before and after each scenario? */
async function models(setup: WebSession, fixtures: string): Promise<Finding> {
  const name = 'Models';
  const absent = await missingModels(setup, fixtures);
  if (absent.length === 0)
    return { name, state: 'ok', found: 'all that scenarios are compared by are there' };
  const cure =
    'Install the modules that bring them, or take them out of fixtures/compare/models.yaml of your project.';
  return { name, state: 'missing', found: `this Odoo has no ${absent.join(', ')}`, cure };
}

function edition({ name, verified, detected_by }: AppMap, found: boolean): Finding {
  const title = 'Edition';
  if (!found) {
    return {
      name: title,
      state: 'note',
      found: `no app map fits the modules; that of ${name} is taken`,
      cure: `It asks for ${detected_by.join(', ')}. Bring a map of your own in fixtures/apps of your project.`,
    };
  }
  if (verified) return { name: title, state: 'ok', found: name };
  const cure = 'Business sentences may not find their way; general sentences do not use the map.';
  return { name: title, state: 'note', found: `${name}, whose app map nobody has tried yet`, cure };
}

/** Are the business words there: each a model of this name, with these states? */
async function words(setup: WebSession, { words: map, language }: AppMap): Promise<Finding> {
  const name = 'Words of the app map';
  const odoo = inLanguage(setup, language);
  const called = Object.values(map).map(({ model }) => model);
  const models = (await odoo.call('ir.model', 'search_read', [
    [['model', 'in', called]],
    ['model', 'name'],
  ])) as unknown as ReadonlyArray<{ readonly model: string; readonly name: string }>;
  const wrong: string[] = [];
  for (const [word, { model, label, states }] of Object.entries(map)) {
    const found = models.find((one) => one.model === model);
    if (!found) wrong.push(`${word}: there is no ${model}`);
    else if (found.name !== label) wrong.push(`${word}: ${model} is called "${found.name}", not "${label}"`);
    if (!found || !states) continue;
    const fields = (await odoo.call(model, 'fields_get', [[states.field]], {
      attributes: ['selection'],
    })) as unknown as Record<string, { readonly selection?: ReadonlyArray<readonly [string, string]> }>;
    const choices = new Map(fields[states.field]?.selection ?? []);
    for (const [value, shown] of Object.entries(states.values)) {
      if (choices.get(value) !== shown)
        wrong.push(`${word}: "${shown}" is ${choices.get(value) ?? 'no state'} there`);
    }
  }
  if (wrong.length === 0) return { name, state: 'ok', found: `all ${Object.keys(map).length} are there` };
  const cure = 'Install the missing modules, or put what this Odoo has into the app map of your project.';
  return { name, state: 'missing', found: wrong.join('; '), cure };
}

/** Are the app map's menus there for at least one of the people? */
async function menus(
  paths: Readonly<Record<string, string>>,
  sessions: readonly WebSession[],
): Promise<Finding> {
  const name = 'Menus of the app map';
  // Somebody outside has the portal and no menus.
  const inside = sessions.filter(({ info }) => info.is_internal_user !== false);
  const seen = await Promise.all(inside.map((session) => session.menus()));
  const absent = Object.entries(paths).filter(
    ([, each]) => !seen.some((entries) => menusAt(entries, each).length > 0),
  );
  if (absent.length === 0) return { name, state: 'ok', found: `all ${Object.keys(paths).length} are there` };
  const found = `nobody sees ${absent.map(([what, each]) => `"${each}" (${what})`).join(', ')}`;
  const cure =
    'Install the missing modules, give somebody the groups, or put the right paths into the app map of your project.';
  return { name, state: 'missing', found, cure };
}
