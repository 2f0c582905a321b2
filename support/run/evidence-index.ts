// Where the attachments of a pack lie, and what the journal says of each.
import { evidencePath } from '../evidence/attachments.ts';
import { inOrder, readJournal } from '../evidence/reader.ts';
import type { EvidenceFile } from '../report/allure-attachments.ts';

export function evidenceIndex(pack: string): (sha256: string) => EvidenceFile | undefined {
  const files = new Map<string, EvidenceFile>();
  for (const record of inOrder(readJournal(pack))) {
    if (record.type !== 'evidence.captured') continue;
    const { sha256, mediaType, role, about } = record.data;
    files.set(sha256, {
      path: evidencePath(sha256, mediaType),
      mediaType,
      role,
      ...(about ? { about } : {}),
    });
  }
  return (sha256) => files.get(sha256);
}
