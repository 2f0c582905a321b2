// What an Odoo says about itself, so that evidence names the environment it was gathered on.
import { createHash } from 'node:crypto';
import { OdooError } from './errors.ts';
import type { Dict, Json, Transport } from './transport.ts';

export interface Fingerprint {
  /** "19.0"; null where the transport does not tell. */
  readonly serverVersion: string | null;
  readonly databaseUuid: string | null;
  /** RFC 3339, UTC. */
  readonly databaseCreated: string | null;
  readonly baseUrl: string | null;
  readonly company: string | null;
  readonly companies: number | null;
  readonly languages: readonly string[] | null;
  /** Number of installed modules and sha256 over their sorted lines `name=version`. */
  readonly modules: { readonly count: number; readonly sha256: string } | null;
  /** Technical names of the installed modules. */
  readonly installed: readonly string[] | null;
  /** True only where Odoo itself says so: mail, payments and scheduled actions are switched off. */
  readonly neutralized: boolean;
  /** What this account may not read; the parts above are null then. */
  readonly unread: readonly string[];
}

const PARAMETERS = {
  databaseUuid: 'database.uuid',
  databaseCreated: 'database.create_date',
  baseUrl: 'web.base.url',
  neutralized: 'database.is_neutralized',
} as const;

/** Reads only. Throws `OdooError` where the server does not answer, not where the account may not read a part. */
export async function fingerprint(account: Transport): Promise<Fingerprint> {
  const unread: string[] = [];
  const part = async <T>(name: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof OdooError) || !['access', 'user', 'unknown-model'].includes(error.code))
        throw error;
      unread.push(name);
      return null;
    }
  };
  const records = async (model: string, domain: Json[], fields: string[]): Promise<Dict[]> =>
    (await account.call(model, 'search_read', [domain, fields])) as Dict[];

  const parameters = await part('system parameters', () =>
    records('ir.config_parameter', [['key', 'in', Object.values(PARAMETERS)]], ['key', 'value']),
  );
  const parameter = (key: string): string | null => {
    const found = parameters?.find((one) => one.key === key);
    return typeof found?.value === 'string' ? found.value : null;
  };
  const installed = await part('modules', () =>
    records('ir.module.module', [['state', '=', 'installed']], ['name', 'installed_version']),
  );
  const base = installed?.find((module) => module.name === 'base');
  const companies = await part('companies', () => records('res.company', [], ['name']));
  const languages = await part('languages', () => records('res.lang', [['active', '=', true]], ['code']));
  return {
    serverVersion: versionOf(account) ?? shortVersion(base?.installed_version),
    databaseUuid: parameter(PARAMETERS.databaseUuid),
    databaseCreated: rfc3339(parameter(PARAMETERS.databaseCreated)),
    baseUrl: parameter(PARAMETERS.baseUrl),
    company: companies?.[0] ? String(companies[0].name) : null,
    companies: companies?.length ?? null,
    languages: languages?.map((language) => String(language.code)).toSorted() ?? null,
    modules: installed && digestOf(installed),
    installed: installed?.map(({ name }) => String(name)) ?? null,
    neutralized: /^(true|1)$/i.test(parameter(PARAMETERS.neutralized) ?? ''),
    unread,
  };
}

function versionOf(account: Transport): string | null {
  const info = 'info' in account ? (account.info as Dict) : {};
  return typeof info.server_version === 'string' ? info.server_version : null;
}

/** `19.0.1.3` of the module base is a server 19.0. */
function shortVersion(version: Json | undefined): string | null {
  return typeof version === 'string' ? version.split('.').slice(0, 2).join('.') : null;
}

function rfc3339(date: string | null): string | null {
  return date && `${date.slice(0, 19).replace(' ', 'T')}Z`;
}

function digestOf(installed: readonly Dict[]): { count: number; sha256: string } {
  const lines = installed.map((module) => `${module.name}=${module.installed_version}`).toSorted();
  return { count: lines.length, sha256: createHash('sha256').update(lines.join('\n')).digest('hex') };
}
