// vouch gate: reads a pack, has it verified, decides a gate from it and shows why.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DataFileError, openDataFile } from '../data/data-file.ts';
import { sha256Of } from '../evidence/canonical.ts';
import { writeWhole } from '../evidence/disk.ts';
import { EvidenceError } from '../evidence/errors.ts';
import { catalogue as catalogueSchema } from '../gate/catalogue.ts';
import { evaluateGate, type GateDecision } from '../gate/decision.ts';
import type { PackVerdict } from '../gate/inputs.ts';
import { gatePolicy } from '../gate/policy.ts';
import { decisionText } from '../gate/table.ts';
import { Fault } from '../verify/json.ts';
import { readPack } from './gate-pack.ts';

export interface GateIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export interface GateDeps {
  /** `trust`: what the user named as the key to trust, if anything. */
  readonly verifyPack: (packDir: string, trust: string | undefined) => PackVerdict | Promise<PackVerdict>;
  /** Folders that hold `gates/` and `requirements/`: the user's project first, then what the package brings. */
  readonly fixtureDirs: readonly string[];
  /** What the environment of this file must show: dotted path in the fingerprint to value. */
  readonly expectedEnvironment?: (file: string) => Readonly<Record<string, string>>;
  /** Folder of `reports/`; the current one unless told. */
  readonly cwd?: string;
  readonly now?: () => Date;
  readonly width?: number;
}

export const gateHelp = `Usage: vouch gate <gate> [--pack DIR] [--env FILE] [--trust KEY] [--json]

Decides a gate from an evidence pack. Every criterion stands in the gate file (fixtures/gates/<gate>.yaml); what is
not measured is not met. The decision is written to gate.json beside the pack.

  --pack DIR   the pack; reports/latest/pack unless told
  --env FILE   the run must have been on this environment
  --trust KEY  the key that must have sealed the pack, as for vouch verify
  --json       print gate.json instead of the table

Exit code: 0 GO, 3 CONDITIONAL, 1 NO-GO, 2 it could not be decided.

Examples:
  vouch gate uat-exit
  vouch gate uat-exit --pack reports/2026-03-01T10-00-00Z/pack
  vouch gate uat-exit --env uat.yaml --json
`;

const exitCodes: Readonly<Record<GateDecision['decision'], number>> = { GO: 0, CONDITIONAL: 3, 'NO-GO': 1 };
const COULD_NOT_DECIDE = 2;

/** Exit code: 0 GO, 3 CONDITIONAL, 1 NO-GO, 2 error. */
export async function gateCommand(args: string[], io: GateIo, deps: GateDeps): Promise<number> {
  try {
    const asked = question(args);
    if (asked === 'help') {
      io.out(gateHelp);
      return 0;
    }
    const { decision, text } = await decide(asked, deps);
    const file = path.join(path.dirname(asked.packDir(deps.cwd)), 'gate.json');
    const json = `${JSON.stringify(decision, null, 2)}\n`;
    io.out(asked.json ? json : text);
    // Shown first: a full disk does not keep anybody from reading it.
    keep(file, json);
    return exitCodes[decision.decision];
  } catch (problem) {
    if (problem instanceof Fault) io.err(`${problem.where}: ${problem.message}\n`);
    else if (problem instanceof GateError || problem instanceof DataFileError) io.err(`${problem.message}\n`);
    else throw problem;
    return COULD_NOT_DECIDE;
  }
}

/** The gate could not be decided, and the user can do something about it. */
export class GateError extends Error {
  readonly code: 'usage' | 'no-pack' | 'no-gate' | 'no-environment' | 'not-kept';

  constructor(code: GateError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GateError';
    this.code = code;
  }
}

interface Question {
  readonly gate: string;
  readonly packDir: (cwd: string | undefined) => string;
  readonly env: string | undefined;
  readonly trust: string | undefined;
  readonly json: boolean;
}

function question(args: string[]): Question | 'help' {
  const options = {
    pack: { type: 'string' },
    env: { type: 'string' },
    trust: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new GateError('usage', `${said}\n\n${gateHelp}`, { cause });
  }
  if (parsed.values.help) return 'help';
  const [gate, ...more] = parsed.positionals;
  if (gate === undefined || more.length > 0) {
    throw new GateError(
      'usage',
      `Expected the name of one gate, found ${parsed.positionals.length}.\n\n${gateHelp}`,
    );
  }
  const { pack, env, trust, json } = parsed.values;
  return {
    gate,
    packDir: (cwd = '.') => path.resolve(cwd, pack ?? 'reports/latest/pack'),
    env,
    trust,
    json: json ?? false,
  };
}

function keep(file: string, json: string): void {
  try {
    writeWhole(file, json);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    throw new GateError('not-kept', `The decision above is not kept in a file. ${error.message}`, {
      cause: error,
    });
  }
}

async function decide(asked: Question, deps: GateDeps): Promise<{ decision: GateDecision; text: string }> {
  // First what the user wrote: a fault in it is found whether there is a pack or not.
  const policyFile = gateFile(asked.gate, deps);
  const policy = openDataFile(policyFile, gatePolicy).value;
  const catalogueFile = inFixtures('requirements/catalogue.yaml', deps);
  const catalogue =
    catalogueFile === undefined ? undefined : openDataFile(catalogueFile, catalogueSchema).value;
  const packDir = asked.packDir(deps.cwd);
  if (!existsSync(packDir)) {
    throw new GateError(
      'no-pack',
      `Expected an evidence pack in ${packDir}, found nothing there. Run the scenarios first (vouch run), or name the pack with --pack.`,
    );
  }
  const pack = await deps.verifyPack(packDir, asked.trust);
  const read = readPack(packDir);
  const decision = evaluateGate(policy, {
    ...read,
    evaluatedAt: (deps.now?.() ?? new Date()).toISOString(),
    policy: { path: path.basename(policyFile), sha256: sha256Of(readFileSync(policyFile)) },
    pack: {
      manifest: read.digests.get('manifest.json'),
      ...pack,
      verdict: pack.verdict === 'valid' && read.faults.length > 0 ? 'not valid' : pack.verdict,
      reasons: [...pack.reasons, ...read.faults],
    },
    catalogue,
    expectedEnvironment: asked.env === undefined ? undefined : environmentOf(asked.env, deps),
  });
  return { decision, text: decisionText(decision, deps.width) };
}

function gateFile(gate: string, deps: GateDeps): string {
  const named = /\.ya?ml$/.test(gate) ? path.resolve(deps.cwd ?? '.', gate) : undefined;
  const file = named ?? (/^[a-z0-9-]+$/.test(gate) ? inFixtures(`gates/${gate}.yaml`, deps) : undefined);
  if (file !== undefined && existsSync(file)) return file;
  if (named !== undefined) throw new GateError('no-gate', `Expected a gate file at ${named}, found none.`);
  const places = deps.fixtureDirs.map((dir) => path.join(dir, 'gates'));
  const known = places.filter((place) => existsSync(place)).flatMap((place) => readdirSync(place));
  const names = [...new Set(known)].filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -5));
  throw new GateError(
    'no-gate',
    `Expected a gate named "${gate}" (a file ${gate}.yaml in ${places.join(' or ')}), found none. Known gates: ${names.sort().join(', ')}.`,
  );
}

function inFixtures(file: string, deps: GateDeps): string | undefined {
  return deps.fixtureDirs.map((dir) => path.join(dir, file)).find((candidate) => existsSync(candidate));
}

function environmentOf(file: string, deps: GateDeps): Readonly<Record<string, string>> {
  if (!deps.expectedEnvironment) {
    throw new GateError('no-environment', `The environment file ${file} cannot be read here.`);
  }
  return deps.expectedEnvironment(file);
}
