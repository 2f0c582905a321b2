// A process that builds a tiny part in two steps, with time between them to be killed in.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensurePart } from '../../../support/sandbox/part.ts';

const [place = '', log = '', pauseMs = '0'] = process.argv.slice(2);

await ensurePart({
  place,
  name: 'the tiny part',
  say: () => undefined,
  build: async (folder) => {
    appendFileSync(log, `build ${process.pid}\n`);
    writeFileSync(join(folder, 'first'), 'first');
    process.stdout.write('half\n');
    await delay(Number(pauseMs));
    writeFileSync(join(folder, 'second'), 'second');
    return { by: process.pid };
  },
});
