// The reviews of a record are the evidence of its approval: who decided, in which order, and whose turn it is.
import type { RecordRef } from '../../channels/channel.ts';
import { nameOf, type Row } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export interface Decision {
  /** `Finn Controller approved`. */
  readonly words: string;
  /** As the database has it, UTC; empty where nothing was decided yet. */
  readonly at: string;
}

/** Oldest first. */
export async function decisions(w: VouchWorld, record: RecordRef): Promise<Decision[]> {
  const reviews = await reviewsOf(w, record, ['status', 'done_by', 'reviewed_date']);
  return reviews.map((review) => ({
    words: `${nameOf(review['done_by'])} ${review['status']}`,
    at: String(review['reviewed_date'] || ''),
  }));
}

/** Names of those who may decide now. */
export async function turnOf(w: VouchWorld, record: RecordRef): Promise<string[]> {
  const reviews = await reviewsOf(w, record, ['status', 'reviewer_ids']);
  const open = reviews.filter((review) => review['status'] === 'pending');
  const ids = open.flatMap((review) => (review['reviewer_ids'] ?? []) as number[]);
  const users = await w.observer.search('res.users', [['id', 'in', ids]], ['name']);
  return users.map((user) => String(user['name']));
}

function reviewsOf(w: VouchWorld, { model, id }: RecordRef, fields: string[]): Promise<Row[]> {
  const ofRecord = [
    ['model', '=', model],
    ['res_id', '=', id],
  ];
  return w.observer.search('tier.review', ofRecord, fields, { order: 'reviewed_date, id' });
}
