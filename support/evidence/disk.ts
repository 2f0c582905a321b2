// Files that are either whole and on the disk, or not there at all.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EvidenceError, writeError } from './errors.ts';

/** How a file is called while it is being written; whoever closes a broken-off run removes what is left of them. */
export const TEMPORARY = '.writing-';

/** Makes the folder and tells the disk about it. */
export function makeFolder(dir: string, mode = 0o777): void {
  try {
    if (mkdirSync(dir, { recursive: true, mode }) !== undefined) syncFolder(dirname(dir));
  } catch (cause) {
    throw writeError(cause, dir, 'Making the folder');
  }
}

/** Writes under another name, flushes, renames: after a crash the file is complete or absent. */
export function writeWhole(file: string, bytes: Uint8Array | string, options: { mode?: number } = {}): void {
  const dir = dirname(file);
  makeFolder(dir);
  const temporary = join(dir, `${TEMPORARY}${process.pid}-${basename(file)}`);
  try {
    const fd = openSync(temporary, 'w', options.mode ?? 0o644);
    try {
      writeAll(fd, typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, file);
    syncFolder(dir);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw writeError(cause, file, 'Writing');
  }
}

/** Like `writeWhole`, for a file that must never be written twice. */
export function writeOnce(file: string, bytes: Uint8Array | string): void {
  if (existsSync(file)) {
    const message = `${file} is there already. Evidence is never overwritten: start a new run.`;
    throw new EvidenceError('write-failed', file, message);
  }
  writeWhole(file, bytes);
}

/** Makes the folder and throws where nothing can be written in it: better now than after hours of work. */
export function makeWritable(dir: string): void {
  makeFolder(dir);
  const probe = join(dir, `${TEMPORARY}${process.pid}`);
  try {
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (cause) {
    throw writeError(cause, dir, 'Writing into');
  }
}

/** One call may write less than it was given; the rest follows, or the error does. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done);
}

export function syncFolder(dir: string): void {
  // Windows cannot open a folder; its rename is durable enough without.
  if (process.platform === 'win32') return;
  const fd = openSync(dir, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
