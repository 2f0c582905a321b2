// What became of controls that were broken on purpose: which scenario noticed, which mutation survived.
import { z } from 'zod';

const oneOrMore = z
  .union([z.string().min(1), z.array(z.string().min(1))])
  .transform((said) => (typeof said === 'string' ? [said] : said));

const mutation = z.looseObject({
  id: z.string().min(1),
  /** `REQ-PRC-002` or, as tags have it, `PRC-002`. */
  requirement: oneOrMore.transform((ids) => ids.map((id) => (id.startsWith('REQ-') ? id : `REQ-${id}`))),
  survived: z.boolean(),
  /** Names of the scenarios that turned red. */
  noticedBy: oneOrMore.nullish().transform((names) => names ?? []),
  /** Why nobody noticed. */
  why: z.string().optional(),
});
export type Mutation = z.infer<typeof mutation>;

/** As `vouch sabotage --json` writes it; what else stands in it is not our business. */
const mutationResults = z.looseObject({
  /** The run in which they were broken. */
  runId: z.string().optional(),
  mutations: z.array(mutation),
});
export type MutationResults = z.infer<typeof mutationResults>;

export class MutationsError extends Error {
  readonly code = 'mutations';
}

/** Throws `MutationsError`, which names the file. */
export function readMutations(file: string, text: string): MutationResults {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new MutationsError(unlike(file, cause instanceof Error ? cause.message : String(cause)), { cause });
  }
  const parsed = mutationResults.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new MutationsError(unlike(file, `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}`));
}

/** Broken, and at least one scenario turned red. */
export function isNoticed({ survived, noticedBy }: Mutation): boolean {
  return !survived && noticedBy.length > 0;
}

function unlike(file: string, what: string): string {
  return (
    `Expected results of mutations in ${file} (mutations: id, requirement, survived, noticedBy), found ${what}. ` +
    'Make the file again (vouch sabotage), or leave it out.'
  );
}
