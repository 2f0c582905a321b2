// Who works where and when, who was trained for what, and when the hospital began with Odoo.
import type { RecordRef } from '../../channels/channel.ts';
import { idOf, nameOf, type Row } from '../observer.ts';
import {
  CHAMPION,
  employees,
  FLOOR_COACH,
  FLOOR_COACH_COURSE,
  NETWORK,
  REFRESHER,
  START,
} from '../training.ts';
import type { VouchWorld } from '../world.ts';
import { create, employeeOf } from './lookup.ts';

/** Rows of person, site and shift for those who work elsewhere or at another time. */
export async function places(
  w: VouchWorld,
  site: string,
  shift: string,
  others: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const everybody = (await employees(w)).map(({ id }) => id);
  await placed(w, everybody, site, shift);
  for (const [who = '', where = '', when = ''] of others)
    await placed(w, [(await employeeOf(w, who)).id], where, when);
}

export async function champions(w: VouchWorld, without: string): Promise<void> {
  const all = (await employees(w)).filter((one) => nameOf(one['department_id']) !== without);
  for (const one of firstOfEach(all, (row) => nameOf(row['department_id'])))
    await certified(w, one.id, CHAMPION);
}

export async function floorCoaches(w: VouchWorld, site: string, shift: string): Promise<void> {
  const named = (row: Row) => `${nameOf(row['work_location_id'])}, ${nameOf(row['resource_calendar_id'])}`;
  const all = (await employees(w)).filter((one) => named(one) !== `${site}, ${shift}`);
  const chosen = firstOfEach(all, named).map(({ id }) => id);
  for (const id of chosen) await certified(w, id, FLOOR_COACH);
  await passed(w, FLOOR_COACH_COURSE, chosen, w.date('1 week ago'));
}

/** Rows of person and day, or "never". */
export async function refreshers(
  w: VouchWorld,
  day: string,
  others: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const left = new Set((await employees(w)).map(({ id }) => id));
  for (const [who = '', when = ''] of others) {
    const { id } = await employeeOf(w, who);
    left.delete(id);
    if (when !== 'never') await passed(w, REFRESHER, [id], w.date(when));
  }
  await passed(w, REFRESHER, [...left], w.date(day));
}

/** Taken, and not rated yet. */
export async function takesPart(w: VouchWorld, who: string, title: string, day: string): Promise<void> {
  const { id } = await employeeOf(w, who);
  w.keep(`${title} of ${w.person(who).name}`, await session(w, title, [id], w.date(day)));
}

export async function started(w: VouchWorld, day: string): Promise<void> {
  const project = await create(w, 'project.project', {
    name: 'Introduction of Odoo',
    allow_milestones: true,
  });
  await create(w, 'project.milestone', { name: START, project_id: project.id, deadline: w.date(day) });
}

async function passed(w: VouchWorld, title: string, people: readonly number[], day: string): Promise<void> {
  const { id } = await session(w, title, people, day);
  await w.setup.call('hr.course.schedule', 'all_passed', [[id]]);
  await w.setup.call('hr.course.schedule', 'validation2complete', [[id]]);
}

async function session(
  w: VouchWorld,
  title: string,
  people: readonly number[],
  day: string,
): Promise<RecordRef> {
  const kind = await named(w, 'hr.course.category', 'Practice');
  return await create(w, 'hr.course.schedule', {
    name: `${title}, ${day}`,
    course_id: await named(w, 'hr.course', title, { category_id: kind }),
    authorized_by: (await employeeOf(w, 'the personnel manager')).id,
    cost: 0,
    start_date: day,
    end_date: day,
    state: 'in_validation',
    attendant_ids: [[6, 0, [...people]]],
    course_attendee_ids: people.map((id) => [0, 0, { employee_id: id }]),
  });
}

async function certified(w: VouchWorld, employee: number, certificate: string): Promise<void> {
  const type = await network(w);
  const of = [['skill_type_id', '=', type]] as const;
  const skill = await w.observer.one(certificate, 'hr.skill', [...of, ['name', '=', certificate]]);
  const level = await w.observer.one(`level of ${certificate}`, 'hr.skill.level', [...of]);
  await create(w, 'hr.employee.skill', {
    employee_id: employee,
    skill_type_id: type,
    skill_id: skill.id,
    skill_level_id: level.id,
    valid_from: w.date('1 week ago'),
    valid_to: w.date('in 2 years'),
  });
}

function network(w: VouchWorld): Promise<number> {
  return named(w, 'hr.skill.type', NETWORK, {
    is_certification: true,
    skill_ids: [CHAMPION, FLOOR_COACH].map((name) => [0, 0, { name }]),
    skill_level_ids: [[0, 0, { name: 'Held', level_progress: 100, default_level: true }]],
  });
}

async function placed(w: VouchWorld, people: readonly number[], site: string, shift: string): Promise<void> {
  const address = idOf((await w.observer.search('res.company', [], ['partner_id']))[0]?.['partner_id']) ?? 0;
  const values = {
    work_location_id: await named(w, 'hr.work.location', site, { address_id: address }),
    resource_calendar_id: await named(w, 'resource.calendar', shift),
  };
  await w.setup.call('hr.employee', 'write', [[...people], values]);
}

/** Made where there is none of this name yet. */
async function named(
  w: VouchWorld,
  model: string,
  name: string,
  values: Record<string, unknown> = {},
): Promise<number> {
  const [found] = await w.observer.search(model, [['name', '=', name]], ['id']);
  return found?.id ?? (await create(w, model, { name, ...values })).id;
}

function firstOfEach(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...new Map([...rows].reverse().map((row) => [key(row), row])).values()];
}
