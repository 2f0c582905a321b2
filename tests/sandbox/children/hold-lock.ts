// A process that takes a lock, says so, and keeps it: for long, or until it has written its two lines to the log.
import { appendFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from '../../../support/sandbox/lock.ts';

const [path = '', log = '', holdMs = '0'] = process.argv.slice(2);

await withLock(path, async () => {
  appendFileSync(log, `in ${process.pid}\n`);
  process.stdout.write('held\n');
  await delay(Number(holdMs));
  appendFileSync(log, `out ${process.pid}\n`);
});
