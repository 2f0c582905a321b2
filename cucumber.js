// Plain `npx cucumber-js` and editors: the same scenarios, the same evidence as `vouch run`.
// VOUCH_CHANNEL=ui runs on the screen, VOUCH_ENV=file on an Odoo of one's own.
export default {
  import: ['support/register.mjs', 'steps/**/*.ts', 'support/wordings.mjs'],
  plugin: ['./support/run/plugin.mjs'],
  format: ['./support/run/progress-formatter.mjs'],
  strict: true,
};
