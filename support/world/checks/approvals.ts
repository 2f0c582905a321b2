// Controls on approvals: who must not be able to approve, confirm or commit what.
import type { RecordRef } from '../../channels/channel.ts';
import { byButton, type ServerWay } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';
import { turnOf } from './reviews.ts';

type Document = 'requirement' | 'order' | 'bill';

/** What shows on the record that an approval took place. */
const WATCH = ['state', 'validation_status', 'next_review'];

/** The approval rules ask for a comment. */
const COMMENT = { values: { comment: 'Asked without harm.' }, method: 'add_comment' };

const FINAL: Record<Document, { label: string; method: string; state: string }> = {
  requirement: { label: 'Confirm', method: 'button_approved', state: 'approved' },
  order: { label: 'Approve Order', method: 'button_approve', state: 'purchase' },
  bill: { label: 'Confirm', method: 'action_post', state: 'posted' },
};

/** Neither the review nor the act that it guards is open to the person, on the screen or on the server. */
export async function cannotApprove(w: VouchWorld, who: string, document: Document): Promise<void> {
  const seat = await w.seat(who);
  const record = w.the(document);
  await w.refusals.cannot(seat, {
    act: `approve the ${document}`,
    way: byButton(record, { label: 'Validate' }),
    server: [
      {
        gap: `${document}-reviewed-by-anybody`,
        call: { ...record, ids: [record.id], method: 'validate_tier', watch: WATCH, wizard: COMMENT },
      },
      ...(await reviewWritten(w, document)),
    ],
  });
  const { label, method, state } = FINAL[document];
  await w.refusals.cannot(seat, {
    act: `finish the ${document} past its approval`,
    way: byButton(record, { label }),
    server: [
      {
        gap: `${document}-finished-past-its-approval`,
        call: { ...record, ids: [record.id], method, watch: WATCH },
      },
      {
        gap: `${document}-state-writable`,
        call: { ...record, ids: [record.id], method: 'write', args: [{ state }], watch: WATCH },
      },
      ...(document === 'requirement' ? [throughOldRequest(record)] : []),
    ],
  });
}

/** The approval of the app itself, whose button the tiers hide, and which knows nothing of tiers. */
function throughOldRequest(record: RecordRef): ServerWay {
  return {
    gap: 'requirement-approved-without-its-tiers',
    call: {
      ...record,
      ids: [record.id],
      earlier: ['button_to_approve'],
      method: 'button_approved',
      watch: WATCH,
    },
  };
}

/** Out of turn: the person will have a say, but not yet. */
export async function notBefore(
  w: VouchWorld,
  said: { who: string; document: Document; before: string },
): Promise<void> {
  await cannotApprove(w, said.who, said.document);
  const turn = await turnOf(w, w.the(said.document));
  w.facts.equal('whose turn it is', turn, [w.person(said.before).name]);
}

export async function cannotConfirmOrder(w: VouchWorld, who: string, says?: string): Promise<void> {
  const record = w.the('order');
  await w.refusals.cannot(await w.seat(who), {
    act: 'confirm the order',
    way: byButton(record, { label: 'Confirm Order' }, w.menu('quotations')),
    server: [
      {
        gap: 'order-confirmed-alone',
        call: {
          ...record,
          ids: [record.id],
          method: 'button_confirm',
          context: { validate_analytic: true },
          watch: ['state'],
        },
      },
    ],
    ...(says ? { says } : {}),
  });
  const { state } = await w.observer.read(record, ['state']);
  w.facts.equal('state of the order', state, 'draft');
}

/** Reviews are records of their own: whoever may write one needs no button. */
async function reviewWritten(w: VouchWorld, document: Document): Promise<ServerWay[]> {
  const record = w.the(document);
  const pending = await w.observer.search(
    'tier.review',
    [
      ['model', '=', record.model],
      ['res_id', '=', record.id],
      ['status', 'in', ['pending', 'waiting']],
    ],
    ['id'],
  );
  return pending.slice(0, 1).map(({ id }) => ({
    gap: 'tier-review-writable',
    call: {
      model: 'tier.review',
      ids: [id],
      method: 'write',
      args: [{ status: 'approved' }],
      watch: ['status'],
    },
  }));
}

async function _reviewers(w: VouchWorld, ids: number[]): Promise<string[]> {
  const users = await w.observer.search('res.users', [['id', 'in', ids]], ['name']);
  return users.map((user) => String(user['name']));
}
