// The catalogue of requirements that counts for a project: its own, else that of the package.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readDataFile } from '../data/data-file.ts';
import { type Catalogue, catalogue } from '../gate/catalogue.ts';
import { PACKAGE_DIR } from './versions.ts';

const CATALOGUE = path.join('requirements', 'catalogue.yaml');

/** Throws `DataFileError`. */
export function readCatalogue(projectDir: string): Catalogue {
  return readDataFile(fixture(projectDir, CATALOGUE), catalogue);
}

/** A data file of the project where it has one, else that of the package. */
export function fixture(projectDir: string, name: string): string {
  const own = path.join(projectDir, 'fixtures', name);
  return existsSync(own) ? own : path.join(PACKAGE_DIR, 'fixtures', name);
}
