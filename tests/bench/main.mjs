// npm run bench: measures what Vouch costs beside its alternatives, and writes docs/performance.md.
import '../../support/typescript.mjs';

const { bench } = await import('./bench.ts');
process.exitCode = await bench(process.argv.slice(2), process.env);
