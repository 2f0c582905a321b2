// The journal's records: what is written, by whom, in which order. One canonical JSON line each.
import { z } from 'zod';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });
const ids = z.object({ model: z.string(), id: z.number().int(), name: z.string() }).strict();

/** How deep a refusal was seen to hold. */
export const depth = z.enum(['screen and server', 'screen only', 'neither', 'server not probed']);
export type Depth = z.infer<typeof depth>;

/** What a finding is about; all but the first lower nothing that a person could have done on the screen. */
export const findingKind = z.enum(['server-gap', 'edition-gap', 'screen-hole', 'cleanup']);

export const stepStatus = z.enum([
  'PASSED',
  'FAILED',
  'SKIPPED',
  'PENDING',
  'UNDEFINED',
  'AMBIGUOUS',
  'UNKNOWN',
]);

const attemptKey = { attempt: z.string(), step: z.number().int().nonnegative().optional() };

export const recordData = {
  'run.opened': z
    .object({
      runId: z.string(),
      project: z.string(),
      rehearsal: z.boolean(),
      tool: z.object({ name: z.string(), version: z.string() }).strict(),
      versions: z.record(z.string(), z.string()),
      legs: z.array(z.object({ leg: z.string(), channel: z.enum(['ui', 'rpc', 'hand']) }).strict()),
      seed: z.number().int().optional(),
    })
    .strict(),
  'segment.opened': z.object({ runId: z.string(), leg: z.string(), pid: z.number().int() }).strict(),
  'env.read': z.object({ fingerprint: z.record(z.string(), z.unknown()), sha256 }).strict(),
  'env.rechecked': z.object({ ok: z.boolean(), detail: z.string().optional() }).strict(),
  'plan.frozen': z.object({ sha256, scenarios: z.number().int() }).strict(),
  /** `order` where the scenarios do not run as the files say: `reverse` or `random:<seed>`. */
  'leg.started': z.object({ leg: z.string(), channel: z.string(), order: z.string().optional() }).strict(),
  'leg.finished': z
    .object({ leg: z.string(), exitCode: z.number().int().nullable(), signal: z.string().nullable() })
    .strict(),
  'attempt.started': z
    .object({
      attempt: z.string(),
      scenario: sha256,
      leg: z.string(),
      number: z.number().int().nonnegative(),
    })
    .strict(),
  'database.prepared': z
    .object({ ...attemptKey, database: z.string(), nonce: z.string().optional(), ms: z.number() })
    .strict(),
  /** Before the first step: a control of this database was broken on purpose, to see whether anybody notices. */
  'control.broken': z
    .object({
      attempt: z.string(),
      mutation: z.string(),
      changes: z.array(
        z.object({ model: z.string(), ids: z.array(z.number().int()), what: z.string() }).strict(),
      ),
    })
    .strict(),
  'step.started': z
    .object({
      attempt: z.string(),
      step: z.number().int().nonnegative(),
      keyword: z.string(),
      text: z.string(),
      at: z.string(), // feature:line
    })
    .strict(),
  act: z
    .object({
      ...attemptKey,
      person: z.string(),
      channel: z.string(),
      verb: z.string(),
      said: z.record(z.string(), z.unknown()),
      record: ids.optional(),
      outcome: z.enum(['done', 'refused', 'failed']),
      message: z.string().optional(),
      ms: z.number(),
      calls: z.array(z.record(z.string(), z.unknown())).optional(),
    })
    .strict(),
  'records.changed': z
    .object({
      ...attemptKey,
      changes: z.array(
        z
          .object({
            record: ids,
            before: z.record(z.string(), z.unknown()),
            after: z.record(z.string(), z.unknown()),
          })
          .strict(),
      ),
    })
    .strict(),
  'fact.asserted': z
    .object({ ...attemptKey, what: z.string(), expected: z.string(), found: z.string(), holds: z.boolean() })
    .strict(),
  'control.checked': z
    .object({ ...attemptKey, person: z.string(), act: z.string(), depth, message: z.string().optional() })
    .strict(),
  finding: z
    .object({
      ...attemptKey,
      id: z.string(),
      kind: findingKind,
      text: z.string(),
      detail: z.string().optional(),
    })
    .strict(),
  'evidence.captured': z
    .object({
      ...attemptKey,
      sha256,
      size: z.number().int().nonnegative(),
      mediaType: z.string(),
      role: z.enum(['picture', 'payload', 'difference', 'text', 'trace', 'document']),
      phi: z.enum(['none', 'masked', 'restricted']),
      about: z.string().optional(),
    })
    .strict(),
  'step.finished': z
    .object({
      attempt: z.string(),
      step: z.number().int().nonnegative(),
      status: stepStatus,
      ms: z.number(),
      message: z.string().optional(),
    })
    .strict(),
  compromised: z.object({ ...attemptKey, why: z.string() }).strict(),
  'attempt.finished': z.object({ attempt: z.string(), status: stepStatus, ms: z.number() }).strict(),
  'channels.compared': z
    .object({
      scenario: sha256,
      legs: z.array(z.string()),
      equal: z.boolean(),
      compared: z.number().int(),
      differences: z.array(z.string()),
    })
    .strict(),
  'run.aborted': z.object({ why: z.string() }).strict(),
  'run.sealed': z
    .object({
      /** Every segment's last whole record; `torn`: bytes of a line that its writer was killed in. */
      heads: z.array(
        z
          .object({
            segment: z.string(),
            seq: z.number().int(),
            sha256,
            torn: z.number().int().positive().optional(),
          })
          .strict(),
      ),
      messages: z.array(z.object({ leg: z.string(), sha256, size: z.number().int() }).strict()),
    })
    .strict(),
} as const;

export type RecordType = keyof typeof recordData;
export type RecordData<T extends RecordType> = z.infer<(typeof recordData)[T]>;

export const recordEnvelope = z
  .object({
    v: z.literal(1),
    /** `0` is the parent; workers are `<leg>-<n>`. */
    segment: z.string(),
    seq: z.number().int().nonnegative(),
    /** RFC 3339, UTC, milliseconds. */
    at: instant,
    /** Milliseconds on a clock that never goes back. */
    mono: z.number().nonnegative(),
    type: z.string(),
    actor: z.string(),
    /** sha256 of the previous line without its line feed; 64 zeros for the first of a segment. */
    prev: sha256,
    data: z.record(z.string(), z.unknown()),
  })
  .strict();
export type JournalRecord = z.infer<typeof recordEnvelope>;

/** A record with its data typed, after `recordData[type]` accepted it. */
export type TypedRecord = {
  [T in RecordType]: Omit<JournalRecord, 'type' | 'data'> & { type: T; data: RecordData<T> };
}[RecordType];
