// Stops a run at a failure until the tester has looked.
import { createInterface } from 'node:readline/promises';

/** `terminal: false` leaves ^C to the terminal, so that it ends the run as everywhere else. */
export async function waitForEnter(what: string): Promise<void> {
  if (!process.stdin.isTTY) return;
  const keyboard = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  await keyboard.question(`\nPaused at a failure: ${what.split('\n', 1)[0]}\nPress Enter to go on. `);
  keyboard.close();
}
