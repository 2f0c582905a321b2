// The journal: one append-only, hash-chained file for each process that acts; on the disk before the next act.
import { closeSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { canonicalText, sha256Of } from './canonical.ts';
import { makeFolder, syncFolder, writeAll } from './disk.ts';
import { EvidenceError, errnoOf, writeError } from './errors.ts';
import { type RecordData, type RecordType, recordData } from './record.ts';
import { Secrets } from './secrets.ts';

/** `prev` of a segment's first record. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** Where a segment stands: its last record and the sha256 of that line. */
export interface Head {
  segment: string;
  seq: number;
  sha256: string;
}

export interface JournalOptions {
  /** The pack's folder; the segment is `<dir>/journal/<segment>.jsonl`. */
  dir: string;
  /** `0` for the parent, `<leg>-<n>` for a process that acts. */
  segment: string;
  /** Who writes, e.g. `service:vouch`. */
  actor: string;
  /** To share one list of secrets with other writers of the same process. */
  secrets?: Secrets;
}

export function openJournal(options: JournalOptions): Journal {
  return new Journal(options);
}

export class Journal {
  readonly dir: string;
  readonly segment: string;
  readonly actor: string;
  readonly file: string;
  readonly secrets: Secrets;
  #fd: number | undefined;
  #broken: string | undefined;
  #seq = 0;
  #size = 0;
  #prev = NOTHING_BEFORE;

  constructor({ dir, segment, actor, secrets }: JournalOptions) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(segment)) {
      const message = `A segment is named with letters, digits, dots and dashes; found "${segment}".`;
      throw new EvidenceError('bad-record', segment, message);
    }
    this.dir = dir;
    this.segment = segment;
    this.actor = actor;
    this.secrets = secrets ?? new Secrets();
    this.file = join(dir, 'journal', `${segment}.jsonl`);
    this.#fd = openNew(this.file, join(dir, 'journal'), segment);
  }

  /** Where this segment stands; undefined before the first record. */
  get head(): Head | undefined {
    if (this.#seq === 0) return undefined;
    return { segment: this.segment, seq: this.#seq - 1, sha256: this.#prev };
  }

  /** From now on this value never reaches the journal or an attachment. */
  registerSecret(value: string): void {
    this.secrets.register(value);
  }

  /** Writes one record and returns when the disk has it. The chain stays whole whatever goes wrong. */
  append<T extends RecordType>(type: T, data: RecordData<T>): Head {
    const fd = this.#writable();
    const line = canonicalText({
      v: 1,
      segment: this.segment,
      seq: this.#seq,
      at: new Date().toISOString(),
      mono: monotonic(),
      type,
      actor: this.actor,
      prev: this.#prev,
      data: this.#clean(type, data),
    });
    this.#write(fd, Buffer.from(`${line}\n`, 'utf8'));
    this.#seq += 1;
    this.#prev = sha256Of(line);
    return { segment: this.segment, seq: this.#seq - 1, sha256: this.#prev };
  }

  close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }

  #writable(): number {
    if (this.#broken !== undefined) {
      const message = `The journal ${this.file} takes no more records, because an earlier one could not be written for sure: ${this.#broken}. The run must end here.`;
      throw new EvidenceError('journal-broken', this.file, message);
    }
    if (this.#fd === undefined) {
      const message = `The journal ${this.file} is closed; nothing can be added to it.`;
      throw new EvidenceError('journal-closed', this.file, message);
    }
    return this.#fd;
  }

  #clean<T extends RecordType>(type: T, data: RecordData<T>): unknown {
    const schema: z.ZodType = recordData[type];
    const where = `${this.segment}:${this.#seq} ${type}`;
    const asGiven = schema.safeParse(data);
    if (!asGiven.success) {
      const message = `A record "${type}" has another form than its schema says: ${faults(asGiven.error)}.`;
      throw new EvidenceError('bad-record', where, message);
    }
    const clean = schema.safeParse(this.secrets.value(asGiven.data));
    if (!clean.success) {
      const message = `A password is the same as a fixed word of the journal, so that hiding it spoils a record "${type}" (${faults(clean.error)}). Give that account another password.`;
      throw new EvidenceError('redaction-conflict', where, message);
    }
    return clean.data;
  }

  #write(fd: number, bytes: Buffer): void {
    try {
      writeAll(fd, bytes);
    } catch (cause) {
      this.#takeBack(fd);
      throw writeError(cause, this.file, 'Adding a record to');
    }
    try {
      fsyncSync(fd);
    } catch (cause) {
      // After a failed flush nobody knows what the disk holds, and a second flush would not tell.
      this.#broken = errnoOf(cause) || 'the flush failed';
      throw writeError(cause, this.file, 'Flushing a record of');
    }
    this.#size += bytes.length;
  }

  /** Half a line must not stay: the next record would be glued to it. */
  #takeBack(fd: number): void {
    try {
      ftruncateSync(fd, this.#size);
    } catch (cause) {
      this.#broken = `part of a line could not be taken back (${errnoOf(cause)})`;
    }
  }
}

function openNew(file: string, dir: string, segment: string): number {
  makeFolder(dir);
  try {
    const fd = openSync(file, 'ax');
    syncFolder(dir);
    return fd;
  } catch (cause) {
    if (errnoOf(cause) !== 'EEXIST') throw writeError(cause, file, 'Opening the journal');
    const message = `The segment "${segment}" of this run exists already (${file}). A journal is never continued by another process: open one under another name.`;
    throw new EvidenceError('segment-exists', file, message, { cause });
  }
}

/** Milliseconds since the machine started: never goes back, and can be compared between processes. */
function monotonic(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000;
}

function faults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'the record'}: ${issue.message}`).join('; ');
}
