// What did not pass in the newest run: which scenarios, and on which of its legs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { resultsFromPack } from '../evidence/outcomes-pack.ts';
import { PLAN, RESULTS } from '../evidence/pack.ts';
import type { Plan } from '../evidence/plan.ts';
import { type Results, results as resultsSchema, type ScenarioResult } from '../evidence/results.ts';
import { FeatureError } from './features.ts';
import type { RunLeg } from './run-file.ts';
import { runsIn } from './seal-run.ts';

export interface Rerun {
  readonly runId: string;
  /** Legs of that run on which something did not pass, in their order. */
  readonly legs: readonly RunLeg[];
  /** By scenario id. */
  readonly missed: ReadonlyMap<string, Missed>;
}

interface Missed {
  readonly name: string;
  readonly uri: string;
  readonly legs: readonly string[];
}

/** Throws `FeatureError` where there is no run, or nothing to run again. */
export function whatDidNotPass(reportsDir: string): Rerun {
  const runId = runsIn(reportsDir).findLast((run) => existsSync(path.join(reportsDir, run, 'pack', PLAN)));
  if (runId === undefined)
    throw new FeatureError(`There is no earlier run in ${reportsDir} whose failures could be run again.`);
  const { scenarios } = resultsOf(path.join(reportsDir, runId, 'pack'));
  const failed = scenarios.filter(
    ({ outcome }) => !['passed', 'passed with finding', 'out of scope'].includes(outcome),
  );
  if (failed.length === 0)
    throw new FeatureError(`Everything passed in the newest run, ${runId}; there is nothing to run again.`);
  return { runId, legs: legsOf(failed), missed: missedOf(failed) };
}

/** On other legs than those of that run. */
export function onLegs(rerun: Rerun, legs: readonly RunLeg[]): Rerun {
  const all = legs.map(({ leg }) => leg);
  return {
    ...rerun,
    legs,
    missed: new Map([...rerun.missed].map(([id, each]) => [id, { ...each, legs: all }])),
  };
}

/** What is going to be run again, and what of it is not there. */
export function rerunNotice({ runId, legs, missed }: Rerun, { scenarios }: Plan): string {
  const planned = new Set(scenarios.map(({ id }) => id));
  const gone = [...missed].filter(([id]) => !planned.has(id)).map(([, each]) => each);
  const on = legs.map(({ leg }) => leg).join(', ');
  const lines = [
    `Again what did not pass in ${runId}: ${planned.size} of ${missed.size} scenarios, on ${on}.`,
  ];
  for (const { name, uri } of gone)
    lines.push(`  not run: "${name}" (${uri}); it is not among what was asked for, or has another name now`);
  return `${lines.join('\n')}\n`;
}

/** A run that was killed has none of its own; its journal tells as much as there is. */
function resultsOf(pack: string): Results {
  const file = path.join(pack, RESULTS);
  return existsSync(file)
    ? resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    : resultsFromPack(pack);
}

function legsOf(failed: readonly ScenarioResult[]): RunLeg[] {
  const legs = new Map(failed.map(({ leg, channel }) => [leg, channel]));
  return [...legs].map(([leg, channel]) => ({ leg, channel: channel as RunLeg['channel'] }));
}

function missedOf(failed: readonly ScenarioResult[]): Map<string, Missed> {
  const missed = new Map<string, Missed>();
  for (const { scenario, name, uri, leg } of failed)
    missed.set(scenario, { name, uri, legs: [...(missed.get(scenario)?.legs ?? []), leg] });
  return missed;
}
