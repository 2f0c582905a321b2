// Does every segment of the journal chain, from its first record to the head that the seal names?
import type { RecordType } from '../evidence/record.ts';
import { type PackFiles, sha256 } from './files.ts';
import { Fault, strictJson, Unchecked, type Value } from './json.ts';

export interface Entry {
  /** File and line. */
  where: string;
  segment: string;
  seq: number;
  at: string;
  /** Milliseconds since the machine started; comparable within a run. */
  mono: number;
  type: string;
  data: Value;
  sha256: string;
}

export interface Segment {
  segment: string;
  path: string;
  entries: Entry[];
  /** Bytes of a last line without its end: the writer was killed in it. */
  torn: number;
}

export interface Journal {
  segments: Segment[];
  /** The whole journal in the order of the segments' names. */
  entries: Entry[];
  faults: Fault[];
}

const MEMBERS = 'actor,at,data,mono,prev,segment,seq,type,v';
const FIRST = '0'.repeat(64);

/** All that this version knows how to weigh. The compiler sees to it that none is forgotten. */
const TYPES: Readonly<Record<RecordType, true>> = {
  'run.opened': true,
  'segment.opened': true,
  'env.read': true,
  'env.rechecked': true,
  'plan.frozen': true,
  'leg.started': true,
  'leg.finished': true,
  'attempt.started': true,
  'database.prepared': true,
  'control.broken': true,
  'step.started': true,
  act: true,
  'records.changed': true,
  'fact.asserted': true,
  'control.checked': true,
  finding: true,
  'evidence.captured': true,
  'step.finished': true,
  compromised: true,
  'attempt.finished': true,
  'channels.compared': true,
  'run.aborted': true,
  'run.sealed': true,
};

export function readJournal(pack: PackFiles): Journal {
  const segments: Segment[] = [];
  const faults: Fault[] = [];
  for (const path of pack.files.keys()) {
    const segment = /^journal\/([^/]+)\.jsonl$/.exec(path)?.[1];
    if (segment !== undefined)
      segments.push(readSegment(pack, { segment, path, entries: [], torn: 0 }, faults));
    else if (path.startsWith('journal/')) faults.push(new Fault(path, 'it is no segment of a journal'));
  }
  const entries = segments.flatMap((segment) => segment.entries);
  return { segments, entries, faults: [...faults, ...checkOpening(segments, entries)] };
}

export function ofType(journal: Journal, type: RecordType): Entry[] {
  return journal.entries.filter((entry) => entry.type === type);
}

function readSegment(pack: PackFiles, segment: Segment, faults: Fault[]): Segment {
  const lines = (pack.bytes(segment.path) ?? Buffer.alloc(0)).toString('utf8').split('\n');
  segment.torn = Buffer.byteLength(lines.pop() ?? '');
  let prev = FIRST;
  let mono = 0;
  for (const [seq, line] of lines.entries()) {
    const where = `${segment.path}:${seq + 1}`;
    try {
      const entry = readEntry(line, where, segment.segment);
      const { prev: follows, ...rest } = entry;
      if (rest.seq !== seq)
        throw new Fault(
          where,
          `expected record ${seq}, found record ${rest.seq}: one was taken out, put in or moved`,
        );
      if (follows !== prev)
        throw new Fault(where, 'it does not follow from the line before it: one of the two was changed');
      if (rest.mono < mono) throw new Fault(where, 'its clock runs backwards');
      // It could say that something failed: to leave it unread could make a pack look better than it is.
      if (!Object.hasOwn(TYPES, rest.type)) {
        faults.push(new Unchecked(where, `this version knows no record "${rest.type}"; use a newer vouch`));
      }
      segment.entries.push(rest);
      prev = rest.sha256;
      mono = rest.mono;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
      return segment;
    }
  }
  return segment;
}

function readEntry(line: string, where: string, segment: string): Entry & { prev: string } {
  const record = strictJson(Buffer.from(line, 'utf8'), where);
  const members = record.keys().join(',');
  if (members !== MEMBERS) throw new Fault(where, `expected the members ${MEMBERS}; found ${members}`);
  if (record.get('v').number() !== 1) throw new Fault(where, 'it is a record of another version than 1');
  const named = record.get('segment').text();
  if (named !== segment) throw new Fault(where, `it belongs to the segment "${named}"`);
  return {
    where,
    segment,
    seq: record.get('seq').number(),
    at: record.get('at').text(),
    mono: record.get('mono').number(),
    type: record.get('type').text(),
    data: record.get('data'),
    sha256: sha256(line),
    prev: record.get('prev').text(),
  };
}

/** Segment 0 opens the run, every other one says which run it belongs to. */
function checkOpening(segments: Segment[], entries: Entry[]): Fault[] {
  const faults: Fault[] = [];
  const opened = entries.filter((entry) => entry.type === 'run.opened');
  const first = opened[0];
  if (first?.segment !== '0' || first.seq !== 0) {
    return [new Fault('journal/0.jsonl', 'it does not begin with the record run.opened')];
  }
  for (const again of opened.slice(1)) faults.push(new Fault(again.where, 'it opens the run a second time'));
  const runId = first.data.get('runId').text();
  for (const { path, segment, entries } of segments) {
    if (segment === '0' || entries.length === 0) continue;
    const named = entries[0]?.type === 'segment.opened' ? entries[0].data.get('runId').text() : undefined;
    if (named !== runId)
      faults.push(
        new Fault(
          `${path}:1`,
          `expected segment.opened of the run ${runId}, found ${named ?? entries[0]?.type}`,
        ),
      );
  }
  return faults;
}
