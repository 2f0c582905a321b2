// A scenario's name for machines: the same on every run, leg and computer, because it is made of words and nothing else.
import { createHash } from 'node:crypto';

export interface ScenarioPlace {
  /** As cucumber names the file: relative to its working folder, or absolute. */
  readonly uri: string;
  readonly rule?: string;
  /** As written, with the `<placeholders>` of an outline. */
  readonly name: string;
  readonly example?: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
}

export class DuplicateScenarioError extends Error {
  readonly code = 'scenario-duplicate';

  constructor(duplicates: readonly (readonly string[])[]) {
    const lines = duplicates.map((places) => `  ${places.join(' and ')}`);
    super(
      `Expected each scenario to have a name of its own within its feature or rule, found the same one twice:\n` +
        `${lines.join('\n')}\n` +
        `Give one of them another name, another example row, or a key by a tag such as @id:receipt-short.`,
    );
    this.name = 'DuplicateScenarioError';
  }
}

/**
 * sha256 over the path below the features folder, rule, name and example row. A tag `@id:KEY` stands for path, rule
 * and name, so that a scenario can move or be reworded and keep its history; the rows of an outline stay apart.
 */
export function scenarioId(place: ScenarioPlace, featuresRoot = 'features'): string {
  const row = place.example ? Object.entries(place.example).toSorted(byKey) : null;
  const key = place.tags.findLast((tag) => tag.startsWith('@id:'))?.slice('@id:'.length);
  const parts = key
    ? ['vouch/scenario/v1', '@id', key, row]
    : ['vouch/scenario/v1', pathBelow(place.uri, featuresRoot), place.rule ?? null, place.name, row];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** `features/stores/receipt.feature` below `features` is `stores/receipt.feature`, wherever the project lies. */
export function pathBelow(uri: string, root: string): string {
  const path = uri.replace(/^file:\/\//, '').replaceAll('\\', '/');
  const folder = root.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/+$/, '');
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  const at = path.lastIndexOf(`/${folder}/`);
  return at < 0 ? path : path.slice(at + folder.length + 2);
}

function byKey(a: readonly [string, string], b: readonly [string, string]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
