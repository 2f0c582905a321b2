// Odoo's source from Debian's package, fetched with an apt state of its own and unpacked, never installed.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aptDownload, aptUpdate, type Fetched, machineMirrors, privateApt, unpack } from './apt.ts';
import { digestOf } from './digest.ts';
import { reasonOf, SandboxError } from './errors.ts';
import { run } from './process.ts';
import type { Say } from './progress.ts';
import { layoutOf, type SourceInfo, versionOf } from './source-folder.ts';

/** The package, and those that its own files link into. */
const PACKAGES = [
  'odoo-19',
  'libjs-jquery',
  'libjs-jquery-form',
  'libjs-underscore',
  'fonts-font-awesome',
  'fonts-roboto-unhinted',
  'fonts-inconsolata',
];

/** Only Debian's unstable suite has the package. */
const SUITE = 'sid';

export async function sourceFromDebian(folder: string, { say }: { readonly say: Say }): Promise<SourceInfo> {
  const packages = await fetchPackages(join(folder, 'apt'), say);
  const root = join(folder, 'root');
  for (const [index, each] of packages.entries()) {
    say('unpacking', { done: index + 1, total: packages.length });
    await unpack(each.file, root);
  }
  await rm(join(folder, 'apt'), { recursive: true, force: true });
  const { pythonPath } = await layoutOf(folder);
  // The package brings its addons twice; Odoo reads those inside its Python package.
  if (existsSync(join(pythonPath, 'odoo', 'addons', 'web'))) {
    await rm(join(pythonPath, 'addons'), { recursive: true, force: true });
  }
  await versionOf(folder);
  return {
    kind: 'debian',
    version: packages[0]?.version ?? '',
    digest: digestOf(packages.map((each) => each.sha256)),
    from: packages.map((each) => `${each.name} ${each.version} sha256 ${each.sha256}`),
  };
}

async function fetchPackages(folder: string, say: Say): Promise<Fetched[]> {
  for (const tool of ['apt-get', 'dpkg-deb']) {
    const found = await run({ command: tool, args: ['--version'] });
    if (found.code !== 0) throw new SandboxError('no-source', `this machine has no ${tool}`);
  }
  const mirrors = await machineMirrors();
  if (mirrors.length === 0) {
    throw new SandboxError('no-source', "this machine's apt configuration names no mirror of Debian");
  }
  const failures: string[] = [];
  for (const mirror of mirrors) {
    try {
      const apt = await privateApt(folder, mirror, SUITE);
      await aptUpdate(apt, say);
      return await aptDownload(apt, PACKAGES, say);
    } catch (error) {
      failures.push(reasonOf(error));
      await rm(folder, { recursive: true, force: true });
    }
  }
  throw new SandboxError('no-source', failures.join('; '));
}
