// Is the journal closed by a seal that names every segment's end, and the messages as they were?
import type { PackFiles } from './files.ts';
import { type Journal, ofType, type Segment } from './journal.ts';
import { Fault } from './json.ts';

export function checkSeal(pack: PackFiles, journal: Journal): Fault[] {
  const [seal, ...more] = ofType(journal, 'run.sealed');
  if (!seal) return [new Fault('journal', 'no record seals the run')];
  const faults = more.map((again) => new Fault(again.where, 'it seals the run a second time'));
  const heads = new Map(
    seal.data
      .get('heads')
      .list()
      .map((head) => [head.get('segment').text(), head] as const),
  );
  for (const segment of journal.segments) {
    const head = heads.get(segment.segment);
    heads.delete(segment.segment);
    if (!head) {
      faults.push(new Fault(segment.path, 'the seal does not know this segment'));
      continue;
    }
    const own = segment.segment === seal.segment;
    if (own && segment.entries.at(-1) !== seal)
      faults.push(new Fault(segment.path, 'it goes on after the seal'));
    const torn = head.has('torn') ? head.get('torn').number() : 0;
    faults.push(
      ...endsAt(segment, own ? segment.entries.indexOf(seal) - 1 : segment.entries.length - 1, {
        seq: head.get('seq').number(),
        sha256: head.get('sha256').text(),
        torn,
      }),
    );
  }
  for (const segment of heads.keys())
    faults.push(new Fault(`journal/${segment}.jsonl`, 'the seal names it, and it is missing'));
  return [...faults, ...checkMessages(pack, journal)];
}

function endsAt(
  segment: Segment,
  last: number,
  head: { seq: number; sha256: string; torn: number },
): Fault[] {
  const found = segment.entries[last];
  if (segment.torn !== head.torn) {
    return [
      new Fault(
        segment.path,
        `it ends in the middle of a record (${segment.torn} bytes), the seal says ${head.torn}`,
      ),
    ];
  }
  if (found?.seq !== head.seq) {
    return [
      new Fault(segment.path, `it ends with record ${found?.seq ?? 'none'}, the seal says ${head.seq}`),
    ];
  }
  if (found.sha256 !== head.sha256)
    return [new Fault(found.where, 'it is not the last record that the seal names')];
  return [];
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
