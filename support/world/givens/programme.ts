// The lists of a programme as they stand before the story begins, each a project of its own, and the rule that guards one.
import { odooMoment } from '../../odoo/moment.ts';
import type { Json } from '../../odoo/transport.ts';
import { additions } from '../additions.ts';
import { CLOSED, endOf, FOR_THE_MEETING, keyOf, OPEN, REGISTER } from '../programme.ts';
import { type Asked, listCalled } from '../programme-lists.ts';
import { REHEARSALS } from '../rehearsals.ts';
import type { VouchWorld } from '../world.ts';
import { create, giveGroup, userId } from './lookup.ts';

type Rows = ReadonlyArray<Readonly<Record<string, string>>>;

/**
 * Rows by heading: Entry, In charge, Day, Stage, and what this list asks for; an empty cell says nothing. `hours` is the
 * window of what is rehearsed.
 */
export async function list(w: VouchWorld, name: string, rows: Rows, hours = 0): Promise<void> {
  const { asks } = listCalled(name);
  const open = await create(w, 'project.task.type', { ...SHARED, name: OPEN, sequence: 1 });
  const closed = await create(w, 'project.task.type', { ...SHARED, name: CLOSED, sequence: 2, fold: true });
  const project = await create(w, 'project.project', {
    name: w.named(name),
    user_id: await userId(w, 'the programme manager'),
    privacy_visibility: 'employees',
    type_ids: [[6, 0, [open.id, closed.id]]],
    task_properties_definition: asks.map(definitionOf),
    allocated_hours: hours,
  });
  w.keep(name, project);
  await withoutForecast(w);
  const values: Json[] = [];
  for (const row of rows) {
    const { Entry: entry = '', 'In charge': who = '', Day: day = '', Stage: stage = OPEN, ...said } = row;
    values.push({
      name: w.named(entry),
      project_id: project.id,
      stage_id: stage === CLOSED ? closed.id : open.id,
      user_ids: [[6, 0, who === '' ? [] : [await userId(w, who)]]],
      date_deadline: day === '' ? false : dayOf(w, day),
      task_properties: Object.fromEntries(
        Object.entries(said).map(([label, value]) => [keyOf(label), keptAs(w, asked(asks, label), value)]),
      ),
    });
  }
  const ids = (await w.setup.call('project.task', 'create', [values])) as number[];
  for (const [n, { Entry: entry = '' }] of rows.entries()) {
    w.keep(entry, { model: 'project.task', id: ids[n] ?? 0, name: w.named(entry) });
    w.keep(endOf(entry), closed);
  }
  if (name === REHEARSALS) await ownEntriesAlone(w, project.id);
  if (name === 'list of defects') await closedAfterRetest(w, project.id, closed.id);
  if (name === 'list of risks, issues and decisions') await forTheMeeting(w, project.id, closed.id);
}

/** As it is approved: every addition but one stands in it, with all that it asks for. */
export async function registerBut(w: VouchWorld, left: string): Promise<void> {
  const all = await additions(w);
  if (!all.includes(left))
    throw new Error(`Nothing that was added is "${left}". There are: ${all.join(', ')}.`);
  const said = {
    'In charge': 'the technician',
    Value: 'Its work is needed',
    Rule: 'Operating model',
    Upgrade: 'Tested again with each version',
    'Approved By': 'Design authority',
  };
  const rows = all.filter((one) => one !== left).map((one) => ({ Entry: one, ...said }));
  await list(w, REGISTER, rows);
}

/** The addon of forecasts looks for a missing role among the employees, which only the personnel office may do. */
async function withoutForecast(w: VouchWorld): Promise<void> {
  if ((await w.observer.count('ir.model', [['model', '=', 'forecast.role']])) === 0) return;
  const role = await create(w, 'forecast.role', { name: w.named('Programme') });
  await w.setup.call('ir.default', 'set', ['project.task', 'forecast_role_id', role.id]);
}

/** A saved search that everybody is offered in the list of all tasks. */
async function forTheMeeting(w: VouchWorld, project: number, closed: number): Promise<void> {
  const lacks = [
    "('task_properties.kind', '=', False)",
    "('user_ids', '=', False)",
    "('task_properties.deciding_body', '=', False)",
    "('date_deadline', '=', False)",
    "'&', ('task_properties.kind', '=', 'decision'), ('task_properties.scenarios', '=', False)",
  ];
  const either = `${"'|', ".repeat(lacks.length - 1)}${lacks.join(', ')}`;
  await create(w, 'ir.filters', {
    name: w.named(FOR_THE_MEETING),
    model_id: 'project.task',
    domain: `['&', '&', ('project_id', '=', ${project}), ('stage_id', '!=', ${closed}), ${either}]`,
    user_ids: [],
  });
}

/** Data owners are no programme: each is let in, and sees and closes what they are in charge of, no more. */
async function ownEntriesAlone(w: VouchWorld, project: number): Promise<void> {
  await w.setup.call('project.project', 'write', [[project], { privacy_visibility: 'followers' }]);
  const tasks = await w.observer.search('project.task', [['project_id', '=', project]], ['user_ids']);
  const owners = [...new Set(tasks.flatMap((task) => task['user_ids'] as number[]))];
  await giveGroup(w, 'project.group_project_user', owners);
}

/** Without this a stage belongs to whoever makes it, and nobody else sees it. */
const SHARED = { user_id: false } as const;

/** Odoo itself lets anybody with a right to tasks close one at any time. */
async function closedAfterRetest(w: VouchWorld, project: number, closed: number): Promise<void> {
  const model = await w.observer.one('list of tasks', 'ir.model', [['model', '=', 'project.task']]);
  const name = 'A defect is closed after its retest';
  const action = { name, model_id: model.id, state: 'code', usage: 'base_automation', code: CLOSING };
  await create(w, 'base.automation', {
    name,
    model_id: model.id,
    trigger: 'on_create_or_write',
    filter_domain: `[('project_id', '=', ${project}), ('stage_id', '=', ${closed})]`,
    action_server_ids: [[0, 0, action]],
  });
}

const CLOSING = `for defect in records:
    said = defect.task_properties
    if not (said.get('severity') and said.get('scenario') and defect.user_ids):
        raise UserError('A defect is closed with its severity, somebody in charge and the scenario that shows it.')
    if said.get('retest') != 'Passed':
        raise UserError('A defect is closed only after its retest has passed.')
`;

function definitionOf({ label, type, choices }: Asked): Json {
  const selection = choices?.map((one) => [keyOf(one), one]);
  return { name: keyOf(label), string: label, type, ...(selection ? { selection } : {}) };
}

function asked(asks: readonly Asked[], label: string): Asked {
  const found = asks.find((one) => one.label === label);
  if (found) return found;
  const known = ['Entry', 'In charge', 'Day', 'Stage', ...asks.map((one) => one.label)];
  throw new Error(`The list has no column "${label}". Known are: ${known.join(', ')}.`);
}

function keptAs(w: VouchWorld, { type, choices = [], label }: Asked, said: string): Json {
  if (said === '') return false;
  if (type === 'datetime') return dayOf(w, said);
  if (type === 'selection' && !choices.includes(said))
    throw new Error(`"${label}" has no choice "${said}". It offers: ${choices.join(', ')}.`);
  return type === 'selection' ? keyOf(said) : said;
}

/** A moment as Odoo keeps it; a day alone ends when the work does. */
export function dayOf(w: VouchWorld, said: string): string {
  return odooMoment(new Date(w.moment(/\d{2}:\d{2}$/.test(said) ? said : `${said} 17:00`)));
}
