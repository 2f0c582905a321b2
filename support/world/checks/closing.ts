// Assertions on closed books and on what opened them.
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export async function closedUpTo(w: VouchWorld, day: string): Promise<void> {
  const [company] = await w.observer.search('res.company', [], ['fiscalyear_lock_date'], { limit: 1 });
  w.facts.equal('books closed up to', company?.['fiscalyear_lock_date'], w.date(day));
}

/** On the record and in the company's history, which nobody can change. */
export async function openingNames(w: VouchWorld, who: string, why: string): Promise<void> {
  const { name } = w.person(who);
  const opening = w.the('opening');
  const found = await w.observer.read(opening, ['create_uid', 'reason']);
  w.facts.equal('who opened the books', nameOf(found['create_uid']), name);
  w.facts.equal('why', found['reason'], why);
  const [told] = await w.observer.search(
    'mail.message',
    [
      ['model', '=', 'res.company'],
      ['body', 'ilike', why],
    ],
    ['author_id', 'date'],
    { order: 'id desc', limit: 1 },
  );
  w.facts.check(
    "author in the company's history",
    name,
    nameOf(told?.['author_id']) || 'nobody',
    nameOf(told?.['author_id']).endsWith(name),
  );
}
