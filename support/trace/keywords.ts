// Which steps of a scenario are acts: those under a When, in any language that Gherkin knows.
import { dialects } from '@cucumber/gherkin';

const words = (kind: 'given' | 'when' | 'then'): ReadonlySet<string> =>
  new Set(
    Object.values(dialects)
      .flatMap((dialect) => [...dialect[kind]])
      .map((word) => word.trim())
      .filter((word) => word !== '*'),
  );
const GIVEN = words('given');
const WHEN = words('when');
const THEN = words('then');

/** For each step whether somebody acts in it; "And" and "But" go on with what came before. */
export function acts(steps: readonly { readonly keyword: string }[]): boolean[] {
  let acting = false;
  return steps.map(({ keyword }) => {
    const word = keyword.trim();
    if (WHEN.has(word)) acting = true;
    else if (GIVEN.has(word) || THEN.has(word)) acting = false;
    return acting;
  });
}
