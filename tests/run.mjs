// npm test: checks, unit tests, then a real Odoo in the box with the tests that need one. No part hides another.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const HELP = `Usage: npm test [-- --unit | --whole | --only PART,...]

Runs, in this order: checks, unit, sandbox, live, e2e.

  --unit            only what needs no Odoo: checks and unit
  --whole           the part whole too: every example of a sentence, every
                    assertion seen red, every scenario on both channels; hours
  --only PART,...   only these parts

The sandbox is set up in the user's cache folder and stopped again if it did not run before.
Exit code: 0 all passed, 1 not all passed, 2 it could not be run as asked.
`;

const ROOT = path.join(import.meta.dirname, '..');
const VOUCH = ['support/cli/bin.mjs'];
/** How long a part's children may take to end when the run is broken off, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Name to how it is run; each prints "N passed, N failed" last, or counts as one. */
const PARTS = {
  checks: () => node(['tests/check.mjs']),
  unit: () =>
    tests(
      testFiles((folder) => !['live', 'contract', 'e2e', 'whole'].includes(folder)),
      { timeoutS: 120 },
    ),
  sandbox: () => node([...VOUCH, 'sandbox', 'up']),
  live: () => inLanes(longestFirst(testFiles((folder) => ['contract', 'live'].includes(folder)))),
  e2e: () => inLanes(longestFirst(testFiles((folder) => folder === 'e2e'))),
  whole: () =>
    inLanes(
      testFiles((folder) => folder === 'whole'),
      WHOLE_S,
    ),
};
/** As measured: they begin first, so that no long one is left alone at the end. The others follow by name. */
const LONGEST = [
  ...['contract/ui', 'contract/hard-ui', 'live/rpc-chain', 'live/sandbox', 'contract/rpc', 'live/robust-ui'],
  ...[
    'e2e/sentences',
    'e2e/main-job',
    'e2e/own-project',
    'e2e/own-odoo',
    'e2e/unknown-module',
    'e2e/wrong-business',
  ],
].map((name) => path.join('tests', `${name}.test.ts`));
/** How long one test that needs Odoo may take, in seconds; and one of the part whole. */
const ODOO_S = 2400;
const WHOLE_S = 3 * 3600;
const FAST = ['checks', 'unit'];
const LONG = ['whole'];
const NEED_SANDBOX = ['live', 'e2e', 'whole'];

/** Process numbers. */
const running = new Set();
let brokenOff = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, breakOff);
process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const wanted = partsOf(args);
  if (wanted === undefined) {
    console.error(HELP);
    return 2;
  }
  const began = Date.now();
  const results = [];
  const wasUp = wanted.includes('sandbox') ? await isSandboxUp() : true;
  for (const name of wanted) {
    if (brokenOff) break;
    const sandbox = results.find((result) => result.name === 'sandbox');
    const blocked = NEED_SANDBOX.includes(name) && sandbox?.failed > 0;
    console.log(`\n== ${name} (${elapsed(began)} since the start)`);
    results.push({ name, ...(blocked ? notRun() : await PARTS[name]()) });
  }
  if (!wasUp) await node([...VOUCH, 'sandbox', 'down']);
  return conclude(results, began);
}

function partsOf(args) {
  if (args.length === 0) return Object.keys(PARTS).filter((name) => !LONG.includes(name));
  if (args.length === 1 && args[0] === '--unit') return FAST;
  if (args.length === 1 && args[0] === '--whole') return Object.keys(PARTS);
  if (args.length !== 2 || args[0] !== '--only') return undefined;
  const named = args[1].split(',');
  return named.every((name) => name in PARTS)
    ? Object.keys(PARTS).filter((name) => named.includes(name))
    : undefined;
}

function conclude(results, began) {
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  console.log(`\n== after ${elapsed(began)}`);
  for (const { name, passed, failed, ms } of results) {
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${passed} passed, ${failed} failed (${(ms / 1000).toFixed(0)} s)`,
    );
  }
  if (brokenOff) console.log('Broken off: the parts that are not named were not run.');
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return brokenOff ? 130 : sum('failed') > 0 ? 1 : 0;
}

function notRun() {
  console.log('Not run, because the sandbox could not be set up.');
  return { passed: 0, failed: 1, ms: 0 };
}

/** Test files in the folders of `tests/` that are wanted. */
function testFiles(isWanted) {
  return readdirSync(path.join(ROOT, 'tests'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => isWanted(file.split(path.sep)[1]))
    .sort();
}

function longestFirst(files) {
  const gone = LONGEST.filter((file) => !existsSync(path.join(ROOT, file)));
  if (gone.length > 0) throw new Error(`Named among the longest, but there is no ${gone.join(', ')}`);
  return [
    ...LONGEST.filter((file) => files.includes(file)),
    ...files.filter((file) => !LONGEST.includes(file)),
  ];
}

function tests(files, { timeoutS }) {
  if (files.length === 0) {
    console.log('There are no test files.');
    return { passed: 0, failed: 1, ms: 0 };
  }
  // Node leaves one core free by default, which is half of them where there are two.
  return node([...testing(timeoutS), `--test-concurrency=${availableParallelism()}`, ...files]);
}

function testing(timeoutS) {
  return [
    ...['--import', 'tsx', '--test', `--test-timeout=${timeoutS * 1000}`],
    ...['--test-reporter', './tests/reporter.mjs', '--test-reporter-destination', 'stdout'],
  ];
}

/**
 * Runs files side by side in the order given, each told when it is over. Node's own runner sorts them by name. They wait
 * for Odoo most of the time; more than two at once would wait for each other.
 */
async function inLanes(files, timeoutS = ODOO_S) {
  const began = Date.now();
  const left = [...files];
  const sum = { passed: 0, failed: files.length === 0 ? 1 : 0 };
  const lane = async () => {
    for (let file = left.shift(); file !== undefined && !brokenOff; file = left.shift()) {
      let said = '';
      const ran = await node([...testing(timeoutS), file], { VOUCH_TEST_EACH: '1' }, (part) => {
        said += part;
      });
      const told = said.replace(/\n\d+ passed, \d+ failed\s*$/, '');
      process.stdout.write(`${told.trimEnd()}\n      ${file} took ${(ran.ms / 1000).toFixed(0)} s in all\n`);
      sum.passed += ran.passed;
      sum.failed += ran.failed;
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  return { ...sum, ms: Date.now() - began };
}

/** Runs Node to its end, shows what it says, and reads the count off its last line. */
async function node(args, env = {}, show = (part) => process.stdout.write(part)) {
  const began = Date.now();
  // A group of its own, so that whatever it leaves behind can be ended with it.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  running.add(child.pid);
  let tail = '';
  child.stdout.setEncoding('utf8').on('data', (part) => {
    show(part);
    tail = (tail + part).slice(-400);
  });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  running.delete(child.pid);
  endGroup(child.pid, 'SIGKILL');
  // What it said last may still be on its way.
  await closed;
  const said = /(\d+) passed, (\d+) failed\s*$/.exec(tail);
  const [passed, failed] = said ? [Number(said[1]), Number(said[2])] : [code === 0 ? 1 : 0, 0];
  return { passed, failed: code === 0 ? failed : Math.max(1, failed), ms: Date.now() - began };
}

/** Whether servers of the sandbox run now; one that cannot tell is left as it is found. */
async function isSandboxUp() {
  const child = spawn(process.execPath, [...VOUCH, 'sandbox', 'status', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = [];
  child.stdout.on('data', (part) => said.push(part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) return true;
  const { postgres, servers } = JSON.parse(Buffer.concat(said).toString('utf8'));
  return postgres !== undefined || servers.length > 0;
}

function breakOff() {
  brokenOff = true;
  for (const pid of running) {
    // End-to-end tests start the command as a shell would, in a group of its own; it ends its run properly by itself.
    for (const command of commandsBelow(pid)) endGroup(command, 'SIGINT');
    endGroup(pid, 'SIGINT');
    setTimeout(() => endGroup(pid, 'SIGKILL'), PATIENCE_MS).unref();
  }
}

/** Process numbers of our own command among a process' descendants; none where the system does not tell. */
function commandsBelow(pid) {
  if (!existsSync('/proc/self/stat')) return [];
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name), command: readProc(name, 'cmdline') }));
  const below = (parent) =>
    processes.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid)
    .filter(({ command }) => command.includes(path.join(ROOT, ...VOUCH)))
    .map((each) => each.pid);
}

function parentOf(pid) {
  // The second field is the command in brackets and may hold anything.
  return Number(readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1]);
}

/** Empty for a process that has ended meanwhile. */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (!['ENOENT', 'ESRCH', 'EACCES'].includes(error.code)) throw error;
    return '';
  }
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function elapsed(since) {
  const seconds = Math.round((Date.now() - since) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
