// Waiting for what happens by itself: looked at again and again within a bound, and told what was found last.
import { setTimeout as pause } from 'node:timers/promises';
import type { Facts } from './facts.ts';

/** Milliseconds between two looks: soon at first, seldom later. */
const [FIRST_MS, LONGEST_MS] = [250, 2_000];

/** A bound as it is said: "30 seconds". */
export interface Bound {
  readonly said: string;
  readonly ms: number;
}

export interface Look {
  readonly holds: boolean;
  /** In words, for the report. */
  readonly found: string;
}

/** "30 seconds", "1 minute". */
export function boundOf(said: string): Bound {
  const [, count = '', unit = ''] = /^(\d+) (second|minute)s?$/.exec(said) ?? [];
  return { said, ms: Number(count) * (unit === 'minute' ? 60_000 : 1_000) };
}

/**
 * A fact that comes true within the bound. `look` only reads; what it throws ends the wait, so that an Odoo that is gone
 * is told as such. There is always one look when the time is up.
 */
export async function within(
  facts: Facts,
  bound: Bound,
  fact: { readonly what: string; readonly expected: string; readonly look: () => Promise<Look> },
): Promise<void> {
  const end = Date.now() + bound.ms;
  let between = FIRST_MS;
  for (;;) {
    const isLast = Date.now() >= end;
    const { holds, found } = await fact.look();
    if (holds || isLast)
      return facts.check(`${fact.what}, within ${bound.said}`, fact.expected, found, holds);
    await pause(Math.min(between, Math.max(1, end - Date.now())));
    between = Math.min(between * 2, LONGEST_MS);
  }
}
