// Files of rows imported into the list on top: the whole way, a test of it, and a no of Odoo's.
import type { Seat } from '../../channels/channel.ts';
import { RefusedError, ScreenError } from '../../channels/errors.ts';
import type { ImportMessage } from '../../channels/import-words.ts';
import { fileAtHand } from '../files.ts';
import { ControlError } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

/** What the last test of an import told, for each scenario. */
const tested = new WeakMap<VouchWorld, readonly ImportMessage[]>();

export async function whole(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.list.importFile(fileOf(w, name));
}

export async function test(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  tested.set(w, await seat.list.importFile(fileOf(w, name), { testOnly: true }));
}

/** A message by words that it contains. */
export async function testTells(
  w: VouchWorld,
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<void> {
  const told = tested.get(w);
  if (!told) throw new ScreenError('wrong-screen', 'No import was tested in this scenario so far.');
  const faults = told.filter(({ row, column }) => row !== '' || column !== '');
  const found = faults.length > 0 ? faults : told;
  const asExpected = ({ row, message }: ImportMessage, n: number) => {
    const { row: expected = '', message: words = '' } = rows[n] ?? {};
    return rows[n] !== undefined && row === expected && message.includes(words) ? `${row} | ${words}` : '';
  };
  w.facts.equal(
    'what the test of the import tells',
    found.map((one, n) => asExpected(one, n) || `${one.row} | ${one.message}`),
    rows.map(({ row = '', message = '' }) => `${row} | ${message}`),
  );
}

export async function refused(w: VouchWorld, who: string, name: string, why: string): Promise<void> {
  const seat = await w.seat(who);
  const act = `import the file ${name}`;
  const before = await rowsOf(seat);
  const no = await seat.list.importFile(fileOf(w, name)).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof RefusedError) return error;
      throw error;
    },
  );
  if (!no) throw new ControlError(`${seat.person.name} should not be able to ${act}, yet it was imported.`);
  w.facts.check(
    `why ${seat.person.name} cannot ${act}`,
    `"${why}"`,
    `"${no.message}"`,
    no.message.includes(why),
  );
  seat.lookAnew();
  w.facts.equal(`rows after ${seat.person.name} could not ${act}`, await rowsOf(seat), before);
  w.stage.scribe.control(seat.person.name, act, 'screen and server', no.message);
}

export async function notOffered(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  const { title } = await seat.list.reading();
  const why = await seat.list.importFile(NOTHING, { testOnly: true }).then(
    () => undefined,
    (error: unknown) => (error instanceof ScreenError && error.code === 'absent' ? error.message : undefined),
  );
  w.facts.check(
    `Import records in "${title}" for ${seat.person.name}`,
    'not offered',
    why === undefined ? 'offered' : 'not offered',
    why !== undefined,
  );
  w.stage.scribe.control(seat.person.name, `import records into ${title}`, 'server not probed', why);
}

/** Never gets as far as Odoo where nothing is offered; else it is turned down there for being empty. */
const NOTHING = { file: 'nothing.csv', content: new Uint8Array() };

function fileOf(w: VouchWorld, name: string): { file: string; content: Uint8Array } {
  return { file: name, content: fileAtHand(w.stage.cast.files, name) };
}

async function rowsOf(seat: Seat): Promise<number> {
  const { groups, position } = await seat.list.reading();
  return groups.length > 0 ? groups.reduce((sum, group) => sum + group.count, 0) : position.total;
}
