#!/usr/bin/env node
// Entry of the command: makes TypeScript readable, then hands over.
import '../typescript.mjs';

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
});
