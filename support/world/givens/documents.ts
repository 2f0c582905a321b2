// Controlled documents that count before the story begins, and who has acknowledged them.
import { keepChange, type NewDocument } from '../tasks/documents.ts';
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

export async function approved(w: VouchWorld, { title, category, text }: NewDocument): Promise<void> {
  const parent = await w.observer.one(`category "${category}"`, w.model('controlled document'), [
    ['name', '=', category],
    ['type', '=', 'category'],
  ]);
  const content = `<p>${text}</p>`;
  w.keep(
    title,
    await create(w, w.model('controlled document'), { name: w.named(title), parent_id: parent.id, content }),
  );
  await keepChange(w, title);
  await w.setup.call('document.page.history', 'action_approve', [[w.the(`change of ${title}`).id]]);
}

export async function acknowledged(w: VouchWorld, who: string, title: string): Promise<void> {
  await w.setup.call('mail.activity', 'action_feedback', [[await asked(w, who, title)]]);
}

export async function acknowledgementDue(
  w: VouchWorld,
  who: string,
  title: string,
  day: string,
): Promise<void> {
  const id = await asked(w, who, title);
  await w.setup.call('mail.activity', 'write', [[id], { date_deadline: w.date(day) }]);
}

async function asked(w: VouchWorld, who: string, title: string): Promise<number> {
  const found = await w.observer.one(`request to ${who} to acknowledge "${title}"`, 'mail.activity', [
    ['res_model', '=', w.model('controlled document')],
    ['res_id', '=', w.the(title).id],
    ['user_id', '=', await userId(w, who)],
  ]);
  return found.id;
}
