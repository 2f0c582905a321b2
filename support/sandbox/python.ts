// Finds a Python that Odoo 19 runs on.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { SandboxError } from './errors.ts';
import { type Environment, namesIn } from './paths.ts';
import { run } from './process.ts';

export interface Python {
  /** Absolute path of the interpreter itself, not of a shim. */
  readonly path: string;
  /** `3.11.7` */
  readonly version: string;
}

/**
 * Best first: 3.13 lacks a wheel for barcodes, 3.10 needs older packages. Odoo 19 does not run before 3.10, and breaks
 * on 3.14.
 */
const VERSIONS = ['3.12', '3.11', '3.13', '3.10'];

const PROBE = `
import json, os, platform, sys
try:
    import ensurepip, venv
    pip = True
except ImportError:
    pip = False
print(json.dumps({"path": os.path.realpath(sys.executable), "version": platform.python_version(), "pip": pip}))
`;

interface Probed extends Python {
  readonly pip: boolean;
}

/** Throws `no-python` saying what was found and what to install. `VOUCH_PYTHON` names one and is then not passed over. */
export async function findPython(env: Environment): Promise<Python> {
  const seen: string[] = [];
  for (const candidate of await candidates(env)) {
    const probed = await probe(candidate, env);
    if (probed === undefined) continue;
    const fits = VERSIONS.some((version) => probed.version.startsWith(`${version}.`));
    if (fits && probed.pip) return { path: probed.path, version: probed.version };
    seen.push(
      `${probed.path} is ${probed.version}${fits ? ' without venv and ensurepip (package python3-venv)' : ''}`,
    );
  }
  const found = seen.length === 0 ? 'none' : [...new Set(seen)].join('; ');
  throw new SandboxError(
    'no-python',
    `Expected a Python from 3.10 to 3.13 with venv, found ${env.VOUCH_PYTHON ? `by VOUCH_PYTHON: ${found}` : found}. ` +
      'Install one, for example with `apt-get install python3 python3-venv` or `pyenv install 3.12`, ' +
      'or name one: VOUCH_PYTHON=/path/to/python3.12',
  );
}

async function candidates(env: Environment): Promise<string[]> {
  if (env.VOUCH_PYTHON) return [env.VOUCH_PYTHON];
  const managed = await pyenvPythons(env);
  return [
    ...VERSIONS.flatMap((version) => [
      `python${version}`,
      ...managed.filter((path) => path.includes(`/${version}.`)),
    ]),
    'python3',
    'python',
  ];
}

/** Interpreters that pyenv keeps; its shims answer only for the version that is switched on. */
async function pyenvPythons(env: Environment): Promise<string[]> {
  const root = join(env.PYENV_ROOT || join(env.HOME || homedir(), '.pyenv'), 'versions');
  const names = (await namesIn(root)).reverse();
  return names.map((name) => join(root, name, 'bin', 'python3')).filter((path) => existsSync(path));
}

async function probe(command: string, env: Environment): Promise<Probed | undefined> {
  // Outside any virtual environment, so that ours stands on the interpreter itself.
  const clean = { ...env, PYTHONHOME: undefined, PYTHONPATH: undefined };
  const ran = await run({ command, args: ['-I', '-c', PROBE], env: clean, timeoutMs: 20_000 });
  if (ran.code !== 0) return undefined;
  return JSON.parse(ran.out.split('\n').at(-1) ?? '{}') as Probed;
}
