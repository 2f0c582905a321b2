// Starts the small programs beside this file and waits for what they say.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

export interface Child {
  readonly process: ChildProcess;
  /** Resolves when the child has said this line. */
  said(line: string): Promise<void>;
  /** Exit code, or the signal's name. */
  ended(): Promise<number | string>;
}

export function start(script: string, ...args: string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', join(HERE, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const heard: string[] = [];
  lines.on('line', (line) => heard.push(line));
  const end = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    process: child,
    said: async (line) => {
      while (!heard.includes(line)) {
        await Promise.race([
          once(lines, 'line'),
          end.then((code) => Promise.reject(new Error(`ended with ${code}`))),
        ]);
      }
    },
    ended: () => end,
  };
}
