// Reads a journal back, also one whose writer was killed in the middle of a line.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText, sha256Of } from './canonical.ts';
import { EvidenceError } from './errors.ts';
import { type Head, NOTHING_BEFORE } from './journal.ts';
import { type RecordType, recordData, recordEnvelope, type TypedRecord } from './record.ts';

export interface Segment {
  segment: string;
  /** All records up to the first fault. */
  records: TypedRecord[];
  /** Where the readable part ends; undefined when there is none. */
  head: Head | undefined;
  /** Bytes of a last line that was never finished. */
  torn: number;
  /** What breaks the chain, and in which line (counted from 1). */
  fault?: { line: number; why: string };
}

/** The segments of a pack, the parent's first. */
export function readJournal(packDir: string): Segment[] {
  const dir = join(packDir, 'journal');
  if (!existsSync(dir)) return [];
  const names = readdirSync(dir).filter((name) => name.endsWith('.jsonl'));
  const segments = names.map((name) => name.slice(0, -'.jsonl'.length)).sort();
  return segments.map((segment) => readSegment(packDir, segment));
}

/** All records of all segments in the order in which they happened. */
export function inOrder(segments: Segment[]): TypedRecord[] {
  return segments.flatMap((segment) => segment.records).sort((a, b) => a.mono - b.mono || a.seq - b.seq);
}

export function readSegment(packDir: string, segment: string): Segment {
  const text = readFileSync(join(packDir, 'journal', `${segment}.jsonl`), 'utf8');
  const lines = text.split('\n');
  const tail = lines.pop() ?? '';
  const read: Segment = { segment, records: [], head: undefined, torn: Buffer.byteLength(tail) };
  for (const [at, line] of lines.entries()) {
    const record = readRecord(line, segment, at, read.head?.sha256 ?? NOTHING_BEFORE);
    if (typeof record === 'string') return { ...read, fault: { line: at + 1, why: record } };
    if (record.mono < (read.records.at(-1)?.mono ?? 0)) {
      return { ...read, fault: { line: at + 1, why: 'its clock runs backwards' } };
    }
    read.records.push(record);
    read.head = { segment, seq: at, sha256: sha256Of(line) };
  }
  return read;
}

function readRecord(line: string, segment: string, seq: number, prev: string): TypedRecord | string {
  const parsed = parse(line);
  if (parsed === undefined) return 'the line is no JSON';
  if (!isCanonical(parsed, line)) return 'the line is not in canonical form';
  const envelope = recordEnvelope.safeParse(parsed);
  if (!envelope.success) return `the line is no journal record (${envelope.error.issues[0]?.path.join('.')})`;
  const record = envelope.data;
  if (record.segment !== segment) return `the record belongs to segment "${record.segment}"`;
  if (record.seq !== seq) return `expected record ${seq}, found ${record.seq}`;
  if (record.prev !== prev) return 'the record does not follow from the line before it';
  if (!(record.type in recordData)) return `a record "${record.type}" is not known`;
  const data = recordData[record.type as RecordType].safeParse(record.data);
  if (!data.success) return `a record "${record.type}" has another form than its schema says`;
  // The two schemas together have just proved this pairing of type and data.
  return { ...record, data: data.data } as TypedRecord;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isCanonical(parsed: unknown, line: string): boolean {
  try {
    return canonicalText(parsed) === line;
  } catch (error) {
    if (error instanceof EvidenceError) return false;
    throw error;
  }
}
