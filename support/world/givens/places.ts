// Places that goods go to, by the short names that people use: a ward, or a place of the stores.
import type { RecordRef } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';

export async function place(w: VouchWorld, name: string): Promise<RecordRef> {
  return w.observer.refOne(`place "${name}"`, 'stock.location', [['name', '=', name]]);
}
