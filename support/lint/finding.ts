// What `vouch lint` has to say about one place of a feature.

export const RULES = [
  'malformed',
  'undefined-step',
  'ambiguous-step',
  'outdated-wording',
  'missing-persona',
  'missing-figure',
  'missing-fixture',
  'no-requirement',
  'unknown-requirement',
  'no-assertion',
  'out-of-place',
  'time-for-others',
  'nothing-to-run',
  'duplicate-name',
  'too-long',
  'word',
  'needless-justification',
  'absent-menu',
  'absent-label',
  'absent-button',
  'absent-column',
  'absent-action',
  'absent-stage',
] as const;

export type Rule = (typeof RULES)[number];

export interface Finding {
  readonly rule: Rule;
  readonly uri: string;
  readonly line: number;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
  /** Name of the scenario that it stands in, for a justification. */
  readonly scenario?: string;
}
