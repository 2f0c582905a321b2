// Takes times in turns and makes ratios of them: what runs side by side meets the same machine.

/** One way of doing something; returns how long it took, in milliseconds. */
export type Way = () => Promise<number>;

export interface Ratio {
  /** Median of the one over median of the other. */
  readonly ratio: number;
  /** Lowest and highest ratio of a single repetition. */
  readonly low: number;
  readonly high: number;
}

export interface Times<Name extends string> {
  /** In the order of the repetitions; a way that failed has none. */
  readonly of: Partial<Readonly<Record<Name, readonly number[]>>>;
  /** What failed, by the way's name. */
  readonly failures: ReadonlyArray<{ readonly name: Name; readonly error: unknown }>;
}

/**
 * Each repetition goes through all ways once, every other one backwards, so that a drift of the machine favours none.
 * A way that fails is not tried again and does not lose the others.
 */
export async function inTurns<Name extends string>(
  ways: Readonly<Record<Name, Way>>,
  repeat: number,
  say: (text: string) => void,
): Promise<Times<Name>> {
  const times = new Map((Object.keys(ways) as Name[]).map((name) => [name, [] as number[]]));
  const failures: Array<{ name: Name; error: unknown }> = [];
  for (let repetition = 0; repetition < repeat; repetition += 1) {
    const names = [...times.keys()];
    for (const name of repetition % 2 === 0 ? names : names.toReversed()) {
      try {
        const ms = await ways[name]();
        times.get(name)?.push(ms);
        say(`${name}, ${repetition + 1} of ${repeat}: ${(ms / 1000).toFixed(1)} s`);
      } catch (error) {
        times.delete(name);
        failures.push({ name, error });
      }
    }
  }
  const of: Partial<Record<Name, readonly number[]>> = {};
  for (const [name, taken] of times) of[name] = taken;
  return { of, failures };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How many times the one takes as long as the other. */
export function ratioOf(one: readonly number[], other: readonly number[]): Ratio {
  const each = one.map((ms, index) => ms / (other[index] ?? Number.NaN));
  return { ratio: median(one) / median(other), low: Math.min(...each), high: Math.max(...each) };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
