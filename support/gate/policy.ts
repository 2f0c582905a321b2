// The gate file: a closed list of kinds of criteria, so that an unknown one is an error and never a criterion skipped.
import { z } from 'zod';
import { outcome } from '../evidence/results.ts';

const word = z.string().min(1);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens');
const day = z.iso.date();
const criticality = z.enum(['critical', 'major', 'minor']);
const role = z.enum(['picture', 'payload', 'difference', 'text', 'trace', 'document']);
/** A share between 0 and 1 as a decimal string: no rounding on the way. */
const share = z
  .string()
  .regex(/^(0(\.\d{1,9})?|1(\.0{1,9})?)$/, 'a share from "0" to "1" in quotes, such as "0.95"');

/** Who answers for an open point and until when; past that day it is open again. */
const condition = z.object({ text: word, owner: word, due: day }).strict();

const base = {
  id: z.string().regex(/^C\d+$/, 'C and a number'),
  text: word,
  /** A mandatory criterion that is not met means NO-GO; only a waivable one can carry a waiver. */
  class: z.enum(['mandatory', 'waivable']),
  waiver: condition.optional(),
};

const of = <K extends string, P extends z.ZodRawShape>(kind: K, params: P) =>
  z.object({ ...base, kind: z.literal(kind), params: z.object(params).strict() }).strict();
const plain = <K extends string>(kind: K) => z.object({ ...base, kind: z.literal(kind) }).strict();

const allowedFinding = z
  .object({
    /** The finding's name in the results. */
    id: word,
    why: word,
    /** Allowed for now only: the criterion then counts as waived and the decision as conditional. */
    condition: condition.optional(),
  })
  .strict();

export const criterion = z.discriminatedUnion('kind', [
  plain('plan.complete'),
  plain('run.sealed'),
  plain('pack.valid'),
  of('results.max', {
    outcomes: z.array(outcome).min(1),
    max: z.number().int().nonnegative(),
    criticality: criticality.optional(),
  }),
  of('results.rate', { min: share, criticality: criticality.optional() }),
  of('requirements.covered', { gate: key, min: share }),
  of('findings.allowed', {
    kinds: z.array(z.enum(['server-gap', 'edition-gap', 'screen-hole', 'cleanup'])).min(1),
    allowed: z.array(allowedFinding),
    /** Controls that must have been tried on the server as well; none tried shows no gap. */
    minProbed: z.number().int().positive(),
    maxNotProbed: z.number().int().nonnegative(),
  }),
  of('environment.match', {
    /** Fields of the fingerprint that must have been read, as dotted paths. */
    read: z.array(word).min(1),
    /** Fields that must have exactly this value. */
    equals: z.record(word, z.string()),
  }),
  of('evidence.present', {
    /** For each channel: at least one attachment of one of these roles in every scenario that ran. */
    roles: z.partialRecord(z.enum(['ui', 'rpc', 'hand']), z.array(role).min(1)),
    criticality: criticality.optional(),
  }),
]);
export type Criterion = z.infer<typeof criterion>;
export type CriterionOf<K extends Criterion['kind']> = Extract<Criterion, { kind: K }>;

/** Without these three nothing else in a gate file means anything. */
const indispensable = ['plan.complete', 'run.sealed', 'pack.valid'] as const;

export const gatePolicy = z
  .object({
    schema: z.literal('vouch/gate/v1'),
    gate: key,
    version: z.number().int().positive(),
    title: word,
    criteria: z.array(criterion).min(1),
  })
  .strict()
  .superRefine(({ criteria }, context) => {
    const complain = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const [n, found] of criteria.entries()) {
      if (criteria.findIndex((other) => other.id === found.id) !== n) {
        complain(['criteria', n, 'id'], 'an id of its own for each criterion');
      }
      if (found.waiver && found.class === 'mandatory') {
        complain(['criteria', n, 'waiver'], 'no waiver on a mandatory criterion');
      }
    }
    for (const kind of indispensable) {
      if (!criteria.some((found) => found.kind === kind && found.class === 'mandatory')) {
        complain(['criteria'], `a mandatory criterion of the kind ${kind}`);
      }
    }
  });
export type GatePolicy = z.infer<typeof gatePolicy>;
