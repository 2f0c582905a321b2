// Attachments whose writer was killed between the file and its record: whole, but nobody says yet what they are.
import { basename } from 'node:path';
import { mediaTypeOf } from './attachments.ts';
import { sha256Of } from './canonical.ts';
import type { Journal } from './journal.ts';
import { filesBelow, readFile } from './pack.ts';
import type { TypedRecord } from './record.ts';

/** What such a file's record has for an attempt. */
export const INTERRUPTED = 'interrupted';

/** Records them when a broken-off run is closed, so that no file of a pack is without a record. Returns how many. */
export function attachOrphans(journal: Journal, records: readonly TypedRecord[]): number {
  const known = new Set(
    records.map((record) => (record.type === 'evidence.captured' ? record.data.sha256 : '')),
  );
  let found = 0;
  for (const path of filesBelow(journal.dir).filter((path) => path.startsWith('evidence/'))) {
    const bytes = readFile(journal.dir, path);
    const sha256 = sha256Of(bytes);
    if (known.has(sha256)) continue;
    found += 1;
    journal.append('evidence.captured', {
      attempt: INTERRUPTED,
      sha256,
      size: bytes.length,
      mediaType: mediaTypeOf(path),
      role: 'document',
      phi: 'restricted',
      about: `${basename(path)} was captured when the run was broken off`,
    });
  }
  return found;
}
