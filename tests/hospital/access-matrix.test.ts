// The access matrix says of each person and act what the Examples of its feature say, and nothing else.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { readDataFile } from '../../support/data/data-file.ts';
import { readFeatures } from '../../support/run/features.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const { matrix, apart } = readDataFile(
  path.join(ROOT, 'fixtures/access/matrix.yaml'),
  z.strictObject({
    matrix: z.array(
      z.strictObject({ act: z.string(), role: z.string(), decision: z.enum(['allowed', 'refused']) }),
    ),
    apart: z.array(z.tuple([z.string(), z.string()])),
  }),
);
const said = readFeatures(['features/access/who-enters-what.feature'], ROOT).pickles.flatMap(({ steps }) =>
  steps.map(({ text }) => text),
);

test('every line of the access matrix is a scenario, and every scenario a line', () => {
  const lines = matrix.map(
    ({ act, role, decision }) => `the ${role} ${decision === 'allowed' ? 'can' : 'cannot'} enter "${act}"`,
  );
  assert.deepEqual(
    said.filter((text) => / (can|cannot) enter "/.test(text) && !text.startsWith('nobody')).sort(),
    lines.sort(),
  );
});

test('every pair that nobody may hold is a scenario, and every scenario a pair', () => {
  const pairs = apart.map(([one, other]) => `nobody can enter both "${one}" and "${other}"`);
  assert.deepEqual(said.filter((text) => text.startsWith('nobody')).sort(), pairs.sort());
});
