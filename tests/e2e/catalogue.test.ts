// The catalogue beyond the main job, in a short form: of every domain a few scenarios, drawn by lot.
// tests/whole/catalogue.test.ts runs all of it.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import test from 'node:test';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import { runs } from './catalogue.ts';
import { ROOT } from './support.ts';

/** Of each domain, each of another feature. */
const DRAWN = 3;

/** `features/x.feature:12`: the scenarios that npm start does not run, by domain and feature. */
function beyondTheMainJob(): Map<string, string[][]> {
  const domains = new Map<string, string[][]>();
  for (const { uri } of featureFiles(['features'], ROOT)) {
    const { pickles } = readFeatures([uri], ROOT);
    const left = pickles.filter(({ tags }) => !tags.some(({ name }) => name === '@smoke'));
    if (left.length === 0) continue;
    const domain = path.dirname(uri);
    domains.set(domain, [
      ...(domains.get(domain) ?? []),
      left.map((each) => `${uri}:${each.location?.line}`),
    ]);
  }
  return domains;
}

function draw<T>(from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(randomInt(left.length), 1),
  ).flat();
}

test('of every domain, scenarios drawn by lot are accepted or an open risk, in any order', async () => {
  const domains = [...beyondTheMainJob().values()];
  assert.ok(domains.length >= 10);
  await runs(
    domains.flatMap((features) => draw(features, DRAWN).flatMap((scenarios) => draw(scenarios, 1))),
    'rpc',
  );
});
