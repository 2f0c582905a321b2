// Reads feature files and what cucumber would run of them, before anything runs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateMessages } from '@cucumber/gherkin';
import {
  type Envelope,
  type GherkinDocument,
  IdGenerator,
  type Pickle,
  type Source,
  SourceMediaType,
} from '@cucumber/messages';
import { globSync } from 'glob';
import { plainFault } from './gherkin-fault.ts';

export interface FeatureSet {
  readonly documents: readonly GherkinDocument[];
  readonly sources: readonly Source[];
  readonly pickles: readonly Pickle[];
}

/** One or more feature files cannot be read as Gherkin. */
export class FeatureError extends Error {
  readonly code = 'malformed-feature';
}

/** The feature files that the arguments name: files, folders or globs, from `cwd`; each may end in `:line`. */
export function featureFiles(args: readonly string[], cwd: string): Array<{ uri: string; lines: number[] }> {
  const found = new Map<string, number[]>();
  for (const arg of args) {
    const [, where = arg, tail = ''] = /^(.*?)((?::\d+)*)$/.exec(arg) ?? [];
    const lines = tail.split(':').filter(Boolean).map(Number);
    const pattern = where.endsWith('.feature') ? where : path.posix.join(where, '**/*.feature');
    const files = globSync(pattern, { cwd, posix: true, nodir: true }).sort();
    if (files.length === 0) throw new FeatureError(noFile(arg, where, cwd));
    for (const file of files) {
      const uri = path.isAbsolute(file) ? path.relative(cwd, file) : file;
      if (uri.startsWith('..'))
        throw new FeatureError(`${file} lies outside the project in ${cwd}: run it from its own.`);
      found.set(uri, [...(found.get(uri) ?? []), ...lines]);
    }
  }
  return [...found].map(([uri, lines]) => ({ uri, lines }));
}

/** A place where a file is no Gherkin. */
export interface FeatureFault {
  readonly uri: string;
  readonly line: number;
  readonly message: string;
}

/** Throws `FeatureError` with every fault as `file:line`. */
export function readFeatures(uris: readonly string[], cwd: string): FeatureSet {
  const { faults, ...set } = parseFeatures(uris, cwd);
  if (faults.length > 0) {
    const lines = faults.map(({ uri, line, message }) => `${uri}:${line} ${message}`);
    throw new FeatureError(
      `These features are not well-formed Gherkin, so nothing was run:\n${lines.join('\n')}`,
    );
  }
  return set;
}

/** What can be read, and what cannot. */
export function parseFeatures(
  uris: readonly string[],
  cwd: string,
): FeatureSet & { readonly faults: readonly FeatureFault[] } {
  const newId = IdGenerator.uuid();
  const envelopes: Envelope[] = uris.flatMap((uri) =>
    generateMessages(
      readFileSync(path.join(cwd, uri), 'utf8'),
      uri,
      SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN,
      {
        includeGherkinDocument: true,
        includePickles: true,
        includeSource: true,
        newId,
      },
    ),
  );
  const faults = envelopes.flatMap(({ parseError }) => {
    if (!parseError) return [];
    const { source, message } = parseError;
    return [{ uri: source.uri ?? '', line: source.location?.line ?? 1, message: plainFault(message) }];
  });
  return {
    faults,
    documents: envelopes.flatMap((e) => e.gherkinDocument ?? []),
    sources: envelopes.flatMap((e) => e.source ?? []),
    pickles: envelopes.flatMap((e) => e.pickle ?? []),
  };
}

function noFile(arg: string, where: string, cwd: string): string {
  const folder = path.resolve(cwd, where);
  if (!existsSync(cwd)) return `There is no folder ${cwd}, so there is nothing to run.`;
  if (where.endsWith('.feature')) return `No feature file fits "${arg}" in ${cwd}.`;
  if (!existsSync(folder) && !/[*?[{]/.test(where))
    return `No feature file fits "${arg}" in ${cwd}: there is no such folder. Write features below ${path.join(cwd, 'features')}, or name a file or folder.`;
  return `No feature file fits "${arg}" in ${cwd}: nothing there ends in .feature.`;
}
