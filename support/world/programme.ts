// What stands in the lists of a programme, as the hospital's projects keep them.
import { additions } from './additions.ts';
import { nameOf, type Row } from './observer.ts';
import { type Entry, listCalled } from './programme-lists.ts';
import { REHEARSALS, unsigned } from './rehearsals.ts';
import type { VouchWorld } from './world.ts';

/** As the hospital's project keeps it: "Severity" is `severity`. */
export function keyOf(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z]+/g, '_');
}

/** What the scenario calls the stage in which an entry is closed. */
export function endOf(entry: string): string {
  return `end of ${entry}`;
}

export const CLOSED = 'Closed';
export const OPEN = 'Open';
const SIGNATURE = 'the signature of its data owner';
export const REGISTER = 'register of additions';
/** The saved search of what lacks something. */
export const FOR_THE_MEETING = 'For the weekly meeting';

/** What the server has of the list now, by name; what somebody put away is in it still. */
export async function entriesOf(w: VouchWorld, list: string): Promise<Entry[]> {
  const { id } = w.the(list);
  const rows = await w.observer.search(
    'project.task',
    [
      ['project_id', '=', id],
      ['active', 'in', [true, false]],
    ],
    ['name', 'active', 'user_ids', 'date_deadline', 'stage_id', 'task_properties'],
    { order: 'name' },
  );
  return rows.map(entryOf);
}

/** What holds the list up, an entry and a want each: "Lot is lost lacks somebody in charge". */
export async function wants(w: VouchWorld, list: string): Promise<string[]> {
  const { lacks, whole = () => [] } = listCalled(list);
  const entries = await entriesOf(w, list);
  const { allocated_hours: hours } = await w.observer.read(w.the(list), ['allocated_hours']);
  return [
    ...entries.flatMap((entry) => lacks(entry).map((what) => wantOf(entry.name, what))),
    ...whole(entries, Number(hours)).map((what) => wantOf(list, what)),
    ...(list === REGISTER ? await unregistered(w, entries) : []),
    ...(list === REHEARSALS ? (await unsigned(w, CLOSED)).map((name) => wantOf(name, SIGNATURE)) : []),
  ];
}

/** Register and Odoo against each other. */
async function unregistered(w: VouchWorld, entries: readonly Entry[]): Promise<string[]> {
  const added = (await additions(w)).map((one) => w.named(one));
  const listed = entries.map(({ name }) => name);
  return [
    ...added.filter((one) => !listed.includes(one)).map((one) => wantOf(one, 'its entry')),
    ...listed.filter((one) => !added.includes(one)).map((one) => wantOf(one, 'what it describes in Odoo')),
  ];
}

export function wantOf(name: string, what: string): string {
  return `"${name}" lacks ${what}`;
}

interface Said {
  readonly string: string;
  readonly value?: unknown;
  readonly selection?: ReadonlyArray<readonly [string, string]>;
}

function entryOf(row: Row): Entry {
  const said = (row['task_properties'] ?? []) as unknown as readonly Said[];
  return {
    name: String(row['name']),
    inCharge: (row['user_ids'] as number[]).length > 0,
    day: String(row['date_deadline'] || ''),
    closed: nameOf(row['stage_id']) === CLOSED,
    archived: row['active'] === false,
    said: Object.fromEntries(said.map((one) => [one.string, wordsOf(one)])),
  };
}

function wordsOf({ value, selection }: Said): string {
  const chosen = selection?.find(([key]) => key === value)?.[1];
  return String(chosen ?? (value || '')).trim();
}
