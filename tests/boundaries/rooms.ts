// Which room of the project may import which: the table of the design as data.

export interface Room {
  /** Rooms or single files of ours, beside its own. A room below another one is named by itself. */
  readonly may: readonly string[];
  /** npm packages, where only some are wanted; Node's own modules are always allowed. */
  readonly packages?: readonly string[];
}

/** What a pack's files look like: the part of `support/evidence` that readers of packs may know. */
const SCHEMAS = ['plan', 'record', 'results'].map((name) => `support/evidence/${name}.ts`);

/** Makes TypeScript readable; for the files in which a process begins. */
const ENTRY = 'support/typescript.mjs';

const WORKING_ROOMS = [
  'support/channels',
  'support/channels/rpc',
  'support/channels/ui',
  'support/data',
  'support/evidence',
  'support/gate',
  'support/odoo',
  'support/report',
  'support/sabotage',
  'support/sandbox',
  'support/trace',
  'support/verify',
  'support/world',
];

export const ROOMS: Readonly<Record<string, Room>> = {
  steps: { may: ['support/world/world.ts'], packages: ['@cucumber/cucumber'] },
  'support/odoo': { may: [] },
  'support/data': { may: [], packages: ['yaml', 'zod'] },
  'support/channels': { may: ['support/odoo'] },
  /** Pages that are no web client: both channels open them in a browser. */
  'support/channels/pages': {
    may: ['support/channels', 'support/data/pattern.ts', 'support/odoo'],
    packages: ['playwright'],
  },
  'support/channels/rpc': {
    may: ['support/channels', 'support/channels/pages', 'support/odoo'],
    packages: [],
  },
  'support/channels/ui': { may: ['support/channels', 'support/channels/pages', 'support/odoo'] },
  'support/evidence': { may: [] },
  'support/verify': { may: SCHEMAS, packages: ['zod'] },
  'support/gate': { may: [...SCHEMAS, 'support/data'] },
  'support/report': { may: [...SCHEMAS, 'support/data'] },
  'support/trace': {
    may: [...SCHEMAS, 'support/gate', 'support/report/plain.ts', 'support/report/words.ts'],
    packages: ['@cucumber/gherkin', 'zod'],
  },
  /** Breaks controls on purpose. */
  'support/sabotage': { may: [...SCHEMAS, 'support/data', 'support/odoo', 'support/report/plain.ts'] },
  'support/sandbox': { may: ['support/data', 'support/odoo'] },
  'support/world': { may: ['support/channels', 'support/data', 'support/evidence', 'support/odoo'] },
  'support/lint': {
    may: [
      'support/data',
      'support/evidence',
      'support/gate',
      'support/odoo',
      'support/run',
      'support/sandbox',
      'support/world',
    ],
  },
  'support/run': { may: [...WORKING_ROOMS, ENTRY] },
  /** Files that lie in `support` itself: what cucumber loads before the steps, and what own steps import. */
  support: { may: ['support/channels', 'support/odoo', 'support/run', 'support/world'] },
  'support/cli': { may: [...WORKING_ROOMS, 'support/lint', 'support/run', ENTRY] },
};
