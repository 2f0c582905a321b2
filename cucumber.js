// Plain `npx cucumber-js` and editors: the same scenarios, the same evidence as `vouch run`, of the folder it is
// started in. VOUCH_CHANNEL=ui runs on the screen, VOUCH_ENV=file on an Odoo of one's own.
import { fileURLToPath } from 'node:url';
import './support/typescript.mjs';

const { supportFiles } = await import('./support/run/support-files.ts');
const ours = (file) => fileURLToPath(new URL(file, import.meta.url));

export default {
  import: supportFiles(process.cwd()),
  plugin: [ours('support/run/plugin.mjs')],
  format: [ours('support/run/progress-formatter.mjs')],
  strict: true,
};
