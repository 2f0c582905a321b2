// What the personnel office and the access administrator do for somebody who starts.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function start(w: VouchWorld, who: string, plan: string, whom: string): Promise<void> {
  const { seat } = await employeeBefore(w, who, whom);
  await seat.press({ label: 'Launch Plan' });
  await seat.fill({ label: 'Plan' }, w.the(plan).name);
  await seat.fill({ label: 'Due Date' }, { date: w.date('in 7 days') });
  await seat.press({ label: 'Schedule' });
}

export async function complete(w: VouchWorld, who: string, task: string, whom: string): Promise<void> {
  const { seat } = await employeeBefore(w, who, whom);
  await seat.chatter.markDone(task);
}

export async function enterEmployee(
  w: VouchWorld,
  who: string,
  name: string,
  department: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('employees'));
  await seat.create();
  await seat.fill({ label: 'Employee Name' }, w.named(name));
  await seat.fill({ label: 'Department' }, department);
  w.keep(name, await saved(seat));
}

export async function makeLogin(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('logins'));
  await seat.create();
  await seat.fill({ label: 'Name' }, w.named(name));
  await seat.fill({ label: 'Login' }, loginFor(w, name));
  await seat.save();
}

export function loginFor(w: VouchWorld, name: string): string {
  return w.named(name).toLowerCase().replaceAll(' ', '.');
}

async function employeeBefore(
  w: VouchWorld,
  who: string,
  whom: string,
): Promise<{ seat: Seat; employee: RecordRef }> {
  const { login, name } = w.person(whom);
  const employee = await w.observer.refOne(`employee ${name}`, 'hr.employee', [
    ['user_id.login', '=', login],
  ]);
  const seat = await w.seat(who);
  await seat.go(w.menu('employees'));
  await seat.openRow(employee);
  return { seat, employee };
}
