// The accounts that are nobody's seat: one sets up, one reads everything back, one shows all that an app offers.
import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account, Dict, Json, Target, WebSession } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { SandboxError, systemCode } from './errors.ts';
import { writeWhole } from './paths.ts';

export interface SandboxAccount extends Account {
  readonly login: string;
  readonly password: string;
}

export interface SandboxAccounts {
  /** Odoo's administrator. */
  readonly setup: SandboxAccount;
  /** For assertions: reads what no persona may read. */
  readonly observer: SandboxAccount;
  /** Holds every group, so that a button can be told from one that exists for nobody. */
  readonly reference: SandboxAccount;
}

const LOGINS = { setup: 'admin', observer: 'vouch-observer', reference: 'vouch-reference' } as const;

/** What a fresh database's administrator has, until the template is made. */
const FRESH: Account = { login: 'admin', password: 'admin' };

/** A user's password in the databases of one template. It cannot be guessed from another template's. */
export function personaPassword(secret: string, login: string): string {
  return createHmac('sha256', secret).update(`persona ${login}`).digest('base64url').slice(0, 24);
}

export function accountsOf(secret: string): SandboxAccounts {
  const account = (login: string): SandboxAccount => ({ login, password: personaPassword(secret, login) });
  return {
    setup: account(LOGINS.setup),
    observer: account(LOGINS.observer),
    reference: account(LOGINS.reference),
  };
}

/** Makes a template's secret in its folder, readable for its owner only. */
export async function makeSecret(folder: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await writeWhole(join(folder, 'secret'), secret, 0o600);
  return secret;
}

export async function readSecret(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'secret'), 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new SandboxError(
      'no-template',
      `The template in ${folder} has lost its secret. Make it anew: vouch sandbox reset`,
    );
  }
}

/** Gives the fresh administrator its password and signs in with it. */
export async function claimAdministrator(target: Target, accounts: SandboxAccounts): Promise<WebSession> {
  const fresh = await openWebSession(target, FRESH);
  await fresh.call('res.users', 'write', [[fresh.uid], { password: accounts.setup.password }]);
  return openWebSession(target, accounts.setup);
}

/**
 * Makes or refreshes the observer and the reference account: every group except those that a setting switches on for
 * everybody (they come with the setting), every company. Run it again after whatever adds groups or companies.
 */
export async function ensureServiceAccounts(session: WebSession, accounts: SandboxAccounts): Promise<void> {
  const people: Json = [
    { login: accounts.observer.login, password: accounts.observer.password, name: 'Vouch observer' },
    { login: accounts.reference.login, password: accounts.reference.password, name: 'Vouch reference' },
  ];
  const model = await session.call('ir.model', 'search', [[['model', '=', 'res.users']]]);
  const values: Dict = {
    name: 'Vouch: service accounts',
    model_id: Array.isArray(model) ? (model[0] ?? null) : null,
    state: 'code',
    code: ENSURE_ACCOUNTS,
  };
  const action = await session.call('ir.actions.server', 'create', [values]);
  if (typeof action !== 'number')
    throw new SandboxError('no-template', 'Odoo did not make the server action for accounts.');
  try {
    await session.call('ir.actions.server', 'run', [[action]], { context: { vouch_people: people } });
  } finally {
    await session.call('ir.actions.server', 'unlink', [[action]]);
  }
}

/** Runs inside Odoo, where a group can be told from a setting. */
const ENSURE_ACCOUNTS = `
features = env['res.groups'].concat(*(entry[2] for entry in env['res.config.settings']._get_classified_fields()['group']))
outsiders = env.ref('base.group_portal') + env.ref('base.group_public')
groups = env['res.groups'].search([]) - features - outsiders
companies = env['res.company'].search([])
for person in env.context['vouch_people']:
    values = {'group_ids': [(4, group.id) for group in groups], 'company_ids': [(6, 0, companies.ids)]}
    user = env['res.users'].with_context(active_test=False).search([('login', '=', person['login'])])
    if not user:
        values.update(name=person['name'], login=person['login'], notification_type='inbox', tz='UTC')
        user = env['res.users'].with_context(no_reset_password=True).create(values)
    else:
        user.write(values)
    user.write({'password': person['password']})
`;
