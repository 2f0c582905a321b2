// Which versions of what a run was made with.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const packageDir = path.join(import.meta.dirname, '../..');

export const PACKAGE_DIR = packageDir;
export const VOUCH_VERSION = versionIn(path.join(packageDir, 'package.json'));

export const VERSIONS: Record<string, string> = {
  node: process.version,
  cucumber: dependency('@cucumber/cucumber'),
  playwright: dependency('playwright'),
};

/** Installed beside us or above us, as Node itself would find it. */
function dependency(name: string): string {
  for (let dir = packageDir; ; dir = path.dirname(dir)) {
    try {
      return versionIn(path.join(dir, 'node_modules', name, 'package.json'));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      if (dir === path.dirname(dir))
        throw new Error(`${name} is not installed. Run: npm install`, { cause: error });
    }
  }
}

function versionIn(file: string): string {
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
}
