// Seals a pack: the last record, the manifest over everything, and the runner's signature on it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, sha256Of } from './canonical.ts';
import { type End, endJournal, removeUnfinished, unsealable } from './closing.ts';
import { writeOnce } from './disk.ts';
import { signedEnvelope } from './dsse.ts';
import { EvidenceError } from './errors.ts';
import type { SigningKey } from './keys.ts';
import { makeManifest, manifestBytes, sumsText } from './manifest.ts';
import {
  ATTESTATIONS,
  ENVIRONMENT,
  filesBelow,
  MANIFEST,
  PLAN,
  RESULTS,
  readFile,
  SIGNER_PEM,
  SIGNER_SSH,
  SUMS,
} from './pack.ts';
import { inOrder, readJournal, type Segment } from './reader.ts';
import type { TypedRecord } from './record.ts';
import { type Results, results as resultsSchema } from './results.ts';
import { type Resource, type RunDetail, resource, runDetail, testResult } from './statement.ts';

export interface SealInput extends End {
  key: SigningKey;
}

export interface Sealed {
  runId: string;
  /** sha256 of manifest.json: the pack's name for all who sign it later. */
  manifest: string;
  keyid: string;
  files: number;
}

/** Can be called again after it failed (a full disk, a crash): it goes on where it was. */
export function sealPack({ packDir, key, journal, aborted }: SealInput): Sealed {
  if (existsSync(join(packDir, MANIFEST))) {
    const message = `${packDir} is sealed already. A sealed pack never changes; start a new run.`;
    throw new EvidenceError('already-sealed', packDir, message);
  }
  removeUnfinished(packDir);
  endJournal({ packDir, journal, aborted });
  const run = readRun(packDir);
  writeOnce(join(packDir, SIGNER_PEM), key.publicPem);
  writeOnce(join(packDir, SIGNER_SSH), `${key.publicSsh}\n`);
  const { runId, project, rehearsal } = run.opened.data;
  const phi = rehearsal ? 'none' : 'masked';
  const manifest = makeManifest({ packDir, runId, project, records: run.records, phi });
  const sums = sumsText(manifest);
  const bytes = manifestBytes(manifest);
  const subject = [resource(MANIFEST, sha256Of(bytes)), resource(SUMS, sha256Of(sums))];
  const statements = {
    '10-run': testResult(subject, configurationOf(packDir), run.results),
    '11-run-detail': runDetail(subject, detailOf(run, key)),
  };
  for (const [name, statement] of Object.entries(statements)) {
    writeOnce(
      join(packDir, ATTESTATIONS, `${name}.dsse.json`),
      signedEnvelope(canonicalBytes(statement), key),
    );
  }
  writeOnce(join(packDir, SUMS), sums);
  // Last, because it is what tells a sealed pack from one that is still to be sealed.
  writeOnce(join(packDir, MANIFEST), bytes);
  return { runId, manifest: sha256Of(bytes), keyid: key.keyid, files: manifest.files.length };
}

interface Run {
  segments: Segment[];
  records: TypedRecord[];
  opened: Extract<TypedRecord, { type: 'run.opened' }>;
  sealed: TypedRecord;
  results: Results | undefined;
}

function readRun(packDir: string): Run {
  const segments = readJournal(packDir);
  const records = inOrder(segments);
  const opened = records.find((record) => record.type === 'run.opened');
  const sealed = records.find((record) => record.type === 'run.sealed');
  if (opened?.type !== 'run.opened' || !sealed)
    throw unsealable(packDir, 'its journal has no beginning or no end');
  const there = existsSync(join(packDir, RESULTS));
  const results = there
    ? resultsSchema.parse(JSON.parse(readFile(packDir, RESULTS).toString('utf8')))
    : undefined;
  return { segments, records, opened, sealed, results };
}

/** What the run was made of, apart from Odoo. */
function configurationOf(packDir: string): Resource[] {
  return filesBelow(packDir)
    .filter((path) => path === PLAN || path === ENVIRONMENT || /^(features|policy)\//.test(path))
    .map((path) => resource(path, sha256Of(readFile(packDir, path))));
}

function detailOf({ segments, records, opened, sealed, results }: Run, key: SigningKey): RunDetail {
  const aborted = records.find((record) => record.type === 'run.aborted');
  const count = (type: TypedRecord['type']) => records.filter((record) => record.type === type).length;
  const { runId, project, rehearsal, tool, legs } = opened.data;
  return {
    runId,
    project,
    rehearsal,
    state: aborted ? 'aborted' : 'sealed',
    abortedBecause: aborted?.type === 'run.aborted' ? aborted.data.why : undefined,
    openedAt: opened.at,
    sealedAt: sealed.at,
    tool,
    legs,
    counts: results?.counts ?? {},
    attempts: count('attempt.started'),
    findings: count('finding'),
    evidence: count('evidence.captured'),
    segments: segments.map((segment) => ({
      segment: segment.segment,
      records: segment.records.length,
      head: segment.head?.sha256 ?? '',
    })),
    signer: { kind: 'service', keyid: key.keyid },
  };
}
