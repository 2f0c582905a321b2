// What the personnel manager records about people: the practice that they passed, the certificate that they hold.
import type { VouchWorld } from '../world.ts';

export async function passPractice(w: VouchWorld, who: string, whom: string): Promise<void> {
  const { name } = w.person(whom);
  const seat = await w.seat(who);
  await seat.go(w.menu('courses'));
  await seat.openRow(w.the(`practice of ${name}`));
  await seat.changeLine({ label: 'Course Attendee' }, name, [{ column: 'Result', value: 'Passed' }]);
  await seat.save();
  await seat.press({ label: 'Complete Course' });
}

export async function enterCertificate(w: VouchWorld, who: string, whom: string, day: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('certificates'));
  await seat.press({ label: 'New' });
  await seat.fill({ label: 'Employee' }, w.person(whom).name);
  await seat.fill({ label: 'Skill' }, w.house.readiness.certificate);
  await seat.fill({ label: 'To' }, { date: w.date(day) });
  await seat.save();
}

export async function changeCertificate(
  w: VouchWorld,
  who: string,
  whom: string,
  day: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(`certificate of ${w.person(whom).name}`));
  await seat.fill({ label: 'To' }, { date: w.date(day) });
  await seat.save();
}
