// Which steps of a run were said in a wording on its way out, from what cucumber matched them with.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope, StepDefinition } from '@cucumber/messages';
import { messagesPath } from '../evidence/pack.ts';
import type { Plan } from '../evidence/plan.ts';
import { stepDoc } from './step-doc.ts';
import { readWordings } from './wordings.ts';

export interface OutdatedStep {
  /** `feature:line`. */
  readonly at: string;
  readonly text: string;
  /** Why it should no longer be said, and what to say instead. */
  readonly why: string;
}

export function outdatedSteps(plan: Plan, packDir: string, projectDir: string): OutdatedStep[] {
  const why = reasons(projectDir);
  const texts = new Map<string, string>();
  for (const { leg } of plan.legs) {
    for (const [text, definition] of matchedIn(path.join(packDir, messagesPath(leg)))) {
      const reason = why(definition);
      if (reason) texts.set(text, reason);
    }
  }
  const found = plan.scenarios.flatMap(({ uri, steps }) =>
    steps.flatMap(({ text, line }) => {
      const reason = texts.get(text);
      return reason ? [{ at: `${uri}:${line}`, text, why: reason }] : [];
    }),
  );
  return [...new Map(found.map((step) => [step.at, step])).values()];
}

function reasons(projectDir: string): (definition: StepDefinition) => string | undefined {
  const outdated = new Map(
    readWordings(projectDir).wordings.flatMap(({ say, means, deprecated }) =>
      deprecated ? [[say, `${deprecated} Say: ${means}`] as const] : [],
    ),
  );
  return ({ pattern, sourceReference }) => {
    const { uri, location } = sourceReference;
    return (
      outdated.get(pattern.source) ??
      (uri && location ? stepDoc(path.resolve(projectDir, uri), location.line).deprecated : undefined)
    );
  };
}

/** Text of a step to the definition that cucumber ran it with. */
function matchedIn(file: string): Map<string, StepDefinition> {
  const matched = new Map<string, StepDefinition>();
  if (!existsSync(file)) return matched;
  const envelopes = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\{"(stepDefinition|pickle|testCase)":/.test(line) && line.endsWith('}'))
    .map((line) => JSON.parse(line) as Envelope);
  const definitions = new Map(envelopes.flatMap(({ stepDefinition: d }) => (d ? [[d.id, d] as const] : [])));
  const steps = new Map(
    envelopes.flatMap(({ pickle }) => (pickle?.steps ?? []).map((step) => [step.id, step.text] as const)),
  );
  for (const { pickleStepId, stepDefinitionIds } of envelopes.flatMap((e) => e.testCase?.testSteps ?? [])) {
    const [id] = stepDefinitionIds ?? [];
    const definition = id === undefined ? undefined : definitions.get(id);
    const text = pickleStepId === undefined ? undefined : steps.get(pickleStepId);
    if (definition && text !== undefined) matched.set(text, definition);
  }
  return matched;
}
