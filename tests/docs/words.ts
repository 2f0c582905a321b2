// Finds what must not stand in a file that is given away: paths of a machine, hosts of package registries.

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { literal } from '../../support/data/pattern.ts';

/** A user's home anywhere, but for made-up ones of a letter or two; hosts that serve packages. */
const NEVER = [
  /\/(?:home|Users)\/(?!\w{1,2}\/)[a-z][\w-]*\//i,
  /\bregistry\.[a-z][\w.-]*\.[a-z]{2,}/i,
  /\b[\w.-]*(?:artifactory|nexus)\.[\w.-]+\.[a-z]{2,}/i,
];

/** `file:line: what was found`. The folder of this checkout and this user's home count wherever they are. */
export function forbiddenWords(root: string, files: readonly string[]): string[] {
  const here = [root, homedir()].map(
    (place) => new RegExp(`(?<![\\w.}])${literal(path.resolve(place))}(?![\\w-])`),
  );
  return files.flatMap((file) => {
    const bytes = readFileSync(path.join(root, file));
    if (bytes.includes(0)) return [];
    return bytes
      .toString('utf8')
      .split('\n')
      .flatMap((line, index) => {
        const found = [...here, ...NEVER].map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
        return found === undefined ? [] : [`${file}:${index + 1}: ${found}`];
      });
  });
}
