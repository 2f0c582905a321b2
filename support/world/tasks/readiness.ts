// What the personnel manager records about people: the practice that they passed, the certificate that they hold.
import type { VouchWorld } from '../world.ts';

export async function passPractice(w: VouchWorld, who: string, whom: string): Promise<void> {
  await pass(w, who, whom, 'practice');
}

/** In a course that the person takes part in. */
export async function pass(w: VouchWorld, who: string, whom: string, title: string): Promise<void> {
  const { name } = w.person(whom);
  const seat = await w.seat(who);
  await seat.go(w.menu('courses'));
  await seat.openRow(w.the(`${title} of ${name}`));
  await seat.changeLine({ label: 'Course Attendee' }, name, [{ column: 'Result', value: 'Passed' }]);
  await seat.save();
  await seat.press({ label: 'Complete Course' });
}

export async function enterCertificate(w: VouchWorld, who: string, whom: string, day: string): Promise<void> {
  await certify(w, who, whom, { certificate: w.house.readiness.certificate, day });
}

export interface Certificate {
  /** Asked for by the form where there are several. */
  readonly kind?: string;
  readonly certificate: string;
  /** Its last day. */
  readonly day: string;
}

export async function certify(w: VouchWorld, who: string, whom: string, said: Certificate): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('certificates'));
  await seat.press({ label: 'New' });
  await seat.fill({ label: 'Employee' }, w.person(whom).name);
  if (said.kind !== undefined) await seat.fill({ label: 'Category' }, said.kind);
  await seat.fill({ label: 'Skill' }, said.certificate);
  await seat.fill({ label: 'To' }, { date: w.date(said.day) });
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
