// What is hard in an app that nobody has prepared, in a small module of our own: both channels pass all of it.
import path from 'node:path';
import { afterEach } from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { openWard, type Ward } from '../live/ward.ts';
import { hardButtons } from './hard-buttons.ts';
import { hardFields } from './hard-fields.ts';
import { hardFilling } from './hard-filling.ts';
import { hardFollow } from './hard-follow.ts';
import { hardImport } from './hard-import.ts';
import { hardLines } from './hard-lines.ts';
import { hardLists } from './hard-lists.ts';
import { hardStale } from './hard-stale.ts';
import { hardWidgets } from './hard-widgets.ts';
import { hardWizards } from './hard-wizards.ts';

export const HARD = {
  paths: [path.join(import.meta.dirname, '../addons')],
  install: ['vouch_cases'],
  groups: {
    'ward-nurse': ['vouch_cases.group_user'],
    technician: ['vouch_cases.group_user'],
    'biomed-lead': ['vouch_cases.group_manager'],
  },
};

/** Declares every case for one channel. */
export async function hardSuite(kind: 'ui' | 'rpc'): Promise<void> {
  const ward = await openWard(kind, {}, HARD);
  afterEach(async (context) => {
    if ('passed' in context && !context.passed) await closeDialogs(ward);
  });
  for (const cases of [
    hardFields,
    hardFilling,
    hardWidgets,
    hardFollow,
    hardLines,
    hardWizards,
    hardButtons,
    hardLists,
    hardImport,
    hardStale,
  ])
    cases(ward);
}

/** What one case leaves open where it fails must not fail the next. */
async function closeDialogs({ seat }: Ward): Promise<void> {
  for (const who of Object.keys(HARD.groups)) {
    const person = await seat(who);
    for (let depth = 0; depth < 5 && (await isHeld(person)); depth += 1) await person.discard();
  }
}

async function isHeld(person: Seat): Promise<boolean> {
  const { kind } = await person.screen().catch(() => ({ kind: 'none' }));
  return kind === 'dialog' || kind === 'question';
}
