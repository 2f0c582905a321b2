// The environment file of an Odoo of the user's own: where it is and which accounts may be used, never their passwords.
import { z } from 'zod';
import { DataFileError, type DataProblem, openDataFile } from '../data/data-file.ts';
import type { AccountSecret } from '../world/context.ts';
import type { RunSecrets } from './process.ts';

const account = z
  .object({
    login: z.string().min(1),
    /** Name of the environment variable that holds the password. */
    password_from: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'the name of an environment variable, in capitals'),
  })
  .strict();

const schema = z
  .object({
    url: z.url({ protocol: /^https?$/ }),
    database: z.string().min(1),
    allow_not_neutralised: z.boolean().default(false),
    accounts: z.object({ setup: account, observer: account, reference: account.optional() }).strict(),
    /** Person's key to account. */
    people: z.record(z.string(), account),
  })
  .strict();

export interface OwnEnvironment {
  readonly url: string;
  readonly database: string;
  readonly allowNotNeutralised: boolean;
  readonly secrets: RunSecrets;
}

/** Throws `DataFileError` for faults in the file and for every password that the environment does not hold. */
export function readOwnEnvironment(file: string, env: NodeJS.ProcessEnv): OwnEnvironment {
  const data = openDataFile(file, schema);
  const { url, database, allow_not_neutralised, accounts, people } = data.value;
  const missing: DataProblem[] = [];
  const secret = (from: z.infer<typeof account>, where: string[]): AccountSecret => {
    const password = env[from.password_from];
    if (!password) {
      missing.push(
        data.problem(
          [...where, 'password_from'],
          `expected the environment variable ${from.password_from} to hold the password, found nothing in it`,
        ),
      );
    }
    return { login: from.login, password: password ?? '' };
  };
  const secrets: RunSecrets = {
    setup: secret(accounts.setup, ['accounts', 'setup']),
    observer: secret(accounts.observer, ['accounts', 'observer']),
    ...(accounts.reference ? { reference: secret(accounts.reference, ['accounts', 'reference']) } : {}),
    people: Object.fromEntries(
      Object.entries(people).map(([key, from]) => [key, secret(from, ['people', key])]),
    ),
  };
  if (missing.length > 0) throw new DataFileError(missing);
  return { url: url.replace(/\/+$/, ''), database, allowNotNeutralised: allow_not_neutralised, secrets };
}
