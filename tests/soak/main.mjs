// npm run soak: carries out each way of filling in and each main verb many times in a browser, beside a busy machine.
import '../../support/typescript.mjs';

const { soak } = await import('./soak.ts');
process.exitCode = await soak(process.argv.slice(2), process.env);
