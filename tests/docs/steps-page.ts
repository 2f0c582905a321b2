// Says whether docs/steps.md is what the comments above the step definitions make of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cataloguePage, entriesOf } from '../../support/run/catalogue.ts';
import { vocabulary } from '../../support/run/vocabulary.ts';

const PAGE = 'docs/steps.md';

/** What is wrong, as the other checks say it. */
export async function stepsPageFaults(root: string): Promise<string[]> {
  const made = cataloguePage(entriesOf(await vocabulary(root))).split('\n');
  const kept = readFileSync(path.join(root, PAGE), 'utf8').split('\n');
  const line = made.findIndex((text, n) => text !== kept[n]);
  if (line === -1 && made.length === kept.length) return [];
  return [
    `${PAGE}:${Math.max(0, line) + 1}: is not what the sentences make of it. Run: npx vouch steps --markdown > ${PAGE}`,
  ];
}
