// Is the journal closed by a seal that names every segment's end, and the messages as they were?
import type { PackFiles } from './files.ts';
import { type Entry, type Journal, ofType, type Segment } from './journal.ts';
import { Fault, type Value } from './json.ts';

export function checkSeal(pack: PackFiles, journal: Journal): Fault[] {
  const [seal, ...more] = ofType(journal, 'run.sealed');
  if (!seal) return [new Fault('journal', 'no record seals the run')];
  const faults = more.map((again) => new Fault(again.where, 'it seals the run a second time'));
  const heads = new Map<string, Value>();
  for (const head of seal.data.get('heads').list()) heads.set(head.get('segment').text(), head);
  for (const segment of journal.segments) {
    faults.push(...checkEnd(segment, heads.get(segment.segment), seal));
    heads.delete(segment.segment);
  }
  for (const segment of heads.keys()) {
    faults.push(new Fault(`journal/${segment}.jsonl`, 'the seal names it, and it is missing'));
  }
  return [...faults, ...checkMessages(pack, journal)];
}

/** The segment ends where the seal says; the one that holds the seal, with the record before it. */
function checkEnd({ segment, path, entries, torn }: Segment, head: Value | undefined, seal: Entry): Fault[] {
  const fault = (what: string) => [new Fault(path, what)];
  if (!head) return fault('the seal does not know this segment');
  if (segment === seal.segment && entries.at(-1) !== seal) return fault('it goes on after the seal');
  const sealedTorn = head.has('torn') ? head.get('torn').number() : 0;
  if (torn !== sealedTorn) {
    return fault(`it ends in the middle of a record (${torn} bytes), the seal says ${sealedTorn}`);
  }
  const last = segment === seal.segment ? entries.at(-2) : entries.at(-1);
  const seq = head.get('seq').number();
  if (last?.seq !== seq) return fault(`it ends with record ${last?.seq ?? 'none'}, the seal says ${seq}`);
  if (last.sha256 === head.get('sha256').text()) return [];
  return [new Fault(last.where, 'it is not the last record that the seal names')];
}

function checkMessages(pack: PackFiles, journal: Journal): Fault[] {
  const faults: Fault[] = [];
  const sealed = new Set<string>();
  for (const entry of ofType(journal, 'run.sealed')) {
    for (const messages of entry.data.get('messages').list()) {
      const path = `run/messages.${messages.get('leg').text()}.ndjson`;
      const found = pack.files.get(path);
      sealed.add(path);
      if (!found) faults.push(new Fault(path, 'the seal names it, and it is missing'));
      else if (
        found.sha256 !== messages.get('sha256').text() ||
        found.size !== messages.get('size').number()
      ) {
        faults.push(new Fault(path, 'it is not as it was when the run was sealed'));
      }
    }
  }
  for (const path of pack.files.keys()) {
    if (path.startsWith('run/messages.') && !sealed.has(path))
      faults.push(new Fault(path, 'the seal does not know it'));
  }
  return faults;
}
