// Evaluates one criterion: missing data is an error, nothing measured is not met, nothing is ever skipped.

import {
  findingsAllowed,
  planComplete,
  requirementsCovered,
  resultsMax,
  resultsRate,
} from './criteria-results.ts';
import { environmentMatch, evidencePresent, packValid, runSealed } from './criteria-run.ts';
import type { Finding, GateInputs } from './inputs.ts';
import type { Criterion } from './policy.ts';

export function evaluate(criterion: Criterion, inputs: GateInputs): Finding {
  switch (criterion.kind) {
    case 'plan.complete':
      return planComplete(inputs);
    case 'run.sealed':
      return runSealed(inputs);
    case 'pack.valid':
      return packValid(inputs);
    case 'results.max':
      return resultsMax(criterion, inputs);
    case 'results.rate':
      return resultsRate(criterion, inputs);
    case 'requirements.covered':
      return requirementsCovered(criterion, inputs);
    case 'findings.allowed':
      return findingsAllowed(criterion, inputs);
    case 'environment.match':
      return environmentMatch(criterion, inputs);
    case 'evidence.present':
      return evidencePresent(criterion, inputs);
    default:
      return unknownKind(criterion);
  }
}

/** The schema keeps these out; a caller that did not use it gets an error and no decision by accident. */
function unknownKind(criterion: never): Finding {
  const kind = String(Reflect.get(Object(criterion), 'kind'));
  const actual = `the kind "${kind}" is not known to this version`;
  return { verdict: 'ERROR', expected: 'a known kind of criterion', actual, evidence: [], conditions: [] };
}
