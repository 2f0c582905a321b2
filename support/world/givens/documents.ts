// Controlled documents that count before the story begins, and who has acknowledged them.
import { keepChange, type NewDocument } from '../tasks/documents.ts';
import type { VouchWorld } from '../world.ts';
import { broughtId, create, userId } from './lookup.ts';

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

/** The addon restricts the document alone, and leaves the text of its approved versions to whoever reads any document. */
export async function versionsAsTheirDocument(w: VouchWorld): Promise<void> {
  for (const name of ['rule_change_request_global', 'rule_change_request_approver']) {
    const id = await broughtId(w, `document_page_approval.${name}`);
    const [rule] = (await w.setup.call('ir.rule', 'read', [[id], ['domain_force']])) as Array<{
      domain_force: string;
    }>;
    await w.setup.call('ir.rule', 'write', [[id], { domain_force: `${READERS} + ${rule?.domain_force}` }]);
  }
}

const READERS = `['&', '|', '|', ('page_id.groups_id', 'in', user.group_ids.ids), ('page_id.user_ids', 'in', [user.id]),
 '&', ('page_id.groups_id', '=', False), ('page_id.user_ids', '=', False)]`;
