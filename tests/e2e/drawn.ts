// Some of many by lot: `npm test` is short, and over time each has its turn. The part whole takes them all.
import { randomInt } from 'node:crypto';

/** So many of them, in their own order; all where there are no more. A test that fails has to name those that it took. */
export function drawn<T>(all: readonly T[], wanted: number): T[] {
  const left = all.map((_, n) => n);
  const taken = new Set<number>();
  while (taken.size < Math.min(wanted, all.length)) {
    const [n = 0] = left.splice(randomInt(left.length), 1);
    taken.add(n);
  }
  return all.filter((_, n) => taken.has(n));
}
