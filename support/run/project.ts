// A project: a folder with features and data of its own, laid over what the package brings.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DataFileError, type DataPath, type DataProblem, openDataFile } from '../data/data-file.ts';
import type { OwnAddons } from '../sandbox/own-addons.ts';
import { PACKAGE_DIR } from './versions.ts';

const schema = z
  .object({
    project: z.string().min(1),
    /** Files, folders or globs of features. */
    features: z.array(z.string()).default(['features']),
    /** Folder with the hospital's people, figures and things; the reference hospital when absent. */
    hospital: z.string().optional(),
    /** Environment file of an Odoo of one's own. */
    environment: z.string().optional(),
    /** The user's own modules for the sandbox. */
    addons: z
      .object({
        paths: z.array(z.string()).min(1),
        install: z.array(z.string()).min(1),
        /** Groups of these modules by the key of the person who gets them. */
        groups: z.record(z.string(), z.array(z.string())).optional(),
      })
      .strict()
      .optional(),
  })
  .strict();

export interface Project {
  readonly dir: string;
  readonly name: string;
  readonly features: readonly string[];
  readonly hospitalDir: string;
  readonly envFile?: string;
  readonly addons?: OwnAddons;
}

export class ProjectError extends Error {
  readonly code = 'project';
}

/** The project of a folder; without `vouch.yaml` in it, what lies in the folder with the package's data. */
export function openProject(dir: string): Project {
  if (!existsSync(dir)) throw new ProjectError(`There is no folder ${dir}, so there is no project in it.`);
  const file = path.join(dir, 'vouch.yaml');
  if (!existsSync(file)) {
    return { dir, name: path.basename(dir), features: ['features'], hospitalDir: hospitalDirOf(dir) };
  }
  const data = openDataFile(file, schema);
  const { project, features, hospital, environment, addons } = data.value;
  const missing: DataProblem[] = [];
  const folder = (place: DataPath, said: string, holds: string) => {
    const found = path.resolve(dir, said);
    if (!existsSync(found))
      missing.push(data.problem(place, `expected a folder with ${holds}, found nothing at ${found}`));
  };
  if (hospital) folder(['hospital'], hospital, "the hospital's data files");
  addons?.paths.forEach((each, index) => {
    folder(['addons', 'paths', index], each, 'Odoo modules');
  });
  if (missing.length > 0) throw new DataFileError(missing);
  return {
    dir,
    name: project,
    features,
    hospitalDir: hospital ? path.resolve(dir, hospital) : hospitalDirOf(dir),
    ...(environment ? { envFile: path.resolve(dir, environment) } : {}),
    ...(addons ? { addons: { ...addons, paths: addons.paths.map((each) => path.resolve(dir, each)) } } : {}),
  };
}

/** The project's own hospital if it has one, else the reference hospital. */
export function hospitalDirOf(projectDir: string): string {
  const own = path.join(projectDir, 'fixtures', 'hospital');
  return existsSync(own) ? own : path.join(PACKAGE_DIR, 'fixtures', 'hospital');
}
