// Where in its feature a step stands: cucumber's hooks know it only by ids.
import type { ITestStepHookParameter } from '@cucumber/cucumber';
import { indexGherkin } from '../evidence/gherkin-index.ts';

export interface StepAt {
  /** From 0, within the scenario, background steps included. */
  readonly index: number;
  readonly keyword: string;
  readonly text: string;
  /** `feature:line`. */
  readonly at: string;
}

export function stepIndex({ pickle, pickleStep, gherkinDocument }: ITestStepHookParameter): StepAt {
  const index = pickle.steps.findIndex((step) => step.id === pickleStep.id);
  const written = indexGherkin([gherkinDocument]).scenarioOf(pickle).steps[index];
  return {
    index,
    keyword: written?.keyword.trim() ?? '',
    text: pickleStep.text,
    at: `${pickle.uri}:${written?.line ?? 0}`,
  };
}
