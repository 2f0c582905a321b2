// The lists that a programme is steered by: what an entry has to say in each, and what it lacks.
import { nameOf, type Row } from './observer.ts';
import type { VouchWorld } from './world.ts';

/** Beside its name, whoever is in charge, its day and its stage, an entry of the list says this. */
export interface Asked {
  readonly label: string;
  readonly type: 'char' | 'datetime' | 'selection';
  readonly choices?: readonly string[];
}

export interface Entry {
  readonly name: string;
  readonly inCharge: boolean;
  readonly day: string;
  readonly closed: boolean;
  /** By label; '' where nothing is said. A choice is said in its own words. */
  readonly said: Readonly<Record<string, string>>;
}

export interface ProgrammeList {
  readonly asks: readonly Asked[];
  /** In words, in the order in which they are asked. */
  readonly lacks: (entry: Entry) => readonly string[];
}

const IN_CHARGE = 'somebody in charge';

const DEFECTS: ProgrammeList = {
  asks: [
    { label: 'Severity', type: 'selection', choices: ['Critical', 'Major', 'Minor'] },
    { label: 'Scenario', type: 'char' },
    { label: 'Retest', type: 'selection', choices: ['Passed', 'Failed'] },
  ],
  lacks: ({ inCharge, closed, said }) => [
    ...lacking(said['Severity'], 'its severity'),
    ...lacking(inCharge, IN_CHARGE),
    ...lacking(said['Scenario'], 'the scenario that shows it'),
    ...lacking(said['Retest'], 'the result of the retest'),
    ...lacking(!closed || said['Retest'] !== 'Failed', 'a retest that passed'),
    ...lacking(closed || said['Severity'] !== 'Critical', 'its end, and is critical'),
  ],
};

const LISTS: Readonly<Record<string, ProgrammeList>> = {
  'list of defects': DEFECTS,
};

export function listCalled(name: string): ProgrammeList {
  const list = LISTS[name];
  if (list) return list;
  throw new Error(`The programme has no "${name}". Known are: ${Object.keys(LISTS).join(', ')}.`);
}

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

/** What the server has of the list now, by name. */
export async function entriesOf(w: VouchWorld, list: string): Promise<Entry[]> {
  const { id } = w.the(list);
  const rows = await w.observer.search(
    'project.task',
    [['project_id', '=', id]],
    ['name', 'user_ids', 'date_deadline', 'stage_id', 'task_properties'],
    { order: 'name' },
  );
  return rows.map(entryOf);
}

/** What holds the list up, an entry and a want each: "Lot is lost lacks somebody in charge". */
export async function wants(w: VouchWorld, list: string): Promise<string[]> {
  const { lacks } = listCalled(list);
  const entries = await entriesOf(w, list);
  return entries.flatMap((entry) => lacks(entry).map((what) => wantOf(entry.name, what)));
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
    said: Object.fromEntries(said.map((one) => [one.string, wordsOf(one)])),
  };
}

function wordsOf({ value, selection }: Said): string {
  const chosen = selection?.find(([key]) => key === value)?.[1];
  return String(chosen ?? (value || '')).trim();
}

function lacking(found: string | boolean | undefined, what: string): string[] {
  return found ? [] : [what];
}
