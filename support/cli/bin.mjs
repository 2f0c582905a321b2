#!/usr/bin/env node
// Entry of the command: makes TypeScript readable, then hands over.
import '../typescript.mjs';

// Whoever reads on may stop reading (`vouch steps | head`): nothing more is said, and what was begun is ended properly.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
});
