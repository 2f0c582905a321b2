// What others already have of a product in a place, so that a sentence about stock counts only its own scenario's.
import type { RecordRef } from '../channels/channel.ts';
import type { VouchWorld } from './world.ts';

export class EarlierStock {
  readonly #w: VouchWorld;
  readonly #counted = new Map<string, number>();

  constructor(w: VouchWorld) {
    this.#w = w;
  }

  /** A given has counted the product in: what it found spoken for stays with others. */
  counted(place: RecordRef, product: RecordRef, others: number): void {
    this.#counted.set(keyOf(place, product), others);
  }

  /** 0 in a fresh database, where everything is the scenario's; else what was there without the scenario's moves. */
  async of(place: RecordRef, product: RecordRef): Promise<number> {
    const w = this.#w;
    const known = this.#counted.get(keyOf(place, product));
    if (known !== undefined) return known;
    if (!w.lasting) return 0;
    const total = await w.observer.total(
      'stock.quant',
      [
        ['location_id', 'child_of', place.id],
        ['product_id', '=', product.id],
      ],
      'quantity',
    );
    const came = await this.#moved('location_dest_id', place, product);
    const went = await this.#moved('location_id', place, product);
    return total - came + went;
  }

  async #moved(
    end: 'location_id' | 'location_dest_id',
    place: RecordRef,
    product: RecordRef,
  ): Promise<number> {
    return this.#w.observer.total(
      'stock.move.line',
      [
        [end, 'child_of', place.id],
        ['product_id', '=', product.id],
        ['state', '=', 'done'],
        ['move_id', '>', this.#w.stage.before('stock.move')],
      ],
      'quantity',
    );
  }
}

function keyOf(place: RecordRef, product: RecordRef): string {
  return `${place.id} ${product.id}`;
}
