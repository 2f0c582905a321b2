// Assertions on preventive requests and on the service levels of tickets.
import { nameOf } from '../observer.ts';
import { reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

/** The first that is due: a plan makes as many as lie within its horizon. */
export async function preventiveRequest(w: VouchWorld, equipment: string, who: string): Promise<void> {
  const requests = await w.observer.search(
    'maintenance.request',
    [
      ['equipment_id.name', '=', equipment],
      ['maintenance_type', '=', 'preventive'],
      w.madeHere('maintenance.request'),
    ],
    ['user_id', 'schedule_date'],
  );
  const [first] = requests.toSorted((a, b) =>
    String(a['schedule_date']).localeCompare(String(b['schedule_date'])),
  );
  w.facts.check('preventive requests', 'at least one', String(requests.length), first !== undefined);
  w.facts.equal('technician of the preventive request', nameOf(first?.['user_id']), w.person(who).name);
  w.facts.check(
    'day of the preventive request',
    'a day',
    String(first?.['schedule_date']),
    Boolean(first?.['schedule_date']),
  );
}

/** The day without its year, in English. Requests of the past are nobody's next. */
export async function nextService(w: VouchWorld, equipment: string, day: string): Promise<void> {
  const requests = await w.observer.search(
    'maintenance.request',
    [
      ['equipment_id.name', '=', equipment],
      ['maintenance_type', '=', 'preventive'],
      ['done', '=', false],
      ['request_date', '>=', w.date('today')],
    ],
    ['request_date'],
    { order: 'request_date' },
  );
  const [next] = requests.map((row) => String(row['request_date']));
  const falls = next === undefined ? 'no service is to come' : dayOfYear(next);
  w.facts.equal(`day of the next service of ${equipment}`, falls, day);
}

function dayOfYear(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}

export async function serviceLevel(w: VouchWorld, level: string): Promise<void> {
  const levels = await w.observer.search(
    w.model('ticket'),
    [['id', '=', w.the('ticket').id]],
    ['ticket_sla_ids', 'sla_deadline'],
  );
  const ids = levels[0]?.['ticket_sla_ids'];
  const rows = await w.observer.search(
    'helpdesk.ticket.sla',
    [['id', 'in', ids]],
    ['display_name', 'sla_id'],
  );
  const names = rows.map((row) => nameOf(row['sla_id']) || String(row['display_name']));
  w.facts.check('service levels of the ticket', level, names.join(', '), names.includes(level));
  const deadline = levels[0]?.['sla_deadline'];
  w.facts.check('deadline of the ticket', 'a moment', String(deadline), Boolean(deadline));
}

export async function responseTime(
  w: VouchWorld,
  expected: 'within its response time' | 'past its response time',
): Promise<void> {
  const [ticket] = await w.observer.search(
    w.model('ticket'),
    [['id', '=', w.the('ticket').id]],
    ['sla_deadline', 'sla_expired'],
  );
  // Without a deadline, Odoo calls no ticket late.
  const deadline = ticket?.['sla_deadline'] || 'none';
  const isTimed = deadline !== 'none' || ticket?.['sla_expired'] === true;
  const found = ticket?.['sla_expired'] ? 'past its response time' : 'within its response time';
  w.facts.check(
    'the ticket',
    expected,
    `${found} (to answer by: ${deadline})`,
    isTimed && found === expected,
  );
}

export async function cannotDeclare(
  w: VouchWorld,
  who: string,
  equipment: string,
  status: string,
): Promise<void> {
  const device = await w.observer.refOne(`device ${equipment}`, 'maintenance.equipment', [
    ['name', '=', equipment],
  ]);
  const wanted = await w.observer.one(`status ${status}`, 'maintenance.equipment.status', [
    ['name', '=', status],
  ]);
  await w.refusals.cannot(await w.seat(who), {
    act: `declare ${equipment} as ${status}`,
    way: {
      // A bar that cannot be clicked looks like one that can; a form without any open field has none that can.
      shown: async (seat) => {
        if (!(await reaches(seat, device))) return false;
        const { stages, fields } = await seat.screen();
        return (stages?.all ?? []).includes(status) && fields.some(({ readonly }) => !readonly);
      },
      take: (seat) => seat.chooseStage(status),
    },
    server: [
      {
        gap: 'device-status-writable-on-server',
        call: {
          model: device.model,
          ids: [device.id],
          method: 'write',
          args: [{ status_id: wanted.id }],
          watch: ['status_id'],
        },
      },
    ],
  });
}
