// Looks into a folder with Odoo's source: how it is laid out, which version it is, what identifies it.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestListing, digestOf } from './digest.ts';
import { SandboxError } from './errors.ts';
import { run } from './process.ts';

export interface SourceInfo {
  readonly kind: 'folder' | 'debian' | 'git';
  /** Odoo's own version with whatever the supplier adds: `19.0`, `19.0.0+dfsg-1`. */
  readonly version: string;
  /** Identifies the content: a commit, or a digest of packages or of the folder. */
  readonly digest: string;
  /** For people: packages with their sha256, or the commit. */
  readonly from: readonly string[];
}

export interface SourceLayout {
  /** What has to be on PYTHONPATH. */
  readonly pythonPath: string;
  readonly addonsPaths: readonly string[];
}

/** Finds the Python package `odoo` and the folders of addons, in a checkout or in an unpacked package. */
export async function layoutOf(folder: string): Promise<SourceLayout> {
  for (const base of ['', 'root/usr/lib/python3/dist-packages', 'usr/lib/python3/dist-packages']) {
    const root = join(folder, base);
    if (!existsSync(join(root, 'odoo', 'release.py'))) continue;
    const addonsPaths = [join(root, 'odoo', 'addons'), join(root, 'addons')].filter((path) =>
      existsSync(join(path, path.endsWith('odoo/addons') ? 'base' : 'web')),
    );
    return { pythonPath: root, addonsPaths };
  }
  throw new SandboxError(
    'wrong-source',
    `Expected Odoo's source in ${folder} (a file odoo/release.py), found none. Name the folder that holds odoo-bin.`,
  );
}

/** Throws `wrong-source` unless the folder holds Odoo 19. */
export async function describeSource(folder: string): Promise<SourceInfo> {
  const version = await versionOf(folder);
  const commit = await cleanCommit(folder);
  if (commit !== undefined) return { kind: 'folder', version, digest: commit, from: [`commit ${commit}`] };
  const layout = await layoutOf(folder);
  const listings = await Promise.all(
    [join(layout.pythonPath, 'odoo'), ...layout.addonsPaths].map(digestListing),
  );
  const digest = digestOf(listings);
  return { kind: 'folder', version, digest, from: [`folder with digest ${digest}`] };
}

/** `19.0`, read from Odoo's own release file. */
export async function versionOf(folder: string): Promise<string> {
  const { pythonPath } = await layoutOf(folder);
  const release = await readFile(join(pythonPath, 'odoo', 'release.py'), 'utf8');
  const found = /^version_info\s*=\s*\((\d+),\s*(\d+)/m.exec(release);
  const version = found ? `${found[1]}.${found[2]}` : 'unknown';
  if (version === '19.0') return version;
  throw new SandboxError(
    'wrong-source',
    `Expected Odoo 19.0 in ${folder}, found ${version}. Name a folder with the branch 19.0.`,
  );
}

/** The checked-out commit, where the folder is a git work tree that nobody changed. */
async function cleanCommit(folder: string): Promise<string | undefined> {
  if (!existsSync(join(folder, '.git'))) return undefined;
  const head = await run({ command: 'git', args: ['-C', folder, 'rev-parse', 'HEAD'] });
  const changes = await run({ command: 'git', args: ['-C', folder, 'status', '--porcelain'] });
  return head.code === 0 && changes.code === 0 && changes.out === '' ? head.out.trim() : undefined;
}
