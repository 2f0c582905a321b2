// Assertions on the purchase requirement and on who approved it.
import type { RecordRef } from '../../channels/channel.ts';
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

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
  const reviews = await w.observer.search(
    'tier.review',
    [
      ['model', '=', requirement.model],
      ['res_id', '=', requirement.id],
    ],
    ['status', 'done_by', 'reviewed_date'],
    { order: 'reviewed_date, id' },
  );
  const decided = reviews.map((review) => `${nameOf(review['done_by'])} ${review['status']}`);
  w.facts.equal(
    'who decided, in order',
    decided,
    people.map((who) => `${w.person(who).name} approved`),
  );
  const { state } = await w.observer.read(requirement, ['state']);
  w.facts.equal('state of the requirement', state, 'approved');
}
