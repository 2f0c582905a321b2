// The measurements, each with its ways taken in turns.
import type { Sandbox } from '../../support/sandbox/sandbox.ts';
import { byHand } from './acts-in-playwright.ts';
import { naively } from './acts-naive.ts';
import { onScreen, withoutScreen } from './acts-on-channel.ts';
import { type Recording, recording, replay } from './acts-replayed.ts';
import { cloneTime } from './clone-time.ts';
import type { BenchProject } from './commands.ts';
import { type Case, onFreshCase } from './hospital.ts';
import * as largeForm from './large-form.ts';
import { lintTimes } from './lint-time.ts';
import {
  actRows,
  cloneRows,
  commandRows,
  formRows,
  lintRows,
  type Row,
  startupRows,
  viewRows,
} from './rows.ts';
import { bareStartup, vouchStartup } from './startup.ts';
import { inTurns, type Times, timed } from './stopwatch.ts';
import { viewModelTimes } from './view-model.ts';

export interface Story {
  readonly name: string;
  readonly path: string;
}

export const CHAIN: Story = {
  name: 'chain A',
  path: 'features/asset-readiness/pump-back-in-service.feature',
};
export const ORDER: Story = {
  name: 'approval of an order',
  path: 'features/procurement/order-approval.feature:4',
};

export interface Measurement {
  readonly name: string;
  take(): Promise<Taken>;
}

export interface Taken {
  readonly rows: readonly Row[];
  readonly failures: Times<string>['failures'];
}

interface Bench {
  readonly sandbox: Sandbox;
  /** Path of the browser. */
  readonly browser: string;
  readonly project: BenchProject;
  readonly story: Story;
  readonly repeat: number;
  readonly say: (text: string) => void;
}

export function measurements(bench: Bench): Measurement[] {
  return [
    { name: 'lint', take: () => lints(bench) },
    { name: 'clones', take: () => clones(bench) },
    { name: 'startup', take: () => startup(bench) },
    { name: 'views', take: () => views(bench) },
    { name: 'acts', take: () => acts(bench) },
    { name: 'form', take: () => form(bench) },
    { name: 'commands', take: () => commands(bench) },
  ];
}

async function lints({ repeat, say }: Bench): Promise<Taken> {
  const times = await lintTimes(repeat, say);
  return { rows: lintRows(times.of), failures: times.failures };
}

async function commands({ project, story, repeat, say }: Bench): Promise<Taken> {
  const run = (channel: string, ...more: string[]) =>
    project.vouchRun([story.path, '--channel', channel, ...more]);
  const times = await inTurns(
    {
      rpc: () => run('rpc'),
      'rpc without evidence': () => run('rpc', '--no-evidence'),
      ui: () => run('ui'),
      'ui without evidence': () => run('ui', '--no-evidence'),
    },
    repeat,
    say,
  );
  return { rows: commandRows(times.of, story.name), failures: times.failures };
}

async function acts({ sandbox, browser, repeat, say }: Bench): Promise<Taken> {
  const on = (work: (made: Case) => Promise<void>) => () =>
    onFreshCase(sandbox, (made) => timed(() => work(made)));
  const recorded = await onFreshCase(sandbox, async (made): Promise<Recording> => {
    return recording(made, () => withoutScreen(made));
  });
  say(`recorded ${recorded.calls.length} calls`);
  const times = await inTurns(
    {
      ui: on((made) => onScreen(made, browser)),
      playwright: on((made) => byHand(made, browser, 'page')),
      'playwright with cookie': on((made) => byHand(made, browser, 'cookie')),
      rpc: on(withoutScreen),
      replay: on((made) => replay(recorded, made)),
      naive: on((made) => naively(made, sandbox.accounts.setup)),
    },
    repeat,
    say,
  );
  return { rows: actRows(times.of), failures: times.failures };
}

/** Once, however often the others are repeated: a minute for each way, and fifty lines are repetition enough. */
async function form({ sandbox, browser, say }: Bench): Promise<Taken> {
  const on = (work: (made: Case) => Promise<void>) => () =>
    onFreshCase(sandbox, (made) => timed(() => work(made)), largeForm.mustBeFilled);
  const recorded = await onFreshCase(
    sandbox,
    (made) => recording(made, () => largeForm.withoutScreen(made)),
    largeForm.mustBeFilled,
  );
  say(`recorded ${recorded.calls.length} calls`);
  const times = await inTurns(
    {
      rpc: on(largeForm.withoutScreen),
      replay: on((made) => replay(recorded, made)),
      ui: on((made) => largeForm.onScreen(made, browser)),
      playwright: on((made) => largeForm.byHand(made, browser)),
    },
    1,
    say,
  );
  return { rows: formRows(times.of), failures: times.failures };
}

async function views({ sandbox, repeat, say }: Bench): Promise<Taken> {
  const taken = await onFreshCase(
    sandbox,
    (made) => viewModelTimes(made, repeat, say),
    async () => undefined,
  );
  return { rows: viewRows(taken.times.of, taken.model), failures: taken.times.failures };
}

async function startup({ project, repeat, say }: Bench): Promise<Taken> {
  const ways = { vouch: () => vouchStartup(project), 'cucumber-js': () => bareStartup(project) };
  const times = await inTurns(ways, repeat, say);
  return { rows: startupRows(times.of), failures: times.failures };
}

/** More of them than of the others: one takes about a second. */
async function clones({ sandbox, repeat, say }: Bench): Promise<Taken> {
  const made: number[] = [];
  const usable: number[] = [];
  for (let number = 0; number < 3 * repeat; number += 1) {
    const time = await cloneTime(sandbox);
    made.push(time.made);
    usable.push(time.usable);
  }
  say(`${made.length} clones`);
  return { rows: cloneRows({ made, usable }), failures: [] };
}
