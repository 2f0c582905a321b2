// What people say in values in their own language, put into the words that figures and dates are read by.
import { literal } from '../data/pattern.ts';

export interface Phrase {
  /** `dans {n} jours`. */
  readonly say: string;
  /** `in {n} days`. */
  readonly means: string;
}

/** A phrase is said whole, or with a time after it; what none of them fits stays as it is. */
export function plainWords(said: string, phrases: readonly Phrase[]): string {
  const [, text = said, time = ''] = /^(.*?)( (?:at )?\d{2}:\d{2})?$/.exec(said.trim()) ?? [];
  for (const { say, means } of phrases) {
    const [before = '', after] = say.split('{n}').map(literal);
    const pattern = after === undefined ? before : `${before}(\\d+)${after}`;
    const found = new RegExp(`^${pattern}$`, 'iu').exec(text);
    if (found) return means.replace('{n}', found[1] ?? '') + time;
  }
  return said;
}
