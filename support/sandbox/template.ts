// Template databases in layers: modules installed, then the hospital in it, then a user's own modules on top.
import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import {
  accountsOf,
  claimAdministrator,
  ensureServiceAccounts,
  makeSecret,
  personaPassword,
  readSecret,
  type SandboxAccounts,
} from './accounts.ts';
import { copyDatabase, dropDatabase, freezeDatabase, listDatabases, withDatabase } from './database.ts';
import { digestOf } from './digest.ts';
import { copyFilestore, moveFilestore, removeFilestore } from './filestore.ts';
import { installedModules, installModules } from './modules.ts';
import { neutralize } from './neutralize.ts';
import type { OdooPlan } from './odoo-server.ts';
import type { OwnAddons } from './own-addons.ts';
import { giveOwnGroups } from './own-groups.ts';
import { ensurePart } from './part.ts';
import type { Say } from './progress.ts';
import { warmAssets } from './warm.ts';

export interface TemplateInfo {
  readonly key: string;
  readonly database: string;
  readonly odooVersion: string;
  /** Names of the installed modules with their versions, as one digest. */
  readonly moduleDigest: string;
  readonly modules: number;
  /** Digest of the data that the hospital was made from. */
  readonly dataDigest: string;
  /** Which of the stack's servers has all its addons. */
  readonly server: string;
  readonly createdAt: string;
}

/** Puts a hospital into a fresh database. */
export interface Provision {
  /** Changes when the outcome would. */
  readonly digest: string;
  readonly run: (target: Target, accounts: SandboxAccounts, context: ProvisionContext) => Promise<void>;
}

export interface ProvisionContext {
  readonly personaPassword: (login: string) => string;
  readonly say: Say;
}

export interface Layer {
  readonly database: string;
  readonly key: string;
  /** The finished database that it starts from. */
  readonly base?: string;
  /** Makes it anew although it is there. */
  readonly rebuild?: boolean;
  readonly dataDigest: string;
  readonly server: string;
  /** Works on the database; `folder` becomes the template's. */
  readonly build: (database: string, folder: string) => Promise<void>;
}

export interface TemplateWorkshop {
  /** The stack's folder. */
  readonly folder: string;
  readonly plan: OdooPlan;
  readonly odooVersion: string;
  readonly say: Say;
}

export function templateFolder(stack: string, database: string): string {
  return join(stack, 'databases', database);
}

/** The template that a database is a build of, where it is one. */
export function templateInBuild(database: string): string | undefined {
  return /^building_(.+)_[0-9a-f]{4}$/.exec(database)?.[1];
}

/** Makes sure that a layer is there whole. It grows under another name and gets its own when finished. */
export function ensureLayer(shop: TemplateWorkshop, layer: Layer): Promise<TemplateInfo> {
  const { login, dataDir } = shop.plan;
  // A name of its own each time: a running Odoo may still hold what it knew of a build that broke off.
  const growing = `building_${layer.database}_${randomBytes(2).toString('hex')}`;
  return ensurePart<TemplateInfo>({
    place: templateFolder(shop.folder, layer.database),
    name: 'the template database',
    say: shop.say,
    usable: async () =>
      !layer.rebuild &&
      (await listDatabases(login)).some((entry) => entry.name === layer.database && entry.frozen),
    build: async (folder) => {
      const broken = (await listDatabases(login)).map((entry) => entry.name);
      for (const name of broken.filter(
        (each) => templateInBuild(each) === layer.database || each === layer.database,
      )) {
        await dropDatabase(login, name);
        await removeFilestore(dataDir, name);
      }
      if (layer.base !== undefined) {
        await copyDatabase(login, layer.base, growing);
        await copyFilestore(dataDir, layer.base, growing);
      }
      await layer.build(growing, folder);
      const modules = await installedModules(login, growing);
      await withDatabase(login, growing, (client) => client.query('vacuum (analyze)'));
      await moveFilestore(dataDir, growing, layer.database);
      await freezeDatabase(login, growing, layer.database);
      return {
        key: layer.key,
        database: layer.database,
        odooVersion: shop.odooVersion,
        moduleDigest: digestOf(modules),
        modules: Object.keys(modules).length,
        dataDigest: layer.dataDigest,
        server: layer.server,
        createdAt: new Date().toISOString(),
      };
    },
  });
}

/** First layer: Odoo with its modules, nothing else. The longest step, so it outlives every change of data. */
export async function installLayer(
  shop: TemplateWorkshop,
  database: string,
  modules: readonly string[],
): Promise<void> {
  await installModules(shop.plan, database, modules, shop.say);
  await neutralize(shop.plan, database);
}

/** Second layer: accounts, the hospital, and the web client's bundles. `url` is an Odoo that runs. */
export async function hospitalLayer(
  shop: TemplateWorkshop,
  {
    database,
    folder,
    url,
    provision,
  }: { database: string; folder: string; url: string; provision?: Provision },
): Promise<void> {
  const secret = await makeSecret(folder);
  const accounts = accountsOf(secret);
  const target = { url, database };
  const { say } = shop;
  say('making the accounts');
  const session = await claimAdministrator(target, accounts);
  await ensureServiceAccounts(session, accounts);
  if (provision !== undefined) {
    await provision.run(target, accounts, {
      say,
      personaPassword: (login) => personaPassword(secret, login),
    });
    await ensureServiceAccounts(session, accounts);
  }
  await neutralize(shop.plan, database);
  await warmAssets(target, accounts.reference, say);
}

/** Third layer: a user's own modules on a finished hospital, with its passwords. */
export async function addonsLayer(
  shop: TemplateWorkshop,
  at: { database: string; folder: string; url: string; base: string; addons: OwnAddons },
): Promise<void> {
  await cp(join(templateFolder(shop.folder, at.base), 'secret'), join(at.folder, 'secret'));
  await installModules(shop.plan, at.database, at.addons.install, shop.say);
  const accounts = accountsOf(await readSecret(at.folder));
  const target = { url: at.url, database: at.database };
  const session = await openWebSession(target, accounts.setup);
  await ensureServiceAccounts(session, accounts);
  await giveOwnGroups(session, at.addons);
  await neutralize(shop.plan, at.database);
  await warmAssets(target, accounts.reference, shop.say);
}
