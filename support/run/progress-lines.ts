// Prints what the set-up does: on a terminal in one line that is rewritten, elsewhere a line each time it changes.
import type { Progress } from '../sandbox/progress.ts';

export function progressPrinter(
  out: NodeJS.WriteStream | { write(text: string): unknown; isTTY?: boolean },
): Progress {
  let last = '';
  return ({ step, of, text, elapsedMs, done, total }) => {
    const far = done !== undefined && total !== undefined ? ` ${done} of ${total}` : '';
    const line = `[${step}/${of}] ${text}${far} (${Math.round(elapsedMs / 1000)} s)`;
    if (out.isTTY) {
      out.write(`\r\u001b[K${line.slice(0, 110)}`);
      if (text !== last) last = text;
      return;
    }
    out.write(`${line}\n`);
  };
}
