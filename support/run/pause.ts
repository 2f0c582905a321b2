// Stops a run at a failure until the tester has looked.
import { createInterface } from 'node:readline/promises';

/** Returns at once where nobody is at the keyboard. */
export async function waitForEnter(what: string): Promise<void> {
  if (!process.stdin.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  await terminal.question(`\nPaused at a failure: ${what.split('\n', 1)[0]}\nPress Enter to go on. `);
  terminal.close();
}
