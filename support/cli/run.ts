// vouch run: plans, opens the run, runs its legs one after the other, seals it and shows what came out.
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { conductRun, type RunOrder } from '../run/conduct.ts';
import { dryRun } from '../run/dry-run.ts';
import type { ScenarioOrder } from '../run/legs.ts';
import { openProject, type Project } from '../run/project.ts';
import { onLegs, type Rerun, whatDidNotPass } from '../run/rerun.ts';
import type { RunLeg } from '../run/run-file.ts';
import { defaultSettings, STEP_TIMEOUT_MS } from '../run/settings.ts';
import { checkWatching } from '../run/watching.ts';
import { ClockError } from '../world/context.ts';
import type { CommandIo } from './io.ts';

interface RunFlags {
  channel?: 'ui' | 'rpc' | 'both';
  tags: string;
  uiTags?: string;
  env?: string;
  headed: boolean;
  parallel: number;
  retry: number;
  order: ScenarioOrder;
  at?: string;
  share: 'scenario' | 'feature' | 'run';
  dryRun: boolean;
  rerunFailed: boolean;
  pauseOnFailure: boolean;
  trace: boolean;
  keepDatabases: boolean;
  stepTimeout: number;
  quiet: boolean;
  json: boolean;
  project: string;
  evidence: boolean;
}

export function defineRun(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('run')
    .description('Run scenarios against the sandbox, or against your own Odoo')
    .argument('[features...]', 'files, folders or globs; file.feature:12 for one scenario')
    .addOption(
      new Option(
        '--channel <channel>',
        'on the screen, without it, or both and compared (default: rpc; ui with --headed or --trace)',
      ).choices(['ui', 'rpc', 'both']),
    )
    .option('--tags <expression>', 'cucumber tag expression, such as "@critical and not @slow"', '')
    .option('--ui-tags <expression>', 'with --channel both: only these also run on the screen')
    .option('--env <file>', 'environment file of your own Odoo')
    .option('--headed', 'show the browser', false)
    .option('--parallel <n>', 'scenarios at the same time', count, 1)
    .option('--retry <n>', 'try a failed scenario again; a retried pass counts as flaky', count, 0)
    .option(
      '--order <order>',
      'of the scenarios: defined, reverse, random, or random:<seed> as a run before',
      order,
      'defined',
    )
    .option(
      '--at <moment>',
      'let each scenario begin then, on the clocks of the hospital: "2027-01-31 23:58" (sandbox)',
      moment,
    )
    .addOption(
      new Option('--share <scope>', 'one database per')
        .choices(['scenario', 'feature', 'run'])
        .default('scenario'),
    )
    .option('--dry-run', 'check the sentences and show what would be run, and how long it may take', false)
    .option(
      '--rerun-failed',
      'only what did not pass in the last run, on the channels where it did not',
      false,
    )
    .option(
      '--pause-on-failure',
      'stop at a failure and wait for Enter, to look at the browser of --headed',
      false,
    )
    .option(
      '--trace',
      "keep Playwright's traces; they may hold personal data and stay outside the pack",
      false,
    )
    .option('--keep-databases', 'do not drop the databases of the scenarios', false)
    .option('--step-timeout <seconds>', 'deadline of one step', count, STEP_TIMEOUT_MS / 1000)
    .option('--quiet', 'only what did not pass, and the summary', false)
    .option('--json', 'one JSON object a line', false)
    .option('--project <folder>', 'the project to run', '.')
    .addOption(new Option('--no-evidence', 'for measurements: leave no pack').hideHelp())
    .addHelpText(
      'after',
      `
Examples:
  vouch run                                     everything, without the screen
  vouch run features/stores --channel ui        a folder, in a browser
  vouch run --tags @critical --channel both     both ways, their records compared
  vouch run features/x.feature:12 --headed      one scenario, watched
  vouch run --order random                      does any scenario need another one?
  vouch run --at "2027-01-31 23:58"             does any depend on the day?
  vouch run --env my-odoo.yaml                  on your own (neutralised) Odoo

Exit code: 0 all passed, 1 not all passed, 2 could not run, 130 broken off.`,
    )
    .action(async (features: string[], flags: RunFlags) => set(await run(features, flags, io)));
}

async function run(features: string[], flags: RunFlags, io: CommandIo): Promise<number> {
  const project = openProject(path.resolve(io.cwd, flags.project));
  const rerun = flags.rerunFailed ? rerunOf(project, flags, io) : undefined;
  const order: RunOrder = {
    project,
    features: features.length > 0 ? features : project.features,
    legs: rerun?.legs ?? legsOf(channelOf(flags) ?? 'rpc'),
    tags: flags.tags,
    ...(flags.uiTags ? { legTags: { ui: flags.uiTags } } : {}),
    ...(flags.env ? { envFile: path.resolve(io.cwd, flags.env) } : {}),
    parallel: flags.parallel,
    retry: flags.retry,
    order: flags.order,
    ...(rerun ? { rerun } : {}),
    output: flags.json ? 'json' : flags.quiet ? 'quiet' : 'progress',
    settings: {
      share: flags.share,
      ...(flags.at ? { beginsAt: flags.at } : {}),
      headed: flags.headed,
      trace: flags.trace,
      pauseOnFailure: flags.pauseOnFailure,
      keepDatabases: flags.keepDatabases,
      stepTimeoutMs: flags.stepTimeout * 1000,
      evidence: flags.evidence,
      pictures: flags.evidence,
    },
  };
  if (flags.dryRun) return dryRun(order, io);
  if (flags.at && flags.env) {
    throw new ClockError(
      'Expected --at or --env, found both: the clock of an Odoo of your own is not for Vouch to move. Leave one of them out.',
    );
  }
  if (flags.order !== 'defined') io.err.write(`The scenarios run in the order ${flags.order}.\n`);
  checkWatching({ ...flags, legs: order.legs }, io.env, process.stdin.isTTY === true);
  return (await conductRun(order, io)).exitCode;
}

/** On the legs where it did not pass, unless the command names a channel. */
function rerunOf(project: Project, flags: RunFlags, { env }: CommandIo): Rerun {
  const rerun = whatDidNotPass(defaultSettings(project, env).reportsDir);
  const channel = channelOf(flags);
  return channel ? onLegs(rerun, legsOf(channel)) : rerun;
}

/** What is only there on the screen asks for the screen; undefined where nothing asks for a channel. */
function channelOf({ channel, headed, trace }: RunFlags): RunFlags['channel'] {
  return channel ?? (headed || trace ? 'ui' : undefined);
}

export function legsOf(channel: 'ui' | 'rpc' | 'both'): RunLeg[] {
  const leg = (name: 'ui' | 'rpc'): RunLeg => ({ leg: name, channel: name });
  return channel === 'both' ? [leg('rpc'), leg('ui')] : [leg(channel)];
}

/** Throws `InvalidArgumentError`. A draw gets a seed, which the journal keeps. */
function order(text: string): ScenarioOrder {
  if (text === 'defined' || text === 'reverse') return text;
  if (text === 'random') return `random:${randomInt(1_000_000)}`;
  if (isDrawn(text)) return text;
  throw new InvalidArgumentError('Expected defined, reverse, random or random:<seed>.');
}

function isDrawn(text: string): text is `random:${string}` {
  return /^random:\w+$/.test(text);
}

/** Throws `InvalidArgumentError`. */
function moment(text: string): string {
  if (
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(text) &&
    Date.parse(`${text.replace(' ', 'T')}:00Z`) > Date.now()
  )
    return text;
  throw new InvalidArgumentError(
    'Expected a moment to come, such as "2027-01-31 23:58": time does not go back.',
  );
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new InvalidArgumentError('Expected a whole number of 0 or more.');
  return value;
}
