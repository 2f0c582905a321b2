// Assertions on who is ready for the service, as those who look after it have it on their screens.
import type { VouchWorld } from '../world.ts';

const MISSING = 'Missing for the Service';

export async function lacks(w: VouchWorld, who: string, whom: string, what: string): Promise<void> {
  const { name } = w.person(whom);
  const rows = await list(w, who);
  const row = rows.find((one) => Object.values(one).includes(name));
  w.facts.check('who is on the readiness list', name, names(rows), row !== undefined);
  w.facts.equal(`what ${name} lacks for the service`, row?.[MISSING] ?? '', what);
}

export async function counts(w: VouchWorld, who: string, passed: number, all: number): Promise<void> {
  const rows = await list(w, who);
  const ready = rows.filter((row) => !(row[MISSING] ?? '').split(', ').includes('practice'));
  w.facts.equal(
    'people who passed their practice',
    `${ready.length} of ${rows.length}`,
    `${passed} of ${all}`,
  );
}

export async function qualified(w: VouchWorld, who: string, whom: string, expected: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('coverage'));
  const { rows = [] } = await seat.screen();
  const shift = w.the(`shift of ${w.person(whom).name}`).name;
  const row = rows.find((one) => Object.values(one).includes(shift));
  w.facts.check('shifts that are listed', shift, names(rows), row !== undefined);
  w.facts.equal(`who is qualified in ${shift}`, row?.['Qualified'], expected);
}

type Rows = ReadonlyArray<Readonly<Record<string, string>>>;

async function list(w: VouchWorld, who: string): Promise<Rows> {
  const seat = await w.seat(who);
  await seat.go(w.menu('readiness'));
  return (await seat.screen()).rows ?? [];
}

function names(rows: Rows): string {
  return rows.map((row) => Object.values(row)[0]).join(', ') || 'nobody';
}
