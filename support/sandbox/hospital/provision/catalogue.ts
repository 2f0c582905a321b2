// Suppliers, products with prices and routes, and the stock that is there at the start.
import type { Dict } from '../../../odoo/transport.ts';
import type { Catalogue } from '../schema/catalogue.ts';
import { type Builder, idOf } from './builder.ts';
import { QUALIFIED_UNTIL } from './own-fields.ts';

export async function provisionCatalogue(b: Builder): Promise<void> {
  const sellers = b.hospital.files.suppliers;
  await b.create(
    sellers,
    'supplier',
    'res.partner',
    sellers.value.suppliers.map(({ key, name, reference, qualified_for_days }) => ({
      key,
      values: {
        name,
        ref: reference,
        [QUALIFIED_UNTIL]: inDays(qualified_for_days).slice(0, 10),
        company_type: 'company',
        supplier_rank: 1,
        email: `orders@${key}.example`,
        phone: b.filler.telephone(key),
        ...b.filler.address(key),
      },
    })),
  );
  const file = b.hospital.files.catalogue;
  const { categories, products } = file.value;
  await b.create(
    file,
    'product-category',
    'product.category',
    categories.map(({ key, name }) => ({ key, values: { name } })),
  );
  const buy = await b.xmlid(file, 'purchase_stock.route_warehouse0_buy');
  const serviced = new Set(b.hospital.files.equipment.value.equipment.map((device) => device.product));
  await b.create(
    file,
    'product',
    'product.product',
    products.map((product) => ({
      key: product.key,
      values: { ...productValues(b, product, buy), maintenance_ok: serviced.has(product.key) },
    })),
  );
  await provisionParts(b);
  await provisionStock(b);
}

async function provisionParts(b: Builder): Promise<void> {
  const file = b.hospital.files.catalogue;
  for (const { key, made_of } of file.value.products) {
    if (made_of.length === 0) continue;
    const item = await b.one(
      { file, key },
      'product.product',
      [['id', '=', b.id(`product:${key}`)]],
      ['product_tmpl_id'],
    );
    const lines = made_of.map((part) => [
      0,
      0,
      { product_id: b.id(`product:${part.product}`), product_qty: part.quantity },
    ]);
    const values = { product_tmpl_id: idOf(item['product_tmpl_id']), bom_line_ids: lines };
    await b.create(file, 'parts', 'mrp.bom', [{ key, values }]);
  }
}

function productValues(b: Builder, product: Catalogue['products'][number], buy: number): Dict {
  const stored = product.kind === 'stored';
  const seller = product.supplier && {
    partner_id: b.id(`supplier:${product.supplier.key}`),
    price: product.supplier.price,
    delay: product.supplier.days,
  };
  return {
    name: product.name,
    default_code: product.code,
    categ_id: b.id(`product-category:${product.category}`),
    type: stored ? 'consu' : 'service',
    is_storable: stored,
    tracking: product.tracking,
    use_expiration_date: product.expires_after_days !== undefined,
    expiration_time: product.expires_after_days ?? 0,
    standard_price: product.cost,
    list_price: product.cost,
    sale_ok: false,
    purchase_ok: true,
    // Goods are billed as received; a service has no receipt.
    purchase_method: stored ? 'receive' : 'purchase',
    purchase_request: product.shortage === 'requirement',
    taxes_id: [[5]],
    supplier_taxes_id: [[5]],
    route_ids: stored && seller ? [[6, 0, [buy]]] : [],
    seller_ids: seller ? [[0, 0, seller]] : [],
  };
}

async function provisionStock(b: Builder): Promise<void> {
  const file = b.hospital.files.catalogue;
  const stock = file.value.initial_stock;
  const key = (row: (typeof stock)[number]): string =>
    [row.product, row.location, row.lot].filter(Boolean).join(' ');
  await b.create(
    file,
    'lot',
    'stock.lot',
    stock
      .filter((row) => row.lot !== undefined)
      .map((row) => ({
        key: key(row),
        values: {
          name: row.lot,
          product_id: b.id(`product:${row.product}`),
          ...(row.expires_in_days === undefined ? {} : { expiration_date: inDays(row.expires_in_days) }),
        },
      })),
  );
  const quants = await b.create(
    file,
    'quant',
    'stock.quant',
    stock.map((row) => ({
      key: key(row),
      values: {
        product_id: b.id(`product:${row.product}`),
        location_id: b.id(`location:${row.location}`),
        inventory_quantity: row.quantity,
        ...(row.lot === undefined ? {} : { lot_id: b.id(`lot:${key(row)}`) }),
      },
    })),
    { inventory_mode: true },
  );
  await b.call({ file, key: 'initial_stock' }, 'stock.quant', 'action_apply_inventory', [quants]);
}

/** Odoo's form of a moment, in UTC. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).concat(' 12:00:00');
}
