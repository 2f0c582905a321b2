// An analytic distribution in words: "Intensive care", or "60 % Intensive care; 40 % Operating theatre".
import { plainNumber } from './numbers.ts';

export interface Share {
  readonly name: string;
  readonly percent: number;
}

/** What is said without a share takes all of it. */
export function sharesIn(said: string): Share[] {
  return said.split(';').map((part) => {
    const [, percent, name] = /^\s*(\d+(?:\.\d+)?)\s*%\s+(.+)$/s.exec(part) ?? [];
    return name === undefined
      ? { name: part.trim(), percent: 100 }
      : { name: name.trim(), percent: Number(percent) };
  });
}

/** In the one text form. */
export function sharesText(shares: readonly Share[]): string {
  return shares
    .map(({ name, percent }) => (percent === 100 ? name : `${plainNumber(percent)}% ${name}`))
    .join(', ');
}
