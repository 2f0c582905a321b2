// What this release covers, by phase and site; what it does not cover is shown as such and never as accepted.
import { z } from 'zod';

const part = z
  .object({
    /** As in the tags `@phase:2` and `@site:north-clinic`. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens'),
    name: z.string().min(1),
    in: z.boolean(),
  })
  .strict();

export const scope = z
  .object({
    schema: z.literal('vouch/scope/v1'),
    release: z.string().min(1),
    phases: z.array(part).min(1),
    sites: z.array(part).min(1),
  })
  .strict();
export type Scope = z.infer<typeof scope>;

export class ScopeError extends Error {
  readonly code = 'scope-unknown';

  constructor(tag: string, known: readonly string[]) {
    super(
      `Expected the tag ${tag} to name a phase or site of the scope file, found none of that name. ` +
        `Known: ${known.join(', ')}. Correct the tag, or add it to the scope file.`,
    );
    this.name = 'ScopeError';
  }
}

/**
 * Why a scenario with these tags is out of scope in this release, or undefined when it is in scope. A scenario with
 * no such tag is in scope; one with several sites is in scope when one of them is. Throws `ScopeError` on a tag that
 * the file does not know: a typing error must not take a scenario out.
 */
export function outOfScope(scope: Scope, tags: readonly string[]): string | undefined {
  for (const [prefix, parts] of [
    ['@phase:', scope.phases],
    ['@site:', scope.sites],
  ] as const) {
    const named = tags
      .filter((tag) => tag.startsWith(prefix))
      .map((tag) => {
        const found = parts.find((candidate) => candidate.id === tag.slice(prefix.length));
        if (!found)
          throw new ScopeError(
            tag,
            parts.map(({ id }) => `${prefix}${id}`),
          );
        return found;
      });
    if (named.length > 0 && !named.some((found) => found.in)) {
      return `out of scope in release ${scope.release}: ${named.map(({ name }) => name).join(', ')}`;
    }
  }
  return undefined;
}
