// What is not part of this release, by phase and site, from the project's scope file.
import { readDataFile } from '../data/data-file.ts';
import { outOfScope, scope } from '../gate/scope.ts';
import type { Project } from './project.ts';
import { fixture } from './requirements.ts';

export function readScope(project: Project): (tags: readonly string[]) => string | undefined {
  const read = readDataFile(fixture(project.dir, 'scope.yaml'), scope);
  return (tags) => outOfScope(read, tags);
}
