// The command `vouch`: finds the sub-command, turns errors that a user can mend into sentences and exit codes.
import { Command, CommanderError } from 'commander';
import { VOUCH_VERSION } from '../run/versions.ts';
import { cleanCommand } from './clean.ts';
import { doctorCommand } from './doctor.ts';
import { explain } from './explain.ts';
import { decideGate } from './gate-wiring.ts';
import { type CommandIo, printer } from './io.ts';
import { defineLint } from './lint.ts';
import { defineRun } from './run.ts';
import { defineSabotage } from './sabotage.ts';
import { sandboxCommand } from './sandbox.ts';
import { defineStart } from './start.ts';
import { defineSteps } from './steps.ts';
import { defineTrace } from './trace.ts';
import { verifyCommand } from './verify.ts';

/** Exit codes never change: 0 good, 1 not good (a scenario, a pack, a gate), 2 could not be done, 3 conditional, 130 broken off. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  let code = 0;
  const set = (value: number) => {
    code = value;
  };
  const program = new Command('vouch')
    .description('UAT scenarios for healthcare Odoo, with evidence that stands on its own')
    .version(VOUCH_VERSION)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out.write(text), writeErr: (text) => io.err.write(text) });
  defineStart(program, io, set);
  defineRun(program, io, set);
  defineSteps(program, io, set);
  defineLint(program, io, set);
  defineTrace(program, io, set);
  defineSabotage(program, io, set);
  passOn(
    program,
    'verify',
    'Check an evidence pack offline: is it whole and unchanged?',
    (rest) => verifyCommand(rest, printer(io)),
    set,
  );
  passOn(
    program,
    'gate',
    'Decide a stage gate from a pack: GO, CONDITIONAL or NO-GO',
    (rest) => decideGate(rest, io),
    set,
  );
  passOn(
    program,
    'sandbox',
    'The Odoo in the box: up, status, reset, down, destroy',
    (rest) => sandboxCommand(rest, io),
    set,
  );
  passOn(
    program,
    'doctor',
    'Check each thing that a run needs, with its cure',
    (rest) => doctorCommand(rest, io),
    set,
  );
  passOn(program, 'clean', 'Remove old runs', (rest) => cleanCommand(rest, io), set);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.err.write(`${explain(error, io.env['VOUCH_DEBUG'] === '1')}\n`);
    return 2;
  }
}

/** A sub-command that reads its own arguments. */
function passOn(
  program: Command,
  name: string,
  description: string,
  run: (rest: string[]) => Promise<number>,
  set: (code: number) => void,
): void {
  program
    .command(name)
    .description(description)
    .allowUnknownOption()
    .helpOption(false)
    .argument('[arguments...]')
    .action(async (_given: string[], _options: unknown, command: Command) => set(await run(command.args)));
}
