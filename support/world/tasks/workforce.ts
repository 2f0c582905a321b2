// What the access administrator does with logins and roles, and those who decide on leave with it.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { chooseAndConfirm } from './common.ts';

const ROLES = { label: 'Role lines' };

export async function giveRole(w: VouchWorld, who: string, whom: string, role: string): Promise<void> {
  const { seat } = await loginOf(w, who, whom);
  await seat.addLine(ROLES, [{ column: 'Role', value: w.the(role).name }]);
  await seat.save();
}

export async function withdrawRole(w: VouchWorld, who: string, whom: string, role: string): Promise<void> {
  const { seat } = await loginOf(w, who, whom);
  await seat.removeLine(ROLES, w.the(role).name);
  await seat.save();
}

export async function closeLogin(w: VouchWorld, who: string, whom: string): Promise<void> {
  const { seat } = await loginOf(w, who, whom);
  await chooseAndConfirm(seat, 'Archive');
}

/** The first agrees by Approve, the second by Validate. */
export async function agreeToLeave(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the('leave'));
  const { buttons } = await seat.screen();
  const second = buttons.some(({ label }) => label === 'Validate');
  await seat.press({ label: second ? 'Validate' : 'Approve' });
}

async function loginOf(w: VouchWorld, who: string, whom: string): Promise<{ seat: Seat; login: RecordRef }> {
  const { login: said, name } = w.person(whom);
  const login = await w.observer.refOne(`login of ${name}`, 'res.users', [['login', '=', said]]);
  w.keep('login', login);
  const seat = await w.seat(who);
  await seat.go(w.menu('logins'));
  await seat.openRow(login);
  return { seat, login };
}
