// Rehearsals of the move from the old system: an entry for each rehearsal and part, and what is missing to begin the real one.
import { idOf } from './observer.ts';
import type { Entry, ProgrammeList } from './programme-lists.ts';
import type { VouchWorld } from './world.ts';

export const REHEARSALS = 'list of rehearsals';

const ROUNDS: readonly string[] = ['First', 'Second', 'Third'];

/** Whoever is in charge of an entry is the data owner, who signs by closing it. */
export const rehearsed: ProgrammeList = {
  asks: [
    { label: 'Part', type: 'char' },
    { label: 'Rehearsal', type: 'selection', choices: ROUNDS },
    { label: 'Differences', type: 'char' },
    { label: 'Explained By', type: 'char' },
  ],
  lacks: ({ inCharge, said }) =>
    [
      { there: said['Part'], what: 'its part' },
      { there: said['Rehearsal'], what: 'which rehearsal it is' },
      { there: inCharge, what: 'its data owner' },
      { there: /^\d+$/.test(said['Differences'] ?? ''), what: 'the number of its differences' },
    ].flatMap(({ there, what }) => (there ? [] : [what])),
  whole: (entries) =>
    [...new Set(entries.flatMap(({ said }) => said['Part'] || []))].flatMap((part) =>
      partLacks(
        part,
        entries.filter(({ said }) => said['Part'] === part),
      ),
    ),
};

/** The last rehearsal alone is to leave nothing unexplained. */
function partLacks(part: string, entries: readonly Entry[]): string[] {
  const last = [...entries].sort((one, other) => roundOf(one) - roundOf(other)).at(-1);
  const { Differences: differences = '', 'Explained By': explained = '' } = last?.said ?? {};
  return [
    ...(new Set(entries.map(roundOf)).size < 2 ? [`a second rehearsal of ${part}`] : []),
    ...(Number(differences) > 0 && explained === '' ? [`an explanation of the differences of ${part}`] : []),
  ];
}

function roundOf({ said }: Entry): number {
  return ROUNDS.indexOf(said['Rehearsal'] ?? '');
}

/** By Odoo's own log of each entry: names of those that their data owner has not brought into this stage, or not at last. */
export async function unsigned(w: VouchWorld, signed: string): Promise<string[]> {
  const tasks = await w.observer.search(
    'project.task',
    [['project_id', '=', w.the(REHEARSALS).id]],
    ['name', 'user_ids'],
  );
  const names: string[] = [];
  for (const task of tasks) {
    const owners = task['user_ids'] as readonly number[];
    const signer = await signerOf(w, task.id, signed);
    if (owners.length > 0 && !owners.includes(signer)) names.push(String(task['name']));
  }
  return names;
}

/** The user who last moved it, where that was to this stage; else 0. */
async function signerOf(w: VouchWorld, id: number, stage: string): Promise<number> {
  const [moved] = await w.observer.search(
    'mail.tracking.value',
    [
      ['mail_message_id.model', '=', 'project.task'],
      ['mail_message_id.res_id', '=', id],
      ['field_id.name', '=', 'stage_id'],
    ],
    ['create_uid', 'new_value_char'],
    { order: 'id desc', limit: 1 },
  );
  return moved?.['new_value_char'] === stage ? (idOf(moved['create_uid']) ?? 0) : 0;
}
