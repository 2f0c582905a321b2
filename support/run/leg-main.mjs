// Entry of a leg's process: makes TypeScript readable, then runs the leg.
import '../typescript.mjs';

const { legMain } = await import('./leg-main.ts');
process.exitCode = await legMain(process.env, process.stderr);
