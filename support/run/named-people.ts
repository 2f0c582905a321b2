// Whom the sentences of scenarios name.
import { literal } from '../data/pattern.ts';

/** In the order in which they are named first; what stands in quotes is somebody else's words. */
export function peopleNamed<T extends { readonly role: string }>(
  people: readonly T[],
  steps: ReadonlyArray<{ readonly text: string }>,
): T[] {
  const text = steps.map((step) => step.text.replaceAll(/"[^"]*"/g, '""')).join('\n');
  const placed = people.map((person) => ({
    person,
    at: text.search(new RegExp(`\\bthe ${literal(person.role)}\\b`)),
  }));
  return placed
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ person }) => person);
}
