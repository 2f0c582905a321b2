// Assertions on those who start: their tasks, their employee's record, their login.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import { RefusedError } from '../../channels/errors.ts';
import { nameOf } from '../observer.ts';
import { reaches } from '../refusals.ts';
import { loginFor } from '../tasks/onboarding.ts';
import type { VouchWorld } from '../world.ts';

export async function tasks(
  w: VouchWorld,
  whom: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const { login, name } = w.person(whom);
  const employee = await w.observer.one(`employee ${name}`, 'hr.employee', [['user_id.login', '=', login]]);
  const open = await w.observer.search(
    'mail.activity',
    [
      ['res_model', '=', 'hr.employee'],
      ['res_id', '=', employee.id],
    ],
    ['summary', 'user_id', 'date_deadline'],
  );
  const found = open.map((task) => `${task['summary']}: ${nameOf(task['user_id']) || 'nobody'}`).sort();
  const expected = rows.map(([task = '', who = '']) => `${task}: ${w.person(who).name}`).sort();
  w.facts.equal(`open tasks of ${name}`, found, expected);
  const days = open.map((task) => String(task['date_deadline'] || 'none'));
  w.facts.check('days of the tasks', 'a day each', days.join(', '), !days.includes('none'));
}

export async function withoutLogin(w: VouchWorld, name: string): Promise<void> {
  const { user_id: user } = await w.observer.read(w.the(name), ['user_id']);
  w.facts.equal(`login of the employee ${name}`, nameOf(user), '');
  await loginsAre(w, name, 0);
}

export async function hasLogin(w: VouchWorld, name: string): Promise<void> {
  await loginsAre(w, name, 1);
}

async function loginsAre(w: VouchWorld, name: string, expected: number): Promise<void> {
  const logins = await w.observer.count('res.users', [['login', '=', loginFor(w, name)]]);
  w.facts.equal(`logins of ${name}`, logins, expected);
}

export async function cannotChangeEmployee(w: VouchWorld, who: string, name: string): Promise<void> {
  const record = w.the(name);
  await w.refusals.cannot(await w.seat(who), {
    act: `change the employee ${name}`,
    way: {
      shown: async (seat) => {
        if (!(await comesTo(seat, record))) return false;
        const { fields } = await seat.screen();
        return fields.some(({ readonly }) => !readonly);
      },
      take: async (seat) => {
        await seat.fill({ label: 'Employee Name' }, 'Somebody Else');
        await seat.save();
      },
    },
    server: [
      {
        gap: 'employee-writable-on-server',
        call: {
          model: record.model,
          ids: [record.id],
          method: 'write',
          args: [{ name: 'Somebody Else' }],
          watch: ['name'],
        },
      },
    ],
  });
}

/** Odoo says no and offers the list of public profiles instead. */
async function comesTo(seat: Seat, record: RecordRef): Promise<boolean> {
  try {
    return await reaches(seat, record);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.answers.length === 0) throw error;
    await seat.press({ label: 'Close' });
    return false;
  }
}
