// The few forms in which criteria speak: lists that do not run on, shares without rounding, verdicts.
import type { Finding } from './inputs.ts';

type Said = Pick<Finding, 'expected' | 'actual' | 'evidence'>;

export function met(holds: boolean, said: Said): Finding {
  return { verdict: holds ? 'MET' : 'UNMET', ...said, conditions: [] };
}

/** Could not be judged; counts as not met, and no waiver covers it. */
export function error(expected: string, actual: string, evidence: readonly string[]): Finding {
  return { verdict: 'ERROR', expected, actual, evidence, conditions: [] };
}

/** The first five, and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}

/** Whether part/whole reaches the decimal, in whole numbers: 0.95 of 20 is 19, not 18.999. */
export function atLeast(part: number, whole: number, decimal: string): boolean {
  const [units = '0', fraction = ''] = decimal.split('.');
  const scale = 10n ** BigInt(fraction.length);
  return BigInt(part) * scale >= BigInt(units + fraction) * BigInt(whole);
}

/** "0.955" as "95.5 %". */
export function percent(decimal: string): string {
  const [units = '0', fraction = ''] = decimal.split('.');
  const digits = fraction.padEnd(2, '0');
  const whole = Number(units + digits.slice(0, 2));
  const rest = digits.slice(2).replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `.${rest}`} %`;
}
