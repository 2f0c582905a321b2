// What would be run, whether every sentence is known, and how long it took the last time.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Results, results as resultsSchema } from '../evidence/results.ts';
import { planSupport } from './check-steps.ts';
import type { ConductIo, RunOrder } from './conduct.ts';
import { planRun } from './plan-run.ts';
import { newRunId } from './prepare.ts';
import { rerunNotice } from './rerun.ts';
import { readScope } from './scope.ts';
import { runsIn } from './seal-run.ts';
import { defaultSettings } from './settings.ts';

/** Milliseconds that a step takes where it was never run. */
const GUESS_MS = { rpc: 350, ui: 3000, hand: 60_000 };

export async function dryRun(order: RunOrder, io: ConductIo): Promise<number> {
  const { plan } = planRun(
    newRunId(),
    {
      paths: order.features,
      cwd: order.project.dir,
      tags: order.tags,
      legs: order.legs,
      ...(order.legTags ? { legTags: order.legTags } : {}),
      ...(order.rerun ? { only: order.rerun.missed } : {}),
    },
    readScope(order.project),
  );
  await planSupport(plan, order.project);
  if (order.rerun) io.err.write(rerunNotice(order.rerun, plan));
  const known = lastTimes(defaultSettings(order.project, io.env).reportsDir);
  let total = 0;
  let guessed = 0;
  const scenarios: Array<{ scenario: string; at: string; leg: string; seconds: number; measured: boolean }> =
    [];
  for (const scenario of plan.scenarios) {
    for (const { leg, channel } of plan.legs) {
      if (!scenario.legs.includes(leg)) continue;
      const measured = known.get(`${scenario.id} ${channel}`);
      const ms = measured ?? scenario.steps.length * GUESS_MS[channel];
      total += ms;
      if (measured === undefined) guessed += 1;
      const at = `${scenario.uri}:${scenario.line}`;
      scenarios.push({
        ...{ scenario: scenario.name, at, leg },
        ...{ seconds: ms / 1000, measured: measured !== undefined },
      });
      if (order.output === 'json') continue;
      const about = `${measured === undefined ? 'about ' : ''}${Math.max(1, Math.round(ms / 1000))} s`;
      io.out.write(`${at}  ${scenario.name}  [${leg}, ${about}]\n`);
    }
  }
  if (order.output === 'json') {
    io.out.write(`${JSON.stringify({ event: 'dry-run', seconds: total / 1000, scenarios })}\n`);
    return 0;
  }
  const minutes =
    total >= 120_000 ? `${Math.round(total / 60_000)} minutes` : `${Math.round(total / 1000)} seconds`;
  io.out.write(
    `\n${plan.scenarios.length} scenarios, every sentence known. Expected duration: ${minutes} with one worker` +
      `${guessed > 0 ? ` (${guessed} estimated, as they were never run here)` : ''}. Nothing was run.\n`,
  );
  return 0;
}

/** Newest duration in milliseconds by scenario and channel. */
function lastTimes(reportsDir: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const runId of runsIn(reportsDir)) {
    const file = path.join(reportsDir, runId, 'pack', 'run', 'results.json');
    if (!existsSync(file)) continue;
    for (const { scenario, channel, attempts } of readResults(file)?.scenarios ?? []) {
      const last = attempts.at(-1);
      if (last) times.set(`${scenario} ${channel}`, last.ms);
    }
  }
  return times;
}

/** Nothing of a run that is damaged or of another version: it tells no times, and `vouch verify` tells why. */
function readResults(file: string): Results | undefined {
  try {
    return resultsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
