// The Python environment that Odoo runs in: a venv with pinned wheels and the OCA addons.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortKey } from './digest.ts';
import { SandboxError } from './errors.ts';
import { ensurePart } from './part.ts';
import type { Environment } from './paths.ts';
import { mustRun, run, tail } from './process.ts';
import type { Say } from './progress.ts';
import { findPython, type Python } from './python.ts';
import { STUB_WHEEL_SCRIPT } from './stub-wheel.ts';

export interface PythonEnvironment {
  readonly key: string;
  readonly python: string;
  readonly pythonVersion: string;
  /** Folder of the OCA addons. */
  readonly addonsPath: string;
  /** What was installed: `name==version sha256:...` for each wheel. */
  readonly packages: readonly string[];
}

const CONSTRAINTS = join(dirname(fileURLToPath(import.meta.url)), 'python', 'constraints.txt');

/** Counts up when the way the environment is made changes. */
const RECIPE = 1;

export interface PythonEnvironmentPlan {
  readonly key: string;
  readonly base: Python;
  readonly place: string;
}

/** Names the environment without making it. */
export async function planPythonEnvironment(cache: string, env: Environment): Promise<PythonEnvironmentPlan> {
  const base = await findPython(env);
  const constraints = await readFile(CONSTRAINTS, 'utf8');
  const key = shortKey({ RECIPE, constraints, base, platform: platform(), arch: arch() });
  return { key, base, place: join(cache, 'python', key) };
}

/** Makes it where it is not there. Only wheels are installed: nothing is compiled, no package's own code runs. */
export async function ensurePythonEnvironment(
  plan: PythonEnvironmentPlan,
  env: Environment,
  say: Say,
): Promise<PythonEnvironment> {
  const made = await ensurePart<{ packages: string[]; base: Python }>({
    place: plan.place,
    name: 'Python packages',
    say,
    usable: (_info, folder) => existsSync(join(folder, 'venv', 'bin', 'python')),
    build: (folder) => build(folder, plan.base, env, say),
  });
  const venv = join(plan.place, 'venv');
  const minor = plan.base.version.split('.').slice(0, 2).join('.');
  return {
    key: plan.key,
    python: join(venv, 'bin', 'python'),
    pythonVersion: plan.base.version,
    addonsPath: join(venv, 'lib', `python${minor}`, 'site-packages', 'odoo', 'addons'),
    packages: made.packages,
  };
}

async function build(
  folder: string,
  base: Python,
  env: Environment,
  say: Say,
): Promise<{ packages: string[]; base: Python }> {
  const venv = join(folder, 'venv');
  say(`making an environment on Python ${base.version}`);
  await mustRun({ command: base.path, args: ['-m', 'venv', venv], env }, 'Making the Python environment');
  const python = join(venv, 'bin', 'python');
  const wheels = join(folder, 'wheels');
  await mkdir(wheels);
  await mustRun(
    { command: python, args: ['-c', STUB_WHEEL_SCRIPT, wheels] },
    'Making the stub that the addons ask for',
  );
  const report = join(folder, 'report.json');
  await install(python, { wheels, report, env, say });
  await mustRun(
    { command: python, args: ['-m', 'pip', 'check'], env },
    'Checking that the Python packages fit together',
  );
  const packages = await installed(report);
  await rm(report);
  await writeFile(join(folder, 'packages.txt'), `${packages.join('\n')}\n`);
  return { packages, base };
}

interface Install {
  readonly wheels: string;
  readonly report: string;
  readonly env: Environment;
  readonly say: Say;
}

async function install(python: string, { wheels, report, env, say }: Install): Promise<void> {
  const total = (await readFile(CONSTRAINTS, 'utf8'))
    .split('\n')
    .filter((line) => line.includes('==')).length;
  let done = 0;
  const ran = await run({
    command: python,
    args: [
      ...['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input', '--progress-bar', 'off'],
      ...['--only-binary', ':all:', '--no-deps', '--no-compile', '--find-links', wheels],
      ...['--report', report, '-r', CONSTRAINTS],
    ],
    env: { ...env, PYTHONPATH: undefined, PIP_REQUIRE_VIRTUALENV: undefined },
    onLine: (line) => {
      if (line.startsWith('Collecting ')) say('fetching Python packages', { done: ++done, total });
      if (line.startsWith('Installing ')) say('installing Python packages');
    },
  });
  if (ran.code === 0) return;
  const words = tail(ran.err, 6);
  throw new SandboxError(
    'python-packages',
    `The Python packages of constraints.txt should have been installed as wheels on ${python}, but pip failed:\n${words}\n` +
      "Most likely the package index cannot be reached (check the network and pip's own settings), or it has no wheel for this " +
      'machine (try another Python: VOUCH_PYTHON=/path/to/python3.12). What is finished is kept: run it again.',
    words,
  );
}

interface PipReport {
  readonly install: readonly {
    readonly metadata: { readonly name: string; readonly version: string };
    readonly download_info: {
      readonly archive_info?: { readonly hashes?: Readonly<Record<string, string>> };
    };
  }[];
}

async function installed(report: string): Promise<string[]> {
  const { install: entries } = JSON.parse(await readFile(report, 'utf8')) as PipReport;
  return entries
    .map(({ metadata, download_info }) => {
      const sha256 = download_info.archive_info?.hashes?.sha256;
      return `${metadata.name}==${metadata.version}${sha256 ? ` sha256:${sha256}` : ''}`;
    })
    .sort();
}
