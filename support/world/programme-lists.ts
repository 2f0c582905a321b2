// The lists that a programme is steered by: what each asks of its entries, and what an entry lacks.
import { REHEARSALS, rehearsed } from './rehearsals.ts';

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
  readonly archived: boolean;
  /** By label; '' where nothing is said. A choice is said in its own words. */
  readonly said: Readonly<Record<string, string>>;
}

export interface ProgrammeList {
  readonly asks: readonly Asked[];
  /** In words, in the order in which they are asked. */
  readonly lacks: (entry: Entry) => readonly string[];
  /** What the list as a whole lacks; `hours` is its window, 0 where it has none. */
  readonly whole?: (entries: readonly Entry[], hours: number) => readonly string[];
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

/** What is closed or put away is no business of the meeting any more. */
const OPEN_POINTS: ProgrammeList = {
  asks: [
    { label: 'Kind', type: 'selection', choices: ['Risk', 'Issue', 'Decision'] },
    { label: 'Deciding Body', type: 'char' },
    { label: 'Scenarios', type: 'char' },
  ],
  lacks: ({ inCharge, day, closed, archived, said }) =>
    closed || archived
      ? []
      : [
          ...lacking(said['Kind'], 'its kind'),
          ...lacking(inCharge, IN_CHARGE),
          ...lacking(said['Deciding Body'], 'a deciding body'),
          ...lacking(day, 'a day'),
          ...lacking(said['Kind'] !== 'Decision' || said['Scenarios'], 'the scenarios that it touches'),
        ],
};

const REGISTER: ProgrammeList = {
  asks: [
    { label: 'Value', type: 'char' },
    { label: 'Rule', type: 'char' },
    { label: 'Upgrade', type: 'char' },
    { label: 'Approved By', type: 'selection', choices: ['Design authority'] },
  ],
  lacks: ({ inCharge, said }) => [
    ...lacking(said['Value'], 'its value'),
    ...lacking(said['Rule'], 'the rule that asks for it'),
    ...lacking(inCharge, 'somebody who maintains it'),
    ...lacking(said['Upgrade'], 'what it means for upgrades'),
    ...lacking(said['Approved By'], 'the approval of the design authority'),
  ],
};

const REHEARSED: readonly Asked[] = [
  { label: 'Began', type: 'datetime' },
  { label: 'Ended', type: 'datetime' },
];

const RUNBOOK: ProgrammeList = {
  asks: REHEARSED,
  lacks: stepLacks,
  whole: windowLacks,
};

const WAY_BACK: ProgrammeList = {
  asks: [{ label: 'Kind', type: 'selection', choices: ['Sign', 'Step'] }, ...REHEARSED],
  lacks: (entry) => {
    const { inCharge, day, said } = entry;
    if (said['Kind'] === 'Step') return stepLacks(entry);
    if (said['Kind'] !== 'Sign') return ['its kind'];
    return [...lacking(inCharge, 'somebody who decides'), ...lacking(day, 'until when it is chosen')];
  },
  whole: (entries, hours) => [
    ...lacking(
      entries.some(({ said }) => said['Kind'] === 'Sign'),
      'a sign by which it is chosen',
    ),
    ...windowLacks(
      entries.filter(({ said }) => said['Kind'] === 'Step'),
      hours,
    ),
  ],
};

function stepLacks({ inCharge, said }: Entry): string[] {
  return [
    ...lacking(inCharge, IN_CHARGE),
    ...lacking(took(said) !== undefined, 'the time that it really took'),
  ];
}

/** From the first beginning to the last end. */
function windowLacks(steps: readonly Entry[], hours: number): string[] {
  const times = steps.flatMap(({ said }) => took(said) ?? []);
  if (times.length === 0) return ['its rehearsal'];
  const first = Math.min(...times.map(({ from }) => from));
  const last = Math.max(...times.map(({ to }) => to));
  return lacking(last - first <= hours * HOUR, `an end within its ${hours} hours`);
}

const HOUR = 3_600_000;

/** Undefined where one end of it is not said, or it ended before it began. */
function took(said: Entry['said']): { from: number; to: number } | undefined {
  const at = (label: string) => Date.parse(`${(said[label] ?? '').replace(' ', 'T')}Z`);
  const [from, to] = [at('Began'), at('Ended')];
  return from < to ? { from, to } : undefined;
}

const LISTS: Readonly<Record<string, ProgrammeList>> = {
  'list of defects': DEFECTS,
  'list of risks, issues and decisions': OPEN_POINTS,
  'register of additions': REGISTER,
  runbook: RUNBOOK,
  'way back': WAY_BACK,
  [REHEARSALS]: rehearsed,
};

export function listCalled(name: string): ProgrammeList {
  const list = LISTS[name];
  if (list) return list;
  throw new Error(`The programme has no "${name}". Known are: ${Object.keys(LISTS).join(', ')}.`);
}

function lacking(found: string | boolean | undefined, what: string): string[] {
  return found ? [] : [what];
}
