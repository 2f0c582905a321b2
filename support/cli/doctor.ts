// vouch doctor: looks at each thing that a run needs, says what it found, and how to get what is missing.
import { parseArgs } from 'node:util';
import { inspectMachine } from './doctor-machine.ts';
import { inspectOwnOdoo } from './doctor-odoo.ts';
import type { CommandIo } from './io.ts';

export interface Finding {
  /** What was looked at, for people: "Python". */
  readonly name: string;
  /** `note`: not there, and a run manages without it or gets it by itself. */
  readonly state: 'ok' | 'note' | 'missing';
  /** What is there. */
  readonly found: string;
  /** What to do about it; for everything that is not ok. */
  readonly cure?: string;
}

export const doctorHelp = `Usage: vouch doctor [--env FILE] [--json]

Looks at each thing that a run needs on this machine. Nothing is installed or changed.

  --env FILE   look at the Odoo of this environment file instead of at what only the sandbox needs
  --json       the findings as JSON

Exit code: 0 nothing is missing, 1 something is (with its cure), 2 wrong option.

Examples:
  vouch doctor
  vouch doctor --env my-odoo.yaml
`;

export async function doctorCommand(args: string[], io: CommandIo): Promise<number> {
  const asked = parse(args);
  if (typeof asked === 'string') {
    io.err.write(`${asked}\n\n${doctorHelp}`);
    return 2;
  }
  if (asked.help) {
    io.out.write(doctorHelp);
    return 0;
  }
  const findings: Finding[] = [];
  const tell = (finding: Finding) => {
    findings.push(finding);
    if (!asked.json) io.out.write(line(finding));
  };
  await inspectMachine({ env: io.env, sandbox: asked.env === undefined, tell });
  if (asked.env !== undefined) await inspectOwnOdoo({ file: asked.env, cwd: io.cwd, env: io.env, tell });
  const missing = findings.filter(({ state }) => state === 'missing').length;
  if (asked.json) io.out.write(`${JSON.stringify({ ok: missing === 0, findings }, null, 2)}\n`);
  else io.out.write(missing === 0 ? '\nNothing is missing.\n' : `\nMissing: ${missing}.\n`);
  return missing === 0 ? 0 : 1;
}

function line({ name, state, found, cure }: Finding): string {
  const words = { ok: 'ok      ', note: 'note    ', missing: 'MISSING ' };
  const indent = '\n            ';
  return `${words[state]}${name}: ${found.replaceAll('\n', indent)}${cure ? `${indent}${cure.replaceAll('\n', indent)}` : ''}\n`;
}

function parse(args: string[]): { env?: string; json: boolean; help: boolean } | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        env: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
