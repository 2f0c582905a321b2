// A reader that stops reading is no error: the command says no more and ends as it would have.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('a command whose reader has gone ends without a stack trace', async () => {
  const child = spawn(process.execPath, ['support/cli/bin.mjs', 'steps', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => said.push(part));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once('close', resolve));
  assert.deepEqual([code, Buffer.concat(said).toString('utf8')], [0, '']);
});
