// Which columns of a list in a form are on the screen: some lists of Odoo show fewer than their view names.
import type { FormRecord } from '../../odoo/form/record.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Desk } from './desk.ts';
import { isShownColumn } from './find.ts';
import type { OpenList } from './lists.ts';

/** Lists that write the description below the product, in the same cell. */
const DESCRIPTION: Readonly<Record<string, string>> = {
  product_label_section_and_note_field_o2m: 'name',
  sol_o2m: 'name',
  stock_move_one2many: 'description_picking',
};
const PRODUCT = ['product_id', 'product_template_id'];

export function shownColumns(desk: Desk, { node, columns, screen }: OpenList): FieldNode[] {
  const { record } = screen.form;
  const shown = columns.filter((column) =>
    column.optional === 'conditional' ? isForThisBill(record, column) : isShownColumn(desk, column),
  );
  const names = shown.map((column) => column.name);
  const description = DESCRIPTION[node.widget];
  const dropped = new Set<string>();
  if (description !== undefined && PRODUCT.some((name) => names.includes(name))) dropped.add(description);
  if (node.widget === 'sol_o2m' && names.includes('product_id')) dropped.add('product_template_id');
  return shown.filter((column) => !dropped.has(column.name));
}

/** A vendor's bill hides the product, a customer's invoice all of these where nothing is sold. */
function isForThisBill(record: FormRecord, column: FieldNode): boolean {
  const kind = String(record.value('move_type') || '');
  if (['in_invoice', 'in_refund', 'in_receipt'].includes(kind)) return column.name !== 'product_id';
  const isInvoice = ['out_invoice', 'out_refund', 'out_receipt'].includes(kind);
  return !isInvoice || Boolean(record.value('is_sale_installed'));
}
