// What is not part of this release, by phase and site, from the project's scope file.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDataFile } from '../data/data-file.ts';
import { outOfScope, scope } from '../gate/scope.ts';
import type { Project } from './project.ts';
import { PACKAGE_DIR } from './versions.ts';

export function readScope(project: Project): (tags: readonly string[]) => string | undefined {
  const own = path.join(project.dir, 'fixtures', 'scope.yaml');
  const file = existsSync(own) ? own : path.join(PACKAGE_DIR, 'fixtures', 'scope.yaml');
  const read = readDataFile(file, scope);
  return (tags) => outOfScope(read, tags);
}
