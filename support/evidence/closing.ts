// Ends a run's journal: its last record holds every segment's head, so that no tail can be cut off later.
import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256Of } from './canonical.ts';
import { TEMPORARY } from './disk.ts';
import { EvidenceError } from './errors.ts';
import { type Journal, openJournal } from './journal.ts';
import { attachOrphans } from './orphans.ts';
import {
  ATTESTATIONS,
  filesBelow,
  messagesPath,
  RESULTS,
  readFile,
  SIGNER_PEM,
  SIGNER_SSH,
  SUMS,
} from './pack.ts';
import { inOrder, readJournal, type Segment } from './reader.ts';
import type { RecordData } from './record.ts';
import { results as resultsSchema } from './results.ts';

/** The segment in which somebody else closes a run whose parent is gone. */
export const CLOSING = 'closing';

export interface End {
  packDir: string;
  /** The parent's own journal. Without it a run whose parent is gone is closed in a segment of its own. */
  journal?: Journal;
  /**
   * Why the run did not come to its end; it can never be accepted then. A parent that derives results all the same
   * appends run.aborted before it does, so that they know.
   */
  aborted?: string;
}

/** Writes run.aborted if need be, and run.sealed, unless an earlier try came as far as that. */
export function endJournal({ packDir, journal, aborted }: End): void {
  const segments = readJournal(packDir);
  const records = inOrder(segments);
  for (const { segment, fault } of segments) {
    if (fault)
      throw unsealable(`journal/${segment}.jsonl:${fault.line}`, `${fault.why}, so nothing may be signed`);
  }
  const opened = records.find((record) => record.type === 'run.opened');
  if (opened?.type !== 'run.opened') {
    const message = `${packDir} holds no journal of a run (journal/0.jsonl with a record run.opened).`;
    throw new EvidenceError('not-a-pack', packDir, message);
  }
  if (records.some((record) => record.type === 'run.sealed')) {
    journal?.close();
    return;
  }
  const abortedBefore = records.some((record) => record.type === 'run.aborted');
  checkEnd(packDir, aborted !== undefined || abortedBefore);
  const writer = journal ?? openClosing(packDir, opened.data.runId, segments);
  attachOrphans(writer, records);
  if (aborted !== undefined && !abortedBefore) writer.append('run.aborted', { why: aborted });
  const messages = messagesOf(packDir, opened.data);
  writer.append('run.sealed', { heads: headsOf(readJournal(packDir)), messages });
  writer.close();
}

/** A run that came to its end has results that say so; one that was aborted must not have such. */
function checkEnd(packDir: string, aborted: boolean): void {
  const results = existsSync(join(packDir, RESULTS))
    ? resultsSchema.parse(JSON.parse(readFile(packDir, RESULTS).toString('utf8')))
    : undefined;
  if (!aborted && !results) {
    throw unsealable(RESULTS, 'there are no results, and it is not said why the run did not come to its end');
  }
  if (aborted && results?.state === 'sealed') {
    throw unsealable(
      RESULTS,
      'the results say that the run came to its end, so it cannot be closed as aborted',
    );
  }
}

/** What a crash in the middle of a write or of a seal left behind; none of it was ever evidence. */
export function removeUnfinished(packDir: string): void {
  const ofTheSeal = [SUMS, SIGNER_PEM, SIGNER_SSH];
  for (const path of filesBelow(packDir)) {
    const unfinished = basename(path).startsWith(TEMPORARY) || path.startsWith(`${ATTESTATIONS}/`);
    if (unfinished || ofTheSeal.includes(path)) rmSync(join(packDir, path));
  }
}

export function unsealable(where: string, why: string): EvidenceError {
  const cure = 'Look at the run; close it as aborted (with the reason) if it cannot be repaired.';
  return new EvidenceError('unsealable', where, `The pack cannot be sealed: at ${where}, ${why}. ${cure}`);
}

function openClosing(packDir: string, runId: string, segments: Segment[]): Journal {
  const earlier = segments.filter((segment) => segment.segment.startsWith(CLOSING)).length;
  const segment = earlier === 0 ? CLOSING : `${CLOSING}-${earlier + 1}`;
  const journal = openJournal({ dir: packDir, segment, actor: 'service:vouch' });
  journal.append('segment.opened', { runId, leg: CLOSING, pid: process.pid });
  return journal;
}

function headsOf(segments: Segment[]): RecordData<'run.sealed'>['heads'] {
  return segments.map(({ segment, head, torn }) => {
    if (!head) throw unsealable(`journal/${segment}.jsonl`, 'the segment holds no record');
    return torn > 0 ? { ...head, torn } : head;
  });
}

function messagesOf(packDir: string, opened: RecordData<'run.opened'>): RecordData<'run.sealed'>['messages'] {
  const legs = opened.legs.map(({ leg }) => leg);
  return legs
    .filter((leg) => existsSync(join(packDir, messagesPath(leg))))
    .map((leg) => {
      const bytes = readFile(packDir, messagesPath(leg));
      return { leg, sha256: sha256Of(bytes), size: bytes.length };
    });
}
