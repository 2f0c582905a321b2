// Assertions on controlled documents: what somebody reads, who agreed, who is asked and has acknowledged.
import { nameOf } from '../observer.ts';
import { byAction, byButton } from '../refusals.ts';
import { changeOf } from '../tasks/documents.ts';
import type { VouchWorld } from '../world.ts';

export async function reads(w: VouchWorld, who: string, text: string, title: string): Promise<void> {
  const found = await textBefore(w, who, title);
  w.facts.check(
    `what ${w.person(who).name} reads in ${title}`,
    `"${text}"`,
    `"${found}"`,
    found.includes(text),
  );
}

export async function readsNot(w: VouchWorld, who: string, text: string, title: string): Promise<void> {
  const found = await textBefore(w, who, title);
  const what = `what ${w.person(who).name} reads in ${title}`;
  w.facts.check(what, `no "${text}"`, `"${found}"`, !found.includes(text));
}

async function textBefore(w: VouchWorld, who: string, title: string): Promise<string> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  return (await seat.read({ label: 'Content' })).text;
}

export async function writtenAndApproved(
  w: VouchWorld,
  title: string,
  author: string,
  approver: string,
): Promise<void> {
  const { history_head: head } = await w.observer.read(w.the(title), ['history_head']);
  const id = Array.isArray(head) ? Number(head[0]) : 0;
  const found = await w.observer.read({ model: 'document.page.history', id }, ['create_uid', 'approved_uid']);
  w.facts.equal(`who wrote ${title}`, nameOf(found['create_uid']), w.person(author).name);
  w.facts.equal(`who approved ${title}`, nameOf(found['approved_uid']), w.person(approver).name);
}

/** Whoever may write a change could write that it is approved as well. */
export async function cannotApprove(w: VouchWorld, who: string, title: string): Promise<void> {
  const record = w.the(changeOf(title));
  const call = { model: record.model, ids: [record.id], watch: ['state'] };
  await w.refusals.cannot(await w.seat(who), {
    act: `approve the change of ${title}`,
    way: byButton(record, { label: 'Approve' }),
    server: [
      { gap: 'own-page-approvable-on-server', call: { ...call, method: 'action_approve' } },
      {
        gap: 'page-state-writable-on-server',
        call: { ...call, method: 'write', args: [{ state: 'approved' }] },
      },
    ],
  });
}

export async function cannotWithdraw(w: VouchWorld, who: string, title: string): Promise<void> {
  const record = w.the(title);
  await w.refusals.cannot(await w.seat(who), {
    act: `withdraw ${title}`,
    way: byAction(record, 'Archive'),
    server: [
      {
        gap: 'page-withdrawable-on-server',
        call: { model: record.model, ids: [record.id], method: 'action_archive', watch: ['active'] },
      },
    ],
  });
}

export async function isAsked(w: VouchWorld, who: string, version: number, title: string): Promise<void> {
  const { name } = w.person(who);
  const told = (await toDo(w, who, title)).filter((summary) => summary.startsWith('Acknowledge '));
  const expected = `Acknowledge ${w.named(title)}, version ${version}`;
  w.facts.equal(`what ${name} is asked to acknowledge of ${title}`, told, [expected]);
}

export async function isTold(w: VouchWorld, manager: string, who: string, title: string): Promise<void> {
  const told = (await toDo(w, manager, title)).filter((summary) => summary.startsWith('Overdue: '));
  const { name } = w.person(who);
  w.facts.check(
    `what ${w.person(manager).name} is told of ${title}`,
    `that it is overdue by ${name}`,
    told.join(', ') || 'nothing',
    told.some((summary) => summary.startsWith(`Overdue: ${name}: acknowledge ${w.named(title)}`)),
  );
}

/** As the person has it beside the document. */
async function toDo(w: VouchWorld, who: string, title: string): Promise<string[]> {
  const seat = await w.seat(who);
  await seat.open(w.the(title));
  const planned = await seat.chatter.activities();
  return planned.filter(({ assignedTo }) => assignedTo === seat.person.name).map(({ summary }) => summary);
}

export async function isAcknowledged(
  w: VouchWorld,
  title: string,
  who: string,
  version: number,
): Promise<void> {
  const { name } = w.person(who);
  const said = `Acknowledge ${w.named(title)}, version ${version}`;
  const { id } = w.the(title);
  const messages = await w.observer.search(
    'mail.message',
    [
      ['model', '=', w.model('controlled document')],
      ['res_id', '=', id],
      ['body', 'ilike', said],
    ],
    ['author_id', 'date'],
  );
  w.facts.equal(
    `who acknowledged version ${version} of ${title}`,
    messages.map((message) => nameOf(message['author_id'])),
    [name],
  );
  const [message] = messages;
  const moment = `${String(message?.['date']).replace(' ', 'T')}Z`;
  w.facts.equal(`day of the acknowledgement`, w.dayOf(moment), w.date('today'));
}

/** In the list of the person who looks after it. */
export async function pastReview(w: VouchWorld, title: string, listed: boolean): Promise<void> {
  const seat = await w.seat('the document controller');
  await seat.go(w.menu('pages past review'));
  const { rows = [] } = await seat.screen();
  const titles = rows.map((row) => row['Title'] ?? '');
  const found = titles.includes(w.named(title));
  const listing = titles.join(', ') || 'nothing';
  w.facts.check('what is past its review day', `${listed ? '' : 'no '}${title}`, listing, found === listed);
}
