// What can go wrong while evidence is written, as one error class with a code.

export type EvidenceCode =
  | 'disk-full'
  | 'write-failed'
  | 'journal-broken'
  | 'journal-closed'
  | 'segment-exists'
  | 'bad-record'
  | 'secret-too-short'
  | 'redaction-conflict'
  | 'payload-fields'
  | 'key-unusable'
  | 'not-a-pack'
  | 'already-sealed'
  | 'unsealable';

export class EvidenceError extends Error {
  readonly code: EvidenceCode;
  /** The file, record or field that is meant. */
  readonly where: string;

  constructor(code: EvidenceCode, where: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'EvidenceError';
    this.code = code;
    this.where = where;
  }
}

/** Turns an error of the file system into one that says what it means for the evidence, and the cure. */
export function writeError(cause: unknown, file: string, doing: string): EvidenceError {
  const system = errnoOf(cause);
  if (system === 'ENOSPC' || system === 'EDQUOT' || system === 'EFBIG') {
    const cure = 'Free some space on that disk (vouch clean removes old runs) and run again.';
    const message = `The disk is full, or a limit of this account is reached: ${doing} ${file} was not possible. What was written before is intact. ${cure}`;
    return new EvidenceError('disk-full', file, message, { cause });
  }
  const words = cause instanceof Error ? cause.message : String(cause);
  const cure = 'See that the folder exists, belongs to you and is not mounted read-only.';
  const why = WHY[system] ?? words;
  const message = `${doing} ${file} failed: ${why}. What was written before is intact. ${cure}`;
  return new EvidenceError('write-failed', file, message, { cause });
}

const WHY: Readonly<Record<string, string>> = {
  EROFS: 'it is on a disk that is mounted read-only',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  // Node makes this of a folder that is to be made on a read-only disk.
  ENOENT: 'it is not there and cannot be made',
};

export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}
