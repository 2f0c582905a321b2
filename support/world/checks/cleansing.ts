// Assertions on data of the old system: which lines of a file stand twice, and that what was loaded is there once.
import { textOf } from '../facts.ts';
import { fileAtHand } from '../files.ts';
import { kindOf, linesOf, type OldKind, type OldLine, plainName } from '../old-data.ts';
import { entriesOf } from '../programme.ts';
import { REHEARSALS } from '../rehearsals.ts';
import type { VouchWorld } from '../world.ts';

/** Exactly these: rows of the line's number and of what it is the same as, an earlier line or a name that Odoo has. */
export async function standTwice(
  w: VouchWorld,
  file: string,
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<void> {
  const expected = rows.map(({ line = '', 'same as': same = '' }) => twiceOf(line, same));
  const found = (await twiceIn(w, linesOf(w, file))).map(({ line, same }) => twiceOf(String(line), same));
  w.facts.equal(`lines of ${file} that stand twice`, found, expected);
}

/** Each line is one record, which says what the line says, and nothing else in Odoo is the same. */
export async function eachOnce(w: VouchWorld, file: string): Promise<void> {
  const lines = linesOf(w, file);
  const kind = kindOf(lines);
  const there = await inOdoo(w, kind);
  for (const { line, cells } of lines) {
    const same = there.filter((one) => isSame(kind, one.cells, cells));
    const found = same.map((one) => sayingOf(kind, one.cells));
    w.facts.equal(`what line ${line} of ${file} is in Odoo`, found, [sayingOf(kind, cells)]);
    const led = await ledTo(w, kind, cells['External ID']);
    w.facts.equal(`what "${cells['External ID']}" leads to`, led, [same[0]?.id]);
  }
}

/** Of all lines by their own ids. */
export async function noneLoaded(w: VouchWorld, file: string): Promise<void> {
  const lines = linesOf(w, file);
  const kind = kindOf(lines);
  const ids = await Promise.all(lines.map(({ cells }) => ledTo(w, kind, cells['External ID'])));
  w.facts.equal(`lines of ${file} in Odoo`, ids.flat().length, 0);
}

/** Odoo's own test of the import, which keeps nothing, names each of them in the words that the person is told. */
export async function toldOfEach(w: VouchWorld, who: string, file: string): Promise<void> {
  const lines = linesOf(w, file);
  const wrong = await twiceIn(w, lines);
  w.facts.check(`lines of ${file} that stand twice`, 'at least one', String(wrong.length), wrong.length > 0);
  const seat = await w.seat(who);
  const content = fileAtHand(w.stage.cast.files, file);
  const told = (await seat.list.importFile({ file, content }, { testOnly: true })).map(
    ({ message }) => message,
  );
  for (const { line, name } of wrong) {
    const what = `what ${seat.person.name} is told of line ${line} of ${file}`;
    const shown = name.replace(/\s+/g, ' ');
    w.facts.check(what, `"${shown}"`, told.join(' | '), told.join(' ').includes(shown));
  }
}

/** A property of the entry of a rehearsal against the lines that Odoo does not have as the file says. */
export async function saysMissing(w: VouchWorld, entry: string, file: string): Promise<void> {
  const lines = linesOf(w, file);
  const kind = kindOf(lines);
  const there = await inOdoo(w, kind);
  const missing = lines.filter(
    ({ cells }) => !there.some((one) => sayingOf(kind, one.cells) === sayingOf(kind, cells)),
  );
  const name = w.the(entry).name;
  const found = (await entriesOf(w, REHEARSALS)).find((one) => one.name === name)?.said['Differences'];
  w.facts.equal(`differences that "${entry}" says`, found, missing.length);
}

interface Kept {
  readonly id: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface Twice {
  readonly line: number;
  readonly name: string;
  readonly same: string;
}

async function twiceIn(w: VouchWorld, lines: readonly OldLine[]): Promise<Twice[]> {
  const kind = kindOf(lines);
  const own = (await Promise.all(lines.map(({ cells }) => ledTo(w, kind, cells['External ID'])))).flat();
  const there = (await inOdoo(w, kind)).filter(({ id }) => !own.includes(id));
  return lines.flatMap(({ line, cells }) => {
    const earlier = lines.find((one) => one.line < line && isSame(kind, one.cells, cells));
    const kept = there.find((one) => isSame(kind, one.cells, cells));
    const same = earlier ? `line ${earlier.line}` : kept?.cells['Name'];
    return same === undefined ? [] : [{ line, name: cells['Name'] ?? '', same }];
  });
}

async function inOdoo(w: VouchWorld, { model, among, fields }: OldKind): Promise<Kept[]> {
  const rows = await w.observer.search(model, among, Object.values(fields));
  return rows.map((row) => ({
    id: row.id,
    cells: Object.fromEntries(
      Object.entries(fields).map(([heading, field]) => [heading, String(row[field] || '')]),
    ),
  }));
}

/** By name, or by a number that only one may have. */
function isSame({ unique }: OldKind, one: Kept['cells'], other: Kept['cells']): boolean {
  const alike = (heading: string) =>
    one[heading] !== '' && one[heading]?.toLowerCase() === other[heading]?.toLowerCase();
  return plainName(one['Name'] ?? '') === plainName(other['Name'] ?? '') || unique.some(alike);
}

async function ledTo(w: VouchWorld, { model }: OldKind, id = ''): Promise<number[]> {
  const [module = '', name = ''] = id.split('.');
  const where = [
    ['module', '=', module],
    ['name', '=', name],
    ['model', '=', model],
  ];
  return (await w.observer.search('ir.model.data', where, ['res_id'])).map((row) => Number(row['res_id']));
}

function sayingOf({ fields }: OldKind, cells: Kept['cells']): string {
  return Object.keys(fields)
    .map((heading) => textOf(cells[heading]))
    .join(' / ');
}

function twiceOf(line: string, same: string): string {
  return `line ${line} is ${same}`;
}
