// How a scenario is found again in the Allure report: names that do not change from one report to the next.
import { createHash } from 'node:crypto';

export interface ReportedAttempt {
  readonly scenario: string;
  readonly leg: string;
  /** Missing for a scenario that was never started. */
  readonly attempt?: string | undefined;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The same scenario, leg and attempt always get the same file. */
export function uuidOf({ scenario, leg, attempt = 'none' }: ReportedAttempt): string {
  return digest(`${scenario}:${leg}:${attempt}`).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Behind `index.html`: Allure calls a result by the MD5 of its name. */
export function anchorOf(shown: ReportedAttempt): string {
  return `#${createHash('md5').update(uuidOf(shown)).digest('hex')}`;
}
