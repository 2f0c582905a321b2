// Makes the plan from what cucumber parsed: which scenarios, on which legs, for which requirements.
import { createHash } from 'node:crypto';
import type { GherkinDocument, Pickle, Source } from '@cucumber/messages';
import { indexGherkin } from './gherkin-index.ts';
import type { Plan, PlannedScenario } from './plan.ts';
import { DuplicateScenarioError } from './scenario-id.ts';

export interface PlanLeg {
  readonly leg: string;
  readonly channel: 'ui' | 'rpc' | 'hand';
  /** The scenarios that this leg will run, after tags and shards. */
  readonly pickles: readonly Pickle[];
}

export interface PlanInput {
  readonly runId: string;
  readonly tagExpression: string;
  readonly legs: readonly PlanLeg[];
  readonly documents: readonly GherkinDocument[];
  /** The features' exact text; its digest goes into the plan. */
  readonly sources: readonly Source[];
  /** Folder that scenario ids do not contain; `features` unless told. */
  readonly featuresRoot?: string;
  /** Why a scenario with these tags is not part of this release, if it is not. */
  readonly outOfScope?: (tags: readonly string[]) => string | undefined;
}

/** Throws `DuplicateScenarioError` when two scenarios of one leg could not be told apart. */
export function planFromPickles(input: PlanInput): Plan {
  const index = indexGherkin(input.documents, input.featuresRoot);
  const scenarios = new Map<string, PlannedScenario>();
  const places = new Map<string, Set<string>>();
  for (const leg of input.legs) {
    for (const pickle of leg.pickles) {
      const written = index.scenarioOf(pickle);
      const place = `${written.uri}:${written.line}`;
      places.set(written.id, (places.get(written.id) ?? new Set()).add(place));
      const planned = scenarios.get(written.id);
      if (planned) {
        if (!planned.legs.includes(leg.leg)) planned.legs.push(leg.leg);
        continue;
      }
      scenarios.set(written.id, {
        ...written,
        requirements: requirementsOf(written.tags),
        criticality: criticalityOf(written.tags),
        outOfScope: input.outOfScope?.(written.tags),
        legs: [leg.leg],
      });
    }
  }
  const duplicates = [...places.values()].filter((found) => found.size > 1).map((found) => [...found]);
  if (duplicates.length > 0) throw new DuplicateScenarioError(duplicates);
  const uris = new Set([...scenarios.values()].map((scenario) => scenario.uri));
  return {
    schema: 'vouch/plan/v1',
    runId: input.runId,
    tagExpression: input.tagExpression,
    features: input.sources
      .filter((source) => uris.has(source.uri))
      .map((source) => ({
        uri: source.uri,
        sha256: createHash('sha256').update(source.data, 'utf8').digest('hex'),
      })),
    legs: input.legs.map(({ leg, channel }) => ({ leg, channel })),
    scenarios: [...scenarios.values()],
  };
}

/** `@req:CHN-002` and `@req:REQ-CHN-002` both mean the catalogue's `REQ-CHN-002`. */
export function requirementsOf(tags: readonly string[]): string[] {
  const named = tags.filter((tag) => tag.startsWith('@req:')).map((tag) => tag.slice('@req:'.length));
  return [...new Set(named.map((id) => (id.startsWith('REQ-') ? id : `REQ-${id}`)))];
}

/** The tag nearest to the scenario decides: cucumber lists a feature's tags before a scenario's own. */
export function criticalityOf(tags: readonly string[]): PlannedScenario['criticality'] {
  const nearest = tags.findLast((tag) => tag === '@critical' || tag === '@major' || tag === '@minor');
  return nearest === '@critical' ? 'critical' : nearest === '@minor' ? 'minor' : 'major';
}
