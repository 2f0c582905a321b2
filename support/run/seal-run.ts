// Ends a run: outcomes, comparison of the channels, the signed pack, the report and the summary.
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { evidencePath } from '../evidence/attachments.ts';
import { runnerKey } from '../evidence/keys.ts';
import { resultsFromPack } from '../evidence/outcomes-pack.ts';
import { RESULTS, writeResults } from '../evidence/pack.ts';
import { inOrder, readJournal } from '../evidence/reader.ts';
import type { TypedRecord } from '../evidence/record.ts';
import { type Results, results as resultsSchema } from '../evidence/results.ts';
import { sealPack } from '../evidence/seal.ts';
import { countOf, differences, SNAPSHOT, type Snapshot } from './compare.ts';
import type { PreparedRun } from './prepare.ts';
import { packDir } from './run-file.ts';

export interface SealedRun {
  readonly results: Results;
  readonly pack: string;
  readonly manifest: string;
  readonly keyid: string;
}

/** Can be called again after it failed, for example on a full disk: it goes on where it was. */
export function sealRun(prepared: PreparedRun, env: NodeJS.ProcessEnv, aborted?: string): SealedRun {
  const pack = packDir(prepared.run);
  if (!existsSync(path.join(pack, RESULTS))) {
    // Legs that work in one database find there what the other has left, and a broken control is to show: they cannot
    // leave the same.
    const alike = prepared.run.environment.kind !== 'own' && !prepared.run.mutations;
    if (alike) compareLegs(prepared, pack, inOrder(readJournal(pack)));
    // Before the outcomes: a run that was broken off must not look as if it had come to its end.
    if (aborted) prepared.journal.append('run.aborted', { why: aborted });
    writeResults(pack, resultsFromPack(pack));
  }
  const sealed = sealPack({ packDir: pack, key: runnerKey({ env }), journal: prepared.journal });
  const results = resultsSchema.parse(JSON.parse(readFileSync(path.join(pack, RESULTS), 'utf8')));
  return { results, pack, manifest: sealed.manifest, keyid: sealed.keyid };
}

/** Points `reports/latest` to the run, in one step. */
export function pointLatest(reportsDir: string, runId: string): void {
  const link = path.join(reportsDir, 'latest');
  const fresh = path.join(reportsDir, `.latest-${process.pid}`);
  rmSync(fresh, { force: true });
  symlinkSync(runId, fresh);
  renameSync(fresh, link);
}

/** Every scenario that more than one leg ran to its end: did they leave the same business records? */
function compareLegs({ plan, journal }: PreparedRun, pack: string, records: readonly TypedRecord[]): void {
  const snapshots = snapshotsOf(pack, records);
  for (const scenario of plan.scenarios) {
    const [a, b] = scenario.legs;
    const one = a && snapshots.get(`${scenario.id} ${a}`);
    const other = b && snapshots.get(`${scenario.id} ${b}`);
    if (!a || !b || !one || !other) continue;
    const found = differences(one, other, { a, b });
    journal.append('channels.compared', {
      scenario: scenario.id,
      legs: [a, b],
      equal: found.length === 0,
      compared: countOf(one),
      differences: found,
    });
  }
}

function snapshotsOf(pack: string, records: readonly TypedRecord[]): Map<string, Snapshot> {
  const attempts = new Map<string, string>();
  const snapshots = new Map<string, Snapshot>();
  for (const record of records) {
    if (record.type === 'attempt.started')
      attempts.set(record.data.attempt, `${record.data.scenario} ${record.data.leg}`);
    if (record.type !== 'evidence.captured' || record.data.about !== SNAPSHOT) continue;
    const file = path.join(pack, evidencePath(record.data.sha256, record.data.mediaType));
    const key = attempts.get(record.data.attempt);
    if (key) snapshots.set(key, JSON.parse(readFileSync(file, 'utf8')) as Snapshot);
  }
  return snapshots;
}

/** Older runs beside the newest, oldest first. */
export function runsIn(reportsDir: string): string[] {
  if (!existsSync(reportsDir)) return [];
  return readdirSync(reportsDir)
    .filter((name) => /^\d{4}-\d{2}-\d{2}T\d{6}Z-[0-9a-f]{4}$/.test(name))
    .sort();
}

export function writeJsonFile(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
