// npm run parity: walks every menu entry on both channels and compares what they read, fact by fact.
import '../../support/typescript.mjs';

const { parity } = await import('./parity.ts');
process.exitCode = await parity(process.argv.slice(2), process.env);
