// What a user is told when a run could not be brought to its end here: what was kept, where, and what it counts for.
import path from 'node:path';
import { type EvidenceError, writeError } from '../evidence/errors.ts';
import { ReportError } from '../report/errors.ts';
import type { PreparedRun } from './prepare.ts';
import { packDir } from './run-file.ts';

/** Something of the run could not be written; the message says what is there nevertheless. */
export class CutShortError extends Error {
  readonly code = 'cut-short';
}

/** The run could not be sealed. */
export function stillOpen(cause: EvidenceError, { run }: PreparedRun): CutShortError {
  const pack = path.relative(run.projectDir, packDir(run));
  return new CutShortError(
    `${cause.message}\nThe run ${run.runId} is not sealed and counts as open: nothing in it is accepted. ` +
      `Its journal verifies as far as it came: vouch verify ${pack}`,
    { cause },
  );
}

/** The run is sealed, its report is not made; what is neither the disk's nor the report's fault is thrown as it is. */
export function withoutReport(cause: unknown, { run }: PreparedRun): unknown {
  const ofTheDisk = cause instanceof Error && 'syscall' in cause;
  if (!ofTheDisk && !(cause instanceof ReportError)) return cause;
  const file = 'path' in cause && typeof cause.path === 'string' ? cause.path : `a file in ${run.dir}`;
  const pack = path.relative(run.projectDir, packDir(run));
  return new CutShortError(
    `The run ${run.runId} is sealed (vouch verify ${pack}), but its report could not be made.\n` +
      (ofTheDisk ? writeError(cause, file, 'Writing').message : cause.message),
    { cause },
  );
}
