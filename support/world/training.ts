// How people's records in Odoo say who was trained for what: the words by which givens write and assertions find them.
import type { Row } from './observer.ts';
import type { VouchWorld } from './world.ts';

/** Certificates of a kind of their own, so that none of them counts as one of the service. */
export const NETWORK = 'Change network';
/** Odoo shows a medal behind kinds that certify something. */
export const NETWORK_SHOWN = `${NETWORK}\u{1F396}`;
export const CHAMPION = 'Change champion';
/** Whom others ask on their shift; the requirements say super user, which in a scenario would not tell who. */
export const FLOOR_COACH = 'Floor coach';

/** What each of them has passed, whatever a certificate says. */
export const FLOOR_COACH_COURSE = 'Training of floor coaches';
export const REFRESHER = 'Refresher';

/** The milestone of the programme from which the days are counted, and the days in which refreshers fall. */
export const START = 'Start with Odoo';
export const REFRESHER_DAYS = { first: 30, last: 60 } as const;

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Everybody who works here now, with department, role, site and shift. */
export function employees(w: VouchWorld): Promise<Row[]> {
  const fields = [
    'name',
    'job_title',
    'user_id',
    'department_id',
    'work_location_id',
    'resource_calendar_id',
  ];
  return w.observer.search('hr.employee', [], fields);
}
