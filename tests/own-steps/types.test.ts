// An editor knows the types of own steps by one line of settings in the project's folder; our page's example fits them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { blocks } from '../docs/files.ts';
import { project, ROOT } from '../e2e/support.ts';

const step = (check: string) => `import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from 'vouch';

Then('our shelf shows {int} of {string}', async function (this: VouchWorld, count: number, product: string) {
  await this.checks.stores.${check}(this.house.centralStore, count, product);
});
`;

test('what the world has is known, and what it has not is red', () => {
  const [shown] = blocks(readFileSync(path.join(ROOT, 'docs/own-project.md'), 'utf8')).filter(
    ({ kind }) => kind === 'ts',
  );
  assert.ok(shown, 'the page shows a step');
  const dir = project({
    'tsconfig.json': JSON.stringify({ extends: path.join(ROOT, 'tsconfig.project.json') }),
    'steps/shown.ts': shown.lines.join('\n'),
    'steps/good.ts': step('holds'),
    'steps/bad.ts': step('hoards'),
  });
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', dir], { cwd: dir, encoding: 'utf8' });
  assert.equal(status, 2, stdout);
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  assert.equal(errors.length, 1, stdout);
  assert.match(errors[0] ?? '', /steps\/bad\.ts\(5,.*'hoards'/);
});
