// How long a command takes until its first scenario begins, read off cucumber's own messages.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { messagesPath } from '../../support/evidence/pack.ts';
import { type BenchProject, TRIVIAL } from './commands.ts';

/** `vouch run` on a trivial feature: sandbox found, environment read, plan frozen, everything before the first scenario. */
export async function vouchStartup(project: BenchProject): Promise<number> {
  const began = Date.now();
  await project.vouchRun([TRIVIAL, '--channel', 'rpc']);
  return firstScenarioIn(path.join(project.dir, 'reports/latest/pack', messagesPath('rpc'))) - began;
}

export async function bareStartup(project: BenchProject): Promise<number> {
  const file = path.join(project.dir, 'bare.ndjson');
  const began = Date.now();
  await project.cucumber(['--format', `message:${file}`]);
  return firstScenarioIn(file) - began;
}

/** Milliseconds since 1970. */
function firstScenarioIn(file: string): number {
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { testCaseStarted } = JSON.parse(line) as Envelope;
    if (testCaseStarted) {
      const { seconds, nanos } = testCaseStarted.timestamp;
      return Number(seconds) * 1000 + nanos / 1e6;
    }
  }
  throw new Error(`No scenario began in ${path.basename(file)}.`);
}
