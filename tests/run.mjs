// npm test: checks, unit tests, then a real Odoo in the box with the tests that need one. No part hides another.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';

const HELP = `Usage: npm test [-- --unit | --only PART,...]

Runs, in this order: checks, unit, sandbox, live, e2e.

  --unit            only what needs no Odoo: checks and unit
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
      testFiles((folder) => !['live', 'contract', 'e2e'].includes(folder)),
      { timeoutS: 120 },
    ),
  sandbox: () => node([...VOUCH, 'sandbox', 'up']),
  live: () =>
    tests(
      testFiles((folder) => ['contract', 'live'].includes(folder)),
      { timeoutS: 1200, each: true },
    ),
  e2e: () =>
    tests(
      testFiles((folder) => folder === 'e2e'),
      { timeoutS: 1200, each: true },
    ),
};
const FAST = ['checks', 'unit'];
const NEED_SANDBOX = ['live', 'e2e'];

let running;
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
  if (args.length === 0) return Object.keys(PARTS);
  if (args.length === 1 && args[0] === '--unit') return FAST;
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

function tests(files, { timeoutS, each = false }) {
  if (files.length === 0) {
    console.log('There are no test files.');
    return { passed: 0, failed: 1, ms: 0 };
  }
  const options = [
    ...['--import', 'tsx', '--test', `--test-timeout=${timeoutS * 1000}`],
    ...['--test-reporter', './tests/reporter.mjs', '--test-reporter-destination', 'stdout'],
    // Node leaves one core free by default, which is half of them where there are two. Files that need Odoo wait for it
    // most of the time; more than two at once would wait for each other.
    `--test-concurrency=${each ? Math.min(2, availableParallelism()) : availableParallelism()}`,
  ];
  return node([...options, ...files], each ? { VOUCH_TEST_EACH: '1' } : {});
}

/** Runs Node to its end, shows what it says, and reads the count off its last line. */
async function node(args, env = {}) {
  const began = Date.now();
  // A group of its own, so that whatever it leaves behind can be ended with it.
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  running = child;
  let tail = '';
  child.stdout.on('data', (part) => {
    process.stdout.write(part);
    tail = (tail + part).slice(-400);
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  running = undefined;
  endGroup(child.pid, 'SIGKILL');
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
  if (!running) return;
  const { pid } = running;
  // End-to-end tests start the command as a shell would, in a group of its own; it ends its run properly by itself.
  for (const command of commandsBelow(pid)) endGroup(command, 'SIGINT');
  endGroup(pid, 'SIGINT');
  setTimeout(() => endGroup(pid, 'SIGKILL'), PATIENCE_MS).unref();
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
