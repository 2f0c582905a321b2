// An environment file for a hospital on a real Odoo, as a user would write it, and the variables that it names.
import { stringify } from 'yaml';
import type { LiveAccount, LiveHospital } from './support.ts';

export interface OwnEnvironmentFile {
  /** Of `uat.yaml`. */
  readonly text: string;
  readonly env: Readonly<Record<string, string>>;
}

export function environmentOf(
  { url, database, setup, observer, reference, people }: LiveHospital,
  changes: Record<string, unknown> = {},
): OwnEnvironmentFile {
  const env: Record<string, string> = {};
  const from = (key: string, { login, password }: LiveAccount) => {
    const variable = `UAT_${key.toUpperCase().replaceAll('-', '_')}`;
    env[variable] = password;
    return { login, password_from: variable };
  };
  const accounts = {
    setup: from('setup', setup),
    observer: from('observer', observer),
    reference: from('reference', reference),
  };
  const cast = Object.fromEntries(Object.entries(people).map(([key, account]) => [key, from(key, account)]));
  return { text: stringify({ url, database, accounts, people: cast, ...changes }), env };
}
