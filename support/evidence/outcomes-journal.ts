// Reads the journal of all segments as what it says about each attempt and about the run as a whole.
import type { StepStatus } from './outcomes-rank.ts';
import {
  type JournalRecord,
  type RecordData,
  type RecordType,
  recordData,
  type TypedRecord,
} from './record.ts';

export interface JournalAttempt {
  readonly attempt: string;
  readonly scenario: string;
  readonly leg: string;
  readonly number: number;
  readonly startedAt: string;
  readonly facts: RecordData<'fact.asserted'>[];
  readonly controls: RecordData<'control.checked'>[];
  readonly findings: RecordData<'finding'>[];
  readonly evidence: RecordData<'evidence.captured'>[];
  readonly compromised: string[];
  /** Statuses of the steps and of the attempt as the acting process wrote them. */
  readonly statuses: StepStatus[];
  readonly stepStatuses: Map<number, StepStatus>;
  finished: boolean;
}

export interface JournalFacts {
  readonly attempts: ReadonlyMap<string, JournalAttempt>;
  readonly compared: readonly RecordData<'channels.compared'>[];
  /** Leg to what changed under it; the empty leg stands for all. */
  readonly environmentChanged: ReadonlyMap<string, string>;
  /** Legs whose end the parent has seen; a run without all of them is open. */
  readonly ended: ReadonlySet<string>;
  readonly aborted: string | undefined;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly rehearsal: boolean | undefined;
  readonly runId: string | undefined;
  readonly problems: readonly string[];
}

/** A record with its data checked. Throws on a type or a field that this version does not know: nothing is skipped. */
export function typed(record: JournalRecord): TypedRecord {
  if (!isRecordType(record.type)) {
    throw new Error(`The journal holds a record of the unknown type "${record.type}" (${where(record)})`);
  }
  const parsed = recordData[record.type].safeParse(record.data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(
      `The journal's record ${record.type} (${where(record)}) is not as expected: ` +
        `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  // The type and its data were checked together just above; the compiler cannot follow a lookup by name.
  return { ...record, type: record.type, data: parsed.data } as TypedRecord;
}

export function journalFacts(records: Iterable<JournalRecord>): JournalFacts {
  const attempts = new Map<string, JournalAttempt>();
  const legOf = new Map<string, string>();
  const environmentChanged = new Map<string, string>();
  const compared: RecordData<'channels.compared'>[] = [];
  const problems: string[] = [];
  const times: string[] = [];
  const ended = new Set<string>();
  const broken = new Set<string>();
  let aborted: string | undefined;
  let opened: RecordData<'run.opened'> | undefined;
  for (const raw of records) {
    const record = typed(raw);
    // Sealing comes after the results, so its records may not change them.
    if (record.type !== 'run.sealed') times.push(record.at);
    if (record.type === 'run.opened') opened = record.data;
    else if (record.type === 'segment.opened') legOf.set(record.segment, record.data.leg);
    else if (record.type === 'control.broken') broken.add(record.data.mutation);
    else if (record.type === 'run.aborted') aborted = record.data.why;
    else if (record.type === 'channels.compared') compared.push(record.data);
    else if (record.type === 'env.rechecked' && !record.data.ok) {
      environmentChanged.set(
        legOf.get(record.segment) ?? '',
        record.data.detail ?? 'it is not the same any more',
      );
    } else if (record.type === 'leg.finished') {
      const { leg, signal, exitCode } = record.data;
      ended.add(leg);
      if (signal !== null) problems.push(`The leg ${leg} was ended by ${signal}`);
      // Without either, the leg was the process that writes this, which had not ended yet.
      else if (exitCode !== null && exitCode !== 0 && exitCode !== 1)
        problems.push(`The leg ${leg} ended with exit code ${exitCode}`);
    } else if (record.type === 'attempt.started') {
      if (attempts.has(record.data.attempt)) {
        throw new Error(`The journal starts the attempt ${record.data.attempt} twice (${where(record)})`);
      }
      attempts.set(record.data.attempt, emptyAttempt(record.data, record.at));
    } else noteAttempt(attempts, record, problems);
  }
  if (broken.size > 0) {
    problems.push(
      `Controls were broken on purpose in this run (${[...broken].join(', ')}): it says nothing about whether they hold`,
    );
  }
  const sorted = times.toSorted();
  return {
    attempts,
    compared,
    environmentChanged,
    ended,
    aborted,
    startedAt: sorted[0] ?? '',
    endedAt: sorted.at(-1) ?? '',
    rehearsal: opened?.rehearsal,
    runId: opened?.runId,
    problems,
  };
}

function noteAttempt(attempts: Map<string, JournalAttempt>, record: TypedRecord, problems: string[]): void {
  const key = 'attempt' in record.data ? record.data.attempt : undefined;
  if (typeof key !== 'string') return;
  const attempt = attempts.get(key);
  if (!attempt) {
    problems.push(
      `The journal speaks of an attempt that it never started: ${record.type} (${where(record)})`,
    );
    return;
  }
  if (record.type === 'fact.asserted') attempt.facts.push(record.data);
  else if (record.type === 'control.checked') attempt.controls.push(record.data);
  else if (record.type === 'finding') attempt.findings.push(record.data);
  else if (record.type === 'evidence.captured') attempt.evidence.push(record.data);
  else if (record.type === 'compromised') attempt.compromised.push(record.data.why);
  else if (record.type === 'step.finished') {
    attempt.statuses.push(record.data.status);
    attempt.stepStatuses.set(record.data.step, record.data.status);
  } else if (record.type === 'attempt.finished') {
    attempt.statuses.push(record.data.status);
    attempt.finished = true;
  }
}

function emptyAttempt(data: RecordData<'attempt.started'>, startedAt: string): JournalAttempt {
  const lists = { facts: [], controls: [], findings: [], evidence: [], compromised: [], statuses: [] };
  return { ...data, startedAt, ...lists, stepStatuses: new Map(), finished: false };
}

function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(recordData, type);
}

function where(record: Pick<JournalRecord, 'segment' | 'seq'>): string {
  return `segment ${record.segment}, record ${record.seq}`;
}
