// What a person of the service desk already has: role, shift, practice, certificate.
import { odooMoment } from '../../odoo/moment.ts';
import type { VouchWorld } from '../world.ts';
import { create, employeeOf, userId } from './lookup.ts';
import { toPlan } from './shifts.ts';

const ALL: Readonly<Record<string, (w: VouchWorld, who: string) => Promise<void>>> = {
  role: roleHeld,
  shift: shiftPlanned,
  practice: practicePassed,
  certificate: certificateHeld,
};

export async function all(w: VouchWorld, who: string, without?: string): Promise<void> {
  if (without !== undefined && !(without in ALL))
    throw new Error(`The service asks for ${Object.keys(ALL).join(', ')}, found "${without}".`);
  for (const [what, given] of Object.entries(ALL)) if (what !== without) await given(w, who);
}

/** Taken, and not rated yet. */
export async function practice(w: VouchWorld, who: string): Promise<void> {
  const { name } = w.person(who);
  const employee = await employeeOf(w, who);
  const course = await w.observer.one('practice of the service desk', 'hr.course', [
    ['name', '=', w.house.readiness.practice],
  ]);
  const session = await create(w, 'hr.course.schedule', {
    name: w.named(`Practice of ${name}`),
    course_id: course.id,
    authorized_by: (await employeeOf(w, 'the personnel manager')).id,
    cost: 0,
    state: 'in_validation',
    attendant_ids: [[6, 0, [employee.id]]],
    course_attendee_ids: [[0, 0, { employee_id: employee.id }]],
  });
  w.keep(`practice of ${name}`, session);
}

async function practicePassed(w: VouchWorld, who: string): Promise<void> {
  await practice(w, who);
  const { id } = w.the(`practice of ${w.person(who).name}`);
  await w.setup.call('hr.course.schedule', 'all_passed', [[id]]);
  await w.setup.call('hr.course.schedule', 'validation2complete', [[id]]);
}

async function certificateHeld(w: VouchWorld, who: string): Promise<void> {
  const employee = await employeeOf(w, who);
  const skill = await w.observer.one(
    'certificate of the service',
    'hr.skill',
    [['name', '=', w.house.readiness.certificate]],
    ['skill_type_id'],
  );
  const type = Array.isArray(skill['skill_type_id']) ? Number(skill['skill_type_id'][0]) : 0;
  const level = await w.observer.one('level of the certificate', 'hr.skill.level', [
    ['skill_type_id', '=', type],
  ]);
  const made = await create(w, 'hr.employee.skill', {
    employee_id: employee.id,
    skill_type_id: type,
    skill_id: skill.id,
    skill_level_id: level.id,
    valid_from: w.date('1 year ago'),
    valid_to: w.date('in 2 years'),
  });
  w.keep(`certificate of ${w.person(who).name}`, made);
}

/** With the rights that the person has anyway. */
async function roleHeld(w: VouchWorld, who: string): Promise<void> {
  const user = await userId(w, who);
  const holder = await w.observer.read({ model: 'res.users', id: user }, ['group_ids']);
  const role = await create(w, 'res.users.role', {
    name: w.named('Role of the service'),
    implied_ids: [[6, 0, holder['group_ids']]],
  });
  await w.setup.call('res.users', 'write', [[user], { role_line_ids: [[0, 0, { role_id: role.id }]] }]);
}

async function shiftPlanned(w: VouchWorld, who: string): Promise<void> {
  await toPlan(w, who, 'shift');
  const { model, id } = w.the(`shift of ${w.person(who).name}`);
  const start = odooMoment(new Date(w.moment('next monday 08:00')));
  await w.setup.call(model, 'write', [[id], { start }]);
}
