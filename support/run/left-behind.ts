// Lists what a run left in an Odoo that keeps everything, by model and name.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evidencePath } from '../evidence/attachments.ts';
import type { TypedRecord } from '../evidence/record.ts';
import { SNAPSHOT, type Snapshot } from './compare.ts';

/** Model to the names of its records, from the snapshots of the scenarios that came to their end. */
export function leftBehind(pack: string, records: readonly TypedRecord[]): Record<string, string[]> {
  const left: Record<string, string[]> = {};
  for (const record of records) {
    if (record.type !== 'evidence.captured' || record.data.about !== SNAPSHOT) continue;
    const file = path.join(pack, evidencePath(record.data.sha256, record.data.mediaType));
    const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
    for (const [model, named] of Object.entries(snapshot)) {
      left[model] = [...new Set([...(left[model] ?? []), ...Object.keys(named)])].sort();
    }
  }
  return left;
}
