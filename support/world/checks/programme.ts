// Assertions on the lists of a programme: what an entry lacks, and what is not closed before its time.
import type { Seat } from '../../channels/channel.ts';
import type { Json } from '../../odoo/transport.ts';
import { dayOf } from '../givens/programme.ts';
import { CLOSED, endOf, FOR_THE_MEETING, wantOf, wants } from '../programme.ts';
import { reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

/** Exactly these entries for exactly these reasons; rows of entry and what it lacks, none where nothing is wanting. */
export async function wanting(
  w: VouchWorld,
  list: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const expected = rows.map(([entry = '', what = '']) => wantOf(w.named(entry), what));
  w.facts.equal(`what the ${list} is held up by`, (await wants(w, list)).sort(), expected.sort());
}

/** In the list that the person opens: those that lack something by what the server has, no others. */
export async function forTheMeeting(
  w: VouchWorld,
  who: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('programme entries'));
  await seat.list.clearSearch();
  await seat.list.favourite(w.named(FOR_THE_MEETING));
  const { rows: shown } = await seat.list.reading();
  const expected = new Set(rows.map(([entry = '']) => w.named(entry)));
  w.facts.equal(FOR_THE_MEETING, shown.map((row) => row['Title']).sort(), [...expected].sort());
  await wanting(w, 'list of risks, issues and decisions', rows);
}

export async function cannotClose(
  w: VouchWorld,
  who: string,
  said: { readonly entry: string; readonly says?: string },
): Promise<void> {
  const { entry, says } = said;
  const { id } = w.the(endOf(entry));
  await cannotChange(w, who, {
    entry,
    act: `close "${entry}"`,
    field: 'stage_id',
    value: id,
    take: (seat) => seat.chooseStage(CLOSED),
    gap: 'entry-closed-by-anybody',
    ...(says ? { says } : {}),
  });
}

export async function cannotMoveDay(w: VouchWorld, who: string, entry: string, day: string): Promise<void> {
  await cannotChange(w, who, {
    entry,
    act: `move the day of "${entry}"`,
    field: 'date_deadline',
    value: dayOf(w, day),
    take: async (seat) => {
      await seat.fill({ label: 'Deadline' }, { datetime: w.moment(day) });
      await seat.save();
    },
    gap: 'day-moved-by-anybody',
  });
}

interface Change {
  readonly entry: string;
  readonly act: string;
  readonly field: string;
  readonly value: Json;
  readonly take: (seat: Seat) => Promise<void>;
  readonly gap: string;
  readonly says?: string;
}

async function cannotChange(w: VouchWorld, who: string, change: Change): Promise<void> {
  const { entry, act, field, value, take, gap, says } = change;
  const record = w.the(entry);
  const before = await w.observer.read(record, [field]);
  await w.refusals.cannot(await w.seat(who), {
    act,
    way: {
      shown: async (seat) => {
        if (!(await reaches(seat, record))) return false;
        const { fields } = await seat.form();
        return fields.some((one) => one.field === 'name' && !one.readonly);
      },
      take,
    },
    server: [
      {
        gap,
        call: { ...record, ids: [record.id], method: 'write', args: [{ [field]: value }], watch: [field] },
      },
    ],
    ...(says ? { says } : {}),
  });
  const after = await w.observer.read(record, [field]);
  w.facts.equal(`what "${entry}" has after ${who} tried to ${act}`, after[field], before[field]);
}
