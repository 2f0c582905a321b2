// What the ward and the service desk do with a ticket, and biomedical engineering with the request it becomes.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function reportFault(
  w: VouchWorld,
  who: string,
  subject: string,
  equipment: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('my tickets'));
  await seat.create();
  await seat.fill({ label: 'Title' }, w.named(`${subject}: ${equipment}`));
  await seat.fill({ label: 'Type' }, w.house.faultType);
  await seat.fill({ label: 'Team' }, w.house.serviceDesk);
  await seat.fill({ label: 'Category' }, w.house.faultCategory);
  await seat.fill({ label: 'Contact' }, seat.person.name);
  await seat.fill({ label: 'Description' }, `${subject}. Reported by the ward for ${equipment}.`);
  w.keep('ticket', await saved(seat));
  w.keep(
    'equipment',
    await w.observer.refOne(`equipment ${equipment}`, 'maintenance.equipment', [['name', '=', equipment]]),
  );
}

export async function takeTicket(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('tickets'));
  await seat.openRow(w.the('ticket'));
  await seat.press({ label: 'Assign to me' });
  await seat.chooseStage('In Progress');
}

/** The ticket's number stands in the request's name: Community has no link between the two. */
export async function passToBiomed(w: VouchWorld, who: string): Promise<void> {
  const ticket = w.the('ticket');
  const { number, name } = await w.observer.read(ticket, ['number', 'name']);
  const seat = await w.seat(who);
  await seat.go(w.menu('maintenance requests'));
  await seat.create();
  await seat.fill({ label: 'Request' }, `[${number}] ${name}`);
  await seat.fill({ label: 'Team' }, w.house.maintenanceTeam);
  const request = w.keep('request', await saved(seat));
  await seat.open(ticket);
  await seat.chatter.logNote(`Passed to biomedical engineering as ${request.name}.`);
}

/** The lead names the device; its technician and category follow from it. */
export async function planRequest(w: VouchWorld, who: string, equipment: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('maintenance requests'));
  await seat.openRow(w.the('request'));
  await seat.fill({ label: 'Equipment' }, equipment);
  await seat.fill({ label: 'Scheduled Date' }, { datetime: `${w.date('tomorrow')}T08:00:00Z` });
  await seat.save();
  await seat.chatter.addFollowers([w.person('the ward nurse').name]);
}

export async function startRequest(w: VouchWorld, who: string): Promise<void> {
  await requestStage(w, who, 'In Progress');
}

export async function closeRequest(w: VouchWorld, who: string): Promise<void> {
  const seat = await requestStage(w, who, 'Repaired');
  await seat.chatter.logNote('Device checked and handed back to the ward.');
}

export async function closeTicket(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('tickets'));
  await seat.openRow(w.the('ticket'));
  await seat.chooseStage('Done');
}

async function requestStage(w: VouchWorld, who: string, stage: string) {
  const seat = await w.seat(who);
  await seat.go(w.menu('maintenance requests'));
  await seat.openRow(w.the('request'));
  await seat.chooseStage(stage);
  return seat;
}
