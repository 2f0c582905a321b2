// Assertions on what was moved from the old system: the file against Odoo, entry by entry and in sum.
import { fileAtHand } from '../files.ts';
import { movedCalled } from '../moved/index.ts';
import type { Entry, Moved } from '../moved/kind.ts';
import { mappedBy } from '../moved/mapping.ts';
import { rowsOf } from '../rows.ts';
import type { VouchWorld } from '../world.ts';

const MISSING = 'missing';

/** What the old system says, by its own keys or, through a file that maps them, by Odoo's. */
export interface OldData {
  readonly file: string;
  readonly mapping?: string;
}

interface Difference {
  readonly which: string;
  readonly what: string;
  readonly file: string;
  readonly odoo: string;
}

/** Not one difference: the same entries, the same figures, the same sums. */
export async function same(w: VouchWorld, kind: string, said: OldData): Promise<void> {
  const { file } = said;
  const moved = movedCalled(kind);
  const [old, now] = [entriesOf(w, moved, said), await moved.read(w)];
  w.facts.equal(`differences of the ${kind} from ${file}`, told(differences(moved, old, now)), []);
  w.facts.equal(`number of ${kind}`, now.length, old.length);
  for (const heading of moved.sums.filter((one) => old.some((entry) => one in entry)))
    w.facts.equal(`sum of "${heading}" of the ${kind}`, sumOf(now, heading), sumOf(old, heading));
}

/** Exactly these; rows of which entry, what of it, as the file says and as Odoo does. */
export async function differ(
  w: VouchWorld,
  kind: string,
  said: OldData,
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<void> {
  const moved = movedCalled(kind);
  const found = differences(moved, entriesOf(w, moved, said), await moved.read(w));
  const expected = rows.map(({ which = '', what = '', file = '', Odoo: odoo = '' }) => ({
    which,
    what,
    file,
    odoo,
  }));
  w.facts.equal(`differences of the ${kind} from ${said.file}`, told(found), told(expected));
}

/** A file that leaves out what is to be compared would agree with anything. */
function entriesOf(w: VouchWorld, moved: Moved, { file, mapping }: OldData): Entry[] {
  const rows = rowsOf(fileAtHand(w.stage.cast.files, file));
  const entries = mapping ? mappedBy(rowsOf(fileAtHand(w.stage.cast.files, mapping)), rows, moved) : rows;
  const [first] = entries;
  if (!first) throw new Error(`"${file}" has no line below its headings: nothing can be compared with it.`);
  const missing = [...moved.key, ...moved.said].filter((heading) => !(heading in first));
  if (missing.length > 0)
    throw new Error(
      `"${file}" has no column ${missing.map((one) => `"${one}"`).join(', ')}; its columns are: ${Object.keys(first).join(', ')}.`,
    );
  return entries;
}

function differences({ key, said }: Moved, old: readonly Entry[], now: readonly Entry[]): Difference[] {
  const nameOf = (entry: Entry) =>
    key
      .map((heading) => entry[heading] ?? '')
      .filter(Boolean)
      .join(', ');
  const left = [...now];
  const found = old.flatMap((entry) => {
    const which = nameOf(entry);
    const at = left.findIndex((one) => nameOf(one) === which);
    if (at < 0) return [{ which, what: 'entry', file: 'there', odoo: MISSING }];
    const [other = {}] = left.splice(at, 1);
    return said
      .filter((heading) => !isSame(entry[heading], other[heading]))
      .map((what) => ({ which, what, file: entry[what] ?? '', odoo: other[what] ?? '' }));
  });
  const more = left.map((one) => ({ which: nameOf(one), what: 'entry', file: MISSING, odoo: 'there' }));
  return [...found, ...more];
}

/** Figures by what they are worth: "4" is "4.0". */
function isSame(one = '', other = ''): boolean {
  if (one === other) return true;
  return one !== '' && other !== '' && Math.abs(Number(one) - Number(other)) < 0.005;
}

function sumOf(entries: readonly Entry[], heading: string): number {
  return Math.round(entries.reduce((sum, entry) => sum + Number(entry[heading] ?? 0), 0) * 100) / 100;
}

function told(found: readonly Difference[]): string[] {
  return found
    .map(({ which, what, file, odoo }) => `${which}: ${what} ${file} in the file, ${odoo} in Odoo`)
    .sort();
}
