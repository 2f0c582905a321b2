// Assertions on the purchase requirement and on who approved it.
import type { RecordRef } from '../../channels/channel.ts';
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import { decisions, turnOf } from './reviews.ts';

export async function waits(w: VouchWorld, quantity: number, product: string): Promise<void> {
  const requirement = w.remembered.has('requirement') ? w.the('requirement') : await ofTheRule(w);
  const { state } = await w.observer.read(requirement, ['state']);
  w.facts.equal('state of the requirement', state, 'draft');
  const lines = await w.observer.search(
    'purchase.request.line',
    [['request_id', '=', requirement.id]],
    ['product_id', 'product_qty'],
  );
  const found = lines.map(
    (line) => `${line['product_qty']} ${nameOf(line['product_id']).replace(/^\[.*?\] /, '')}`,
  );
  w.facts.equal('lines of the requirement', found, [`${quantity} ${product}`]);
}

/** What a reordering rule of the scenario asked for. */
async function ofTheRule(w: VouchWorld): Promise<RecordRef> {
  const rule = w.the('reordering rule');
  const made = await w.observer.refOne(`requirement of ${rule.name}`, 'purchase.request', [
    ['line_ids.orderpoint_id', '=', rule.id],
  ]);
  return w.keep('requirement', made);
}

export async function namesStockRequest(w: VouchWorld): Promise<void> {
  const { origin } = await w.observer.read(w.the('requirement'), ['origin']);
  const { name } = await w.observer.read(w.the('stock request'), ['name']);
  w.facts.equal('source document of the requirement', origin, name);
}

/** By its description: Odoo Community links neither to a requirement. */
export async function namesTicketAndRequest(w: VouchWorld): Promise<void> {
  const { description } = await w.observer.read(w.the('requirement'), ['description']);
  for (const word of ['ticket', 'request']) {
    const { name } = w.the(word);
    const found = String(description || 'nothing');
    w.facts.check('description of the requirement', `one that holds ${name}`, found, found.includes(name));
  }
}

export async function none(w: VouchWorld): Promise<void> {
  w.facts.equal(
    'number of purchase requirements',
    await w.observer.count('purchase.request', [w.madeHere('purchase.request')]),
    0,
  );
}

/** The reviews are the evidence: who decided, in which order, and that the requirement is approved. */
export async function approvedBy(w: VouchWorld, people: readonly string[]): Promise<void> {
  const requirement = w.the('requirement');
  const decided = (await decisions(w, requirement)).map(({ words }) => words);
  w.facts.equal(
    'who decided, in order',
    decided,
    people.map((who) => `${w.person(who).name} approved`),
  );
  const { state } = await w.observer.read(requirement, ['state']);
  w.facts.equal('state of the requirement', state, 'approved');
}

/** The one who passed it on stands in a review that is forwarded, the other in one that is approved. */
export async function passedOnAndApproved(w: VouchWorld, one: string, other: string): Promise<void> {
  const requirement = w.the('requirement');
  const decided = (await decisions(w, requirement)).map(({ words }) => words);
  const expected = [`${w.person(one).name} forwarded`, `${w.person(other).name} approved`];
  w.facts.equal('who passed it on and who agreed', decided, expected);
}

export async function waitsFor(w: VouchWorld, who: string): Promise<void> {
  w.facts.equal('whose turn it is', await turnOf(w, w.the('requirement')), [w.person(who).name]);
}

/** Their login may be closed. */
export async function nothingSentTo(w: VouchWorld, who: string): Promise<void> {
  const { login, name } = w.person(who);
  const user = await w.observer.one(`login of ${name}`, 'res.users', [
    ['login', '=', login],
    ['active', 'in', [true, false]],
  ]);
  const rules = await w.observer.search('tier.definition', [['reviewer_id', '=', user.id]], ['name']);
  w.facts.equal(
    `approvals that ask ${name}`,
    rules.map((rule) => rule['name']),
    [],
  );
  // Odoo leaves a closed login among the computed reviewers, where nobody sees it any more; whom a review asks is this one.
  const waiting = await w.observer.count('tier.review', [
    ['reviewer_id', '=', user.id],
    ['status', 'in', ['waiting', 'pending']],
  ]);
  w.facts.equal(`documents that wait for ${name}`, waiting, 0);
}
