// The warehouse, its places, the wards as places, and the route that supplies the workshop.
import { type Builder, idOf } from './builder.ts';

export async function provisionStores(b: Builder): Promise<void> {
  const file = b.hospital.files.stores;
  const { warehouse, locations, routes, repairs_at } = file.value;
  const origin = { file, key: 'warehouse' };
  const fields = ['lot_stock_id', 'view_location_id', 'int_type_id', 'repair_type_id'];
  const house = await b.one(origin, 'stock.warehouse', [['company_id', '=', b.id('company')]], fields);
  const one = (field: string): number => idOf(house[field]);
  const warehouseId = house.id as number;
  b.remember('location:warehouse', one('view_location_id'));
  b.remember('location:central-store', one('lot_stock_id'));
  await b.call(origin, 'stock.warehouse', 'write', [
    [warehouseId],
    { name: warehouse.name, code: warehouse.code },
  ]);
  const removal = await b.find(origin, 'product.removal', [['method', '=', warehouse.removal]]);
  await b.call(origin, 'stock.location', 'write', [[one('lot_stock_id')], { removal_strategy_id: removal }]);

  for (const { key, name, inside } of locations) {
    // One by one: a place may stand inside the one before it.
    const values = { name, location_id: b.id(`location:${inside}`), usage: 'internal' };
    await b.create(file, 'location', 'stock.location', [{ key, values }]);
  }
  await provisionWards(b);

  await b.create(
    file,
    'route',
    'stock.route',
    routes.map(({ key, name, from, to }) => ({
      key,
      values: {
        name,
        warehouse_selectable: true,
        warehouse_ids: [[6, 0, [warehouseId]]],
        rule_ids: [
          [
            0,
            0,
            {
              name,
              action: 'pull',
              location_src_id: b.id(`location:${from}`),
              location_dest_id: b.id(`location:${to}`),
              // Else the goods go to the operation type's own destination and the transfer still reads done.
              location_dest_from_rule: true,
              procure_method: 'mts_else_mto',
              picking_type_id: one('int_type_id'),
              warehouse_id: warehouseId,
            },
          ],
        ],
      },
    })),
  );
  const place = b.id(`location:${repairs_at}`);
  await b.call({ file, key: 'repairs_at' }, 'stock.picking.type', 'write', [
    [one('repair_type_id')],
    {
      default_location_src_id: place,
      default_product_location_src_id: place,
      default_product_location_dest_id: place,
    },
  ]);
}

/** Wards hold stock outside the warehouse: what is issued to a ward is no longer in the stores. */
async function provisionWards(b: Builder): Promise<void> {
  const file = b.hospital.files.organisation;
  const [parent] = await b.create(file, 'location', 'stock.location', [
    { key: 'wards', values: { name: 'Wards', usage: 'view' } },
  ]);
  await b.create(
    file,
    'location',
    'stock.location',
    file.value.wards.map(({ key, name }) => ({
      key,
      values: { name, location_id: parent, usage: 'internal' },
    })),
  );
}
