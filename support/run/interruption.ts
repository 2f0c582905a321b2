// ^C during a run: the first ends the scenarios, and the run is sealed as broken off; only the third leaves it open.
import path from 'node:path';
import type { ConductIo } from './conduct.ts';
import type { PreparedRun } from './prepare.ts';
import { packDir } from './run-file.ts';

export interface Interruption {
  /** Aborted once somebody wants the run to end. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  end(): void;
}

export function listenForInterruption({ run }: PreparedRun, io: Pick<ConductIo, 'err'>): Interruption {
  const abort = new AbortController();
  let heard = 0;
  const onSignal = (signal: NodeJS.Signals) => {
    heard += 1;
    if (heard === 1) {
      io.err.write(`\n${signal}: ending the run; what was journalled stays and will verify.\n`);
      abort.abort();
    } else if (heard === 2) {
      io.err.write(
        `\n${signal}: the run is being sealed. Once more leaves it open, without report and seal.\n`,
      );
    } else {
      const pack = path.relative(run.projectDir, packDir(run));
      io.err.write(`\n${signal}: left open. The journal verifies as far as it came: vouch verify ${pack}\n`);
      process.exit(130);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: abort.signal,
    end: () => {
      process.removeListener('SIGINT', onSignal);
      process.removeListener('SIGTERM', onSignal);
    },
  };
}
