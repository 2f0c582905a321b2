// Assertions on who was trained: champions, floor coaches and refreshers, worked out from people's records as they are now.
import { nameOf, type Row } from '../observer.ts';
import {
  CHAMPION,
  daysAfter,
  employees,
  FLOOR_COACH,
  FLOOR_COACH_COURSE,
  REFRESHER,
  REFRESHER_DAYS,
  START,
} from '../training.ts';
import type { VouchWorld } from '../world.ts';

/** A champion of another department is none of this one. */
export async function withoutChampion(w: VouchWorld, expected: readonly string[]): Promise<void> {
  const holders = await holding(w, CHAMPION);
  const found = lacking(
    await employees(w),
    (one) => nameOf(one['department_id']) || 'no department',
    (one) => holders.has(one.id),
  );
  w.facts.equal('departments without a champion', found, [...expected].sort());
}

/** Named one by a certificate that counts today, and trained. */
export async function withoutFloorCoach(
  w: VouchWorld,
  expected: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const holders = await holding(w, FLOOR_COACH);
  const trained = await coursesPassed(w, FLOOR_COACH_COURSE);
  const found = lacking(
    await employees(w),
    (one) => placeOf(nameOf(one['work_location_id']), nameOf(one['resource_calendar_id'])),
    (one) => holders.has(one.id) && trained.has(one.id),
  );
  w.facts.equal(
    'sites and shifts without a trained floor coach',
    found,
    expected.map((row) => row.join(', ')).sort(),
  );
}

function placeOf(site: string, shift: string): string {
  return `${site || 'no site'}, ${shift || 'no shift'}`;
}

export async function withoutRefresher(w: VouchWorld, expected: readonly string[]): Promise<void> {
  const start = await startDay(w);
  const first = daysAfter(start, REFRESHER_DAYS.first);
  const last = daysAfter(start, REFRESHER_DAYS.last);
  const had = await coursesPassed(w, REFRESHER);
  const inTime = (one: Row) => (had.get(one.id) ?? []).some((day) => day >= first && day <= last);
  const found = (await employees(w)).filter((one) => !inTime(one)).map((one) => String(one['name']));
  w.facts.equal(
    `people without a refresher between ${first} and ${last}`,
    found.sort(),
    [...expected].sort(),
  );
}

/** Roles of which somebody came later than somebody of a role with fewer mistakes. */
export async function refreshedTooLate(w: VouchWorld, expected: readonly string[]): Promise<void> {
  const mistakes = await mistakesByUser(w, await startDay(w));
  const had = await coursesPassed(w, REFRESHER);
  const roles = new Map<string, { mistakes: number; days: string[] }>();
  for (const one of await employees(w)) {
    const role = roles.get(String(one['job_title'])) ?? { mistakes: 0, days: [] };
    role.mistakes += mistakes.get(nameOf(one['user_id'])) ?? 0;
    role.days.push([...(had.get(one.id) ?? [])].sort()[0] ?? 'never');
    roles.set(String(one['job_title']), role);
  }
  w.facts.check('mistakes since the start', 'at least one', String(mistakes.size), mistakes.size > 0);
  const found = [...roles].filter(([, role]) =>
    [...roles.values()].some(
      (other) =>
        other.mistakes < role.mistakes &&
        role.days.some((day) => other.days.some((earlier) => earlier < day)),
    ),
  );
  w.facts.equal(
    'roles with more mistakes whose refresher came later',
    found.map(([role]) => role.toLowerCase()).sort(),
    [...expected].sort(),
  );
}

/** What was rejected in the first month, by who had asked for it: a record that names somebody for each. */
async function mistakesByUser(w: VouchWorld, start: string): Promise<Map<string, number>> {
  const rejected = await w.observer.search(
    'tier.review',
    [
      ['status', '=', 'rejected'],
      ['reviewed_date', '>=', start],
      ['reviewed_date', '<', daysAfter(start, REFRESHER_DAYS.first)],
    ],
    ['requested_by'],
  );
  const counted = new Map<string, number>();
  for (const { requested_by: by } of rejected) counted.set(nameOf(by), (counted.get(nameOf(by)) ?? 0) + 1);
  return counted;
}

async function startDay(w: VouchWorld): Promise<string> {
  const start = await w.observer.one(START, 'project.milestone', [['name', '=', START]], ['deadline']);
  return String(start['deadline']);
}

async function holding(w: VouchWorld, certificate: string): Promise<Set<number>> {
  const today = w.date('today');
  const rows = await w.observer.search(
    'hr.employee.skill',
    [
      ['skill_id.name', '=', certificate],
      ['valid_from', '<=', today],
      '|',
      ['valid_to', '=', false],
      ['valid_to', '>=', today],
    ],
    ['employee_id'],
  );
  return new Set(rows.map((row) => ownerOf(row)));
}

/** People with the last day of each course of this title that they passed and that is completed. */
async function coursesPassed(w: VouchWorld, title: string): Promise<Map<number, string[]>> {
  const rows = await w.observer.search(
    'hr.course.attendee',
    [
      ['course_schedule_id.course_id.name', '=', title],
      ['course_schedule_id.state', '=', 'completed'],
      ['result', '=', 'passed'],
    ],
    ['employee_id', 'course_schedule_id'],
  );
  const sessions = await w.observer.search('hr.course.schedule', [], ['end_date']);
  const ends = new Map(sessions.map(({ id, end_date: end }) => [id, String(end)]));
  const days = new Map<number, string[]>();
  for (const row of rows) {
    const session = Array.isArray(row['course_schedule_id']) ? Number(row['course_schedule_id'][0]) : 0;
    days.set(ownerOf(row), [...(days.get(ownerOf(row)) ?? []), ends.get(session) ?? '']);
  }
  return days;
}

function ownerOf(row: Row): number {
  return Array.isArray(row['employee_id']) ? Number(row['employee_id'][0]) : 0;
}

/** Of all groups that people are in, those in which nobody fits. */
function lacking(people: readonly Row[], group: (one: Row) => string, fits: (one: Row) => boolean): string[] {
  const there = new Set(people.filter(fits).map(group));
  return [...new Set(people.map(group))].filter((each) => !there.has(each)).sort();
}
