// What cucumber loads: the package's vocabulary, and the project's own steps beside it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_DIR } from './versions.ts';

export function supportFiles(projectDir: string): string[] {
  const own = path.join(projectDir, 'steps');
  const files = [path.join(PACKAGE_DIR, 'support/register.mjs'), path.join(PACKAGE_DIR, 'steps/**/*.ts')];
  if (projectDir !== PACKAGE_DIR && existsSync(own)) files.push(path.join(own, '**/*.{ts,js,mjs}'));
  return [...files, path.join(PACKAGE_DIR, 'support/wordings.mjs')];
}
