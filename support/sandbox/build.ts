// Builds the layers of a template in order, each only where it is not there whole, with the Odoo that serves them.
import { join } from 'node:path';
import { listClones } from './clones.ts';
import { digestFolder, shortKey } from './digest.ts';
import { withLock } from './lock.ts';
import { MODULES_FILE, readModules } from './modules.ts';
import { type OdooPlan, startOdoo, stopOdoo } from './odoo-server.ts';
import type { OwnAddons } from './own-addons.ts';
import { isAlive } from './process.ts';
import { type Progress, stage } from './progress.ts';
import { pruneTemplates } from './prune.ts';
import { idleAddonServers, useServer } from './server-users.ts';
import { type Stack, stackLock } from './stack.ts';
import {
  addonsLayer,
  ensureLayer,
  hospitalLayer,
  installLayer,
  type Provision,
  type TemplateInfo,
  type TemplateWorkshop,
} from './template.ts';

export interface TemplateOptions {
  /** List of modules to install; the one that comes with the package where it is not given. */
  readonly modulesFile?: string;
  /** The hospital to put in; none leaves Odoo as it is installed. */
  readonly provision?: Provision;
  /** Folders with the user's own modules, and which of those to install. */
  readonly addons?: OwnAddons;
  /** Makes the template anew although it is there; installed modules are kept. */
  readonly rebuild?: boolean;
}

export interface Build {
  readonly stack: Stack;
  readonly options: TemplateOptions;
  readonly progress: Progress;
  readonly firstStep: number;
  readonly of: number;
  /** Everything about Odoo but its own folder. */
  readonly odoo: Omit<OdooPlan, 'folder'>;
}

/** Counts up when templates of the same data come out differently. */
const RECIPE = 1;

export async function buildTemplates(build: Build): Promise<TemplateInfo> {
  const { stack, options, progress } = build;
  const keys = await templateKeys(stack, options);
  const folder = join(stack.folder, 'servers', keys.server);
  const addonsPaths = [...(keys.addonsPaths ?? []), ...build.odoo.addonsPaths];
  const plan: OdooPlan = { ...build.odoo, addonsPaths, folder };
  // Installing has a configuration of its own: the one of a running server is not touched.
  const installPlan: OdooPlan = { ...plan, folder: join(stack.folder, 'install', keys.server) };
  const shop = (say: TemplateWorkshop['say']): TemplateWorkshop => ({
    folder: stack.folder,
    plan: installPlan,
    odooVersion: stack.source.version,
    say,
  });
  const at = (offset: number, text: string) => ({ step: build.firstStep + offset, of: build.of, text });

  await stage(progress, at(0, "Odoo's modules"), (say) =>
    ensureLayer(shop(say), {
      database: keys.modules,
      key: keys.modules,
      dataDigest: '',
      server: 'base',
      build: (database) => installLayer(shop(say), database, keys.moduleList),
    }),
  );
  const odoo = await stage(progress, at(1, 'Odoo'), (say) =>
    withLock(
      stackLock(stack.folder),
      async () => {
        await useServer(folder);
        // A change in somebody's modules makes a new server; the one for what they were before has served its time.
        await Promise.all((await idleAddonServers(stack.folder)).map(stopOdoo));
        return startOdoo(plan, say);
      },
      (owner) => say(`waiting for process ${owner.pid}, which starts or stops the servers`),
    ),
  );
  return stage(progress, at(2, 'the reference hospital'), async (say) => {
    const template = await hospitalTemplate(shop(say), odoo.url, keys, options);
    const clones = await listClones(stack.folder);
    const needed = clones
      .filter((clone) => clone.keep || isAlive(clone.owner))
      .map((clone) => clone.template);
    await pruneTemplates(shop(say), template.database, new Set([...needed, keys.hospital]));
    return template;
  });
}

async function hospitalTemplate(
  shop: TemplateWorkshop,
  url: string,
  keys: TemplateKeys,
  options: TemplateOptions,
): Promise<TemplateInfo> {
  const { provision, rebuild } = options;
  const base = await ensureLayer(shop, {
    database: keys.hospital,
    key: keys.hospital,
    base: keys.modules,
    rebuild,
    dataDigest: provision?.digest ?? '',
    server: 'base',
    build: (database, folder) => hospitalLayer(shop, { database, folder, url, provision }),
  });
  const { addons } = options;
  if (addons === undefined || keys.addons === undefined) return base;
  return ensureLayer(shop, {
    database: keys.addons,
    key: keys.addons,
    base: keys.hospital,
    rebuild,
    dataDigest: base.dataDigest,
    server: keys.server,
    build: (database, folder) => addonsLayer(shop, { database, folder, url, base: keys.hospital, addons }),
  });
}

interface TemplateKeys {
  readonly moduleList: readonly string[];
  /** Database names of the layers. */
  readonly modules: string;
  readonly hospital: string;
  readonly addons?: string;
  readonly server: string;
  readonly addonsPaths?: readonly string[];
}

async function templateKeys(stack: Stack, options: TemplateOptions): Promise<TemplateKeys> {
  const moduleList = readModules(options.modulesFile ?? MODULES_FILE);
  const modules = `modules_${shortKey({ RECIPE, stack: stack.key, moduleList })}`;
  const hospital = `template_${shortKey({ RECIPE, modules, data: options.provision?.digest ?? '' })}`;
  if (options.addons === undefined) return { moduleList, modules, hospital, server: 'base' };
  const { paths: addonsPaths, install, groups } = options.addons;
  const contents = await Promise.all(addonsPaths.map(digestFolder));
  const server = `addons_${shortKey({ addonsPaths, contents })}`;
  // The same modules in another folder have another server, so that their template is another one too.
  const addons = `template_${shortKey({ hospital, server, install, groups })}`;
  return { moduleList, modules, hospital, addons, server, addonsPaths };
}
