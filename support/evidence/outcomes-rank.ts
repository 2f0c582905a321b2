// Orders cucumber's statuses from best to worst; unlike cucumber we hold an unknown one for a failure.
import type { z } from 'zod';
import type { stepStatus } from './record.ts';

export type StepStatus = z.infer<typeof stepStatus>;

const ranked: readonly StepStatus[] = [
  'PASSED',
  'SKIPPED',
  'PENDING',
  'UNDEFINED',
  'AMBIGUOUS',
  'UNKNOWN',
  'FAILED',
];

/** The worst of them; nothing at all is `UNKNOWN`, since nothing was shown. */
export function worst(statuses: readonly StepStatus[]): StepStatus {
  if (statuses.length === 0) return 'UNKNOWN';
  return statuses.reduce((a, b) => (ranked.indexOf(b) > ranked.indexOf(a) ? b : a));
}
