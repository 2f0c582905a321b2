// What is hard in an app that nobody has prepared, in a small module of our own: both channels pass all of it.
import path from 'node:path';
import { openWard } from '../live/ward.ts';
import { hardButtons } from './hard-buttons.ts';
import { hardFilling } from './hard-filling.ts';

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
  for (const cases of [hardButtons, hardFilling]) cases(ward);
}
