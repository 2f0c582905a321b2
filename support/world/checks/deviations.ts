// Assertions on goods that are not as they have to be: what the nonconformity says, and that nothing is left.
import { product } from '../givens/lookup.ts';
import type { VouchWorld } from '../world.ts';

export async function names(w: VouchWorld, lot: string): Promise<void> {
  const found = await w.observer.read(w.the('nonconformity'), ['description', 'state']);
  const said = String(found['description'] || 'nothing');
  w.facts.check(
    'description of the nonconformity',
    `one that holds ${lot}`,
    said,
    said.includes(w.named(lot)),
  );
  w.facts.check(
    'state of the nonconformity',
    'one that is open',
    String(found['state']),
    !['done', 'cancel'].includes(String(found['state'])),
  );
}

/** In no place of the hospital, and sent back as a return of the receipt. */
export async function returned(w: VouchWorld, lot: string, name: string): Promise<void> {
  const item = await product(w, name);
  const total = await w.observer.total(
    'stock.quant',
    [
      ['product_id', '=', item.id],
      ['lot_id.name', '=', w.named(lot)],
      ['location_id.usage', '=', 'internal'],
    ],
    'quantity',
  );
  w.facts.equal(`lot ${lot} in the hospital`, total, 0);
  const moves = await w.observer.search(
    'stock.move.line',
    [
      ['lot_id.name', '=', w.named(lot)],
      ['location_dest_id.usage', '=', 'supplier'],
      ['state', '=', 'done'],
    ],
    ['quantity'],
  );
  w.facts.check(
    `return of lot ${lot}`,
    'a transfer to the supplier',
    `${moves.length} of them`,
    moves.length > 0,
  );
}
