// Assertions on leave and logins.
import { byAction, byButton } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export async function cannotAgreeToLeave(w: VouchWorld, who: string): Promise<void> {
  const leave = w.the('leave');
  await w.refusals.cannot(await w.seat(who), {
    act: 'agree to the leave',
    way: byButton(leave, { label: 'Approve' }),
    server: [
      {
        gap: 'leave-approval-open-on-server',
        call: { model: leave.model, ids: [leave.id], method: 'action_approve', watch: ['state'] },
      },
    ],
  });
}

export async function leaveGranted(w: VouchWorld): Promise<void> {
  const { state } = await w.observer.read(w.the('leave'), ['state']);
  w.facts.equal('state of the leave', state, 'validate');
}

export async function loginClosed(w: VouchWorld, whom: string): Promise<void> {
  const { login, name } = w.person(whom);
  const open = await w.observer.count('res.users', [
    ['login', '=', login],
    ['active', '=', true],
  ]);
  w.facts.equal(`open logins of ${name}`, open, 0);
}

export async function cannotCloseLogin(w: VouchWorld, who: string, whom: string): Promise<void> {
  const { login: said, name } = w.person(whom);
  const login = await w.observer.refOne(`login of ${name}`, 'res.users', [['login', '=', said]]);
  await w.refusals.cannot(await w.seat(who), {
    act: `close the login of ${name}`,
    way: byAction(login, 'Archive', w.menu('logins')),
    server: [
      {
        gap: 'login-closable-on-server',
        call: { model: login.model, ids: [login.id], method: 'action_archive', watch: ['active'] },
      },
    ],
  });
}
