// Where an edition of Odoo has the hospital's business: its words as models, labels and states, and its menus. One file for
// each edition in fixtures/apps, chosen by the modules that are installed.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDataFile } from '../data/data-file.ts';
import { PACKAGE_DIR } from './versions.ts';

const word = z
  .object({
    model: z.string(),
    /** What Odoo calls such a record. */
    label: z.string(),
    /** An entry of `menus`. */
    menu: z.string(),
    /** The field that says how far it is, and its values by what people call them. */
    states: z
      .object({ field: z.string(), values: z.record(z.string(), z.string()) })
      .strict()
      .optional(),
  })
  .strict();

const appMap = z
  .object({
    edition: z.string(),
    name: z.string(),
    /** Whether scenarios have run on a real one. */
    verified: z.boolean(),
    language: z.string(),
    /** Where all of these are installed, it is this edition. */
    detected_by: z.array(z.string()).min(1),
    words: z.record(z.string(), word),
    menus: z.record(z.string(), z.string()),
  })
  .strict();

export type AppMap = z.infer<typeof appMap>;

/** The edition that the reference hospital has. */
export const REFERENCE_EDITION = 'community-oca';

export class EditionError extends Error {
  readonly code = 'edition';
}

/** `fixtures` is the folder of the project's data files; a map of its own takes the place of ours for that edition. */
export function readAppMaps(fixtures: string): AppMap[] {
  const files = new Map<string, string>();
  for (const dir of [path.join(PACKAGE_DIR, 'fixtures'), fixtures]) {
    const apps = path.join(dir, 'apps');
    if (!existsSync(apps)) continue;
    for (const name of readdirSync(apps).filter((each) => each.endsWith('.yaml')))
      files.set(name, path.join(apps, name));
  }
  return [...files.values()].map((file) => readDataFile(file, appMap));
}

/** The map whose modules are all installed; of several, the one that asks for most. */
export function editionOf(maps: readonly AppMap[], installed: readonly string[] | null): AppMap | undefined {
  const there = new Set(installed ?? []);
  return maps
    .filter(({ detected_by }) => detected_by.every((module) => there.has(module)))
    .toSorted((a, b) => b.detected_by.length - a.detected_by.length)[0];
}

/**
 * The edition of an Odoo; that of the reference hospital where no map fits its modules, or where they may not be read.
 * What it lacks is then told by `vouch doctor` and by the step that looks for it.
 */
export function installedEdition(
  fixtures: string,
  read: { readonly installed: readonly string[] | null },
): AppMap {
  const maps = readAppMaps(fixtures);
  return editionOf(maps, read.installed) ?? appMapOf(maps, REFERENCE_EDITION);
}

/** Throws `EditionError` where no map has this name. */
export function appMapOf(maps: readonly AppMap[], edition: string): AppMap {
  const map = maps.find((each) => each.edition === edition);
  if (map) return map;
  throw new EditionError(
    `There is no app map for the edition "${edition}"; there are: ${maps.map((each) => each.edition).join(', ')}.`,
  );
}
