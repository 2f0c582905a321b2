// What is done with controlled documents: written, approved, withdrawn, acknowledged.
import { fileAtHand } from '../files.ts';
import { rowsOf } from '../rows.ts';
import type { VouchWorld } from '../world.ts';
import { chooseAndConfirm, saved } from './common.ts';

export interface NewDocument {
  readonly title: string;
  readonly category: string;
  readonly text: string;
}

export async function write(w: VouchWorld, who: string, said: NewDocument): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('pages'));
  await seat.create();
  await seat.fill({ label: 'Title' }, w.named(said.title));
  await seat.fill({ label: 'Category' }, said.category);
  await seat.fill({ label: 'Name' }, 'Version 1');
  await seat.fill({ label: 'Summary' }, 'First version');
  await seat.fill({ label: 'Content' }, said.text);
  w.keep(said.title, await saved(seat));
  await keepChange(w, said.title);
}

export async function change(w: VouchWorld, who: string, title: string, text: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  await seat.fill({ label: 'Name' }, 'Next version');
  await seat.fill({ label: 'Summary' }, 'What changed');
  await seat.fill({ label: 'Content' }, text);
  await seat.save();
  await keepChange(w, title);
}

export async function approve(w: VouchWorld, who: string, title: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(changeOf(title)));
  await seat.press({ label: 'Approve' });
}

/** What a file of the old system brought, one after the other; then the scenario can name each. */
export async function approveMoved(w: VouchWorld, who: string, file: string): Promise<void> {
  for (const { Title: title = '' } of rowsOf(fileAtHand(w.stage.cast.files, file))) {
    const model = w.model('controlled document');
    w.keep(title, await w.observer.refOne(`document "${title}"`, model, [['name', '=', title]]));
    await keepChange(w, title);
    await approve(w, who, title);
  }
}

export async function withdraw(w: VouchWorld, who: string, title: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  await chooseAndConfirm(seat, 'Archive');
}

export async function acknowledge(w: VouchWorld, who: string, title: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  const mine = (await seat.chatter.activities()).find(
    ({ summary, assignedTo }) => summary.startsWith('Acknowledge ') && assignedTo === seat.person.name,
  );
  if (!mine) throw new Error(`${seat.person.name} is not asked to acknowledge "${title}".`);
  await seat.chatter.markDone(mine.summary);
}

export async function setReviewDay(w: VouchWorld, who: string, title: string, day: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  await seat.fill({ label: 'Name' }, 'Review');
  await seat.fill({ label: 'Summary' }, 'Looked through');
  await seat.fill({ label: 'Review Day' }, { date: w.date(day) });
  await seat.save();
}

export function changeOf(title: string): string {
  return `change of ${title}`;
}

/** The latest one, under a name that the scenario can say. */
export async function keepChange(w: VouchWorld, title: string): Promise<void> {
  const { id } = w.the(title);
  const [latest] = await w.observer.search('document.page.history', [['page_id', '=', id]], [], {
    order: 'id desc',
    limit: 1,
  });
  if (!latest) throw new Error(`"${title}" was saved, and no change of it waits.`);
  w.keep(changeOf(title), { model: 'document.page.history', id: latest.id, name: changeOf(title) });
}
