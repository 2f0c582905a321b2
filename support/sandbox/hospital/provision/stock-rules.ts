// What Odoo does by itself as goods move: lots are inspected, held lots stay, and no more comes in than was ordered.
import { provisionRule, type Rule } from './automation.ts';
import type { Builder } from './builder.ts';

interface StockRule extends Pick<Rule, 'key' | 'name' | 'model' | 'code'> {
  /** Beside the state: for which records. */
  readonly only?: string;
}

/** Comes last: making an automation rule switches the audit log off until Odoo loads the database anew. */
export async function provisionStockRules(b: Builder): Promise<void> {
  const { inspection_on_receipt, inspection_on_production, issue_hold, receipt_limit, ...people } =
    b.hospital.files.controls.value;
  await whenDone(b, {
    key: 'inspection_on_receipt',
    name: inspection_on_receipt.name,
    model: 'stock.picking',
    only: "('picking_type_code', '=', 'incoming')",
    code: inspectionOfReceived(
      b.id(`quality-test:${inspection_on_receipt.test}`),
      inspection_on_receipt.but.map(({ category, test }) => [
        b.id(`product-category:${category}`),
        b.id(`quality-test:${test}`),
      ]),
    ),
  });
  await whenDone(b, {
    key: 'inspection_on_production',
    name: inspection_on_production.name,
    model: 'mrp.production',
    code: inspectionOfMade(b.id(`quality-test:${inspection_on_production.test}`)),
  });
  await whenDone(b, {
    key: 'issue_hold',
    name: issue_hold.name,
    model: 'stock.move',
    code: hold(b.id(`location:${issue_hold.quarantine}`)),
  });
  await whenDone(b, {
    key: 'receipt_limit',
    name: receipt_limit.name,
    model: 'stock.move',
    only: "('purchase_line_id', '!=', False)",
    code: LIMIT,
  });
  await whenDone(b, {
    key: 'controlled_issue',
    name: people.controlled_issue.name,
    model: 'stock.move',
    code: secondPerson(b.id(`product-category:${people.controlled_issue.category}`)),
  });
  const { name, location, refilled_from } = people.emergency_issue;
  await whenDone(b, {
    key: 'emergency_issue',
    name,
    model: 'stock.move',
    only: `('location_id', '=', ${b.id(`location:${location}`)})`,
    code: emergency(b.id(`location:${refilled_from}`), b.id(`location:${issue_hold.quarantine}`)),
  });
  const { above } = people.count_approval;
  const limit = b.hospital.files.approvals.value.figures.find((figure) => figure.name === above);
  await whenDone(b, {
    key: 'count_approval',
    name: people.count_approval.name,
    model: 'stock.move',
    only: "('is_inventory', '=', True)",
    code: supervisor(
      limit?.amount ?? 0,
      await b.xmlid(b.hospital.files.controls, 'stock.group_stock_manager'),
    ),
  });
}

async function whenDone(b: Builder, { key, name, model, only, code }: StockRule): Promise<void> {
  await provisionRule(b, {
    key,
    name,
    model,
    trigger: 'on_write',
    fields: ['state'],
    before: "[('state', '!=', 'done')]",
    after: `[('state', '=', 'done')${only ? `, ${only}` : ''}]`,
    code,
  });
}

// Python for Odoo's server action; attributes cannot be assigned there, so everything goes into create().
function inspectionOfReceived(testId: number, but: ReadonlyArray<readonly [number, number]>): string {
  return `others = {${but.map(([category, other]) => `${category}: ${other}`).join(', ')}}
for receipt in records:
    for lot in receipt.move_line_ids.mapped('lot_id'):
        test = env['qc.test'].browse(others.get(lot.product_id.categ_id.id, ${testId}))
        lines = receipt.move_line_ids.filtered(lambda line: line.lot_id == lot)
        inspection = env['qc.inspection'].create({
            'object_id': 'product.product,%s' % lot.product_id.id,
            'qty': sum(lines.mapped('quantity')),
            'test': test.id,
            'inspection_lines': env['qc.inspection']._prepare_inspection_lines(test),
            'internal_notes': 'Receipt %s, source %s, lot %s' % (receipt.name, receipt.origin or '-', lot.name),
            'auto_generated': True,
            'user': False,
        })
        receipt.message_post(body='Inspection %s created for lot %s' % (inspection.name, lot.name))
`;
}

function inspectionOfMade(testId: number): string {
  return `test = env['qc.test'].browse(${testId})
for production in records:
    for line in production.move_finished_ids.move_line_ids.filtered('lot_id'):
        env['qc.inspection'].create({
            'object_id': 'product.product,%s' % line.product_id.id,
            'qty': line.quantity,
            'test': test.id,
            'inspection_lines': env['qc.inspection']._prepare_inspection_lines(test),
            'internal_notes': 'Made by %s, lot %s' % (production.name, line.lot_id.name),
            'auto_generated': True,
            'user': False,
        })
`;
}

// An inspection names its lot at the end of its notes: Odoo Community has no field for it.
function hold(quarantineId: number): string {
  return `for move in records:
    leaves = move.location_id.usage == 'internal' and move.location_dest_id.usage not in ('supplier', 'inventory')
    if not leaves or move.location_dest_id.id == ${quarantineId}:
        continue
    for lot in move.move_line_ids.mapped('lot_id'):
        if lot.expiration_date and lot.expiration_date < datetime.datetime.now():
            raise UserError('Lot %s has expired and is not issued. Return it, or move it to quarantine.' % lot.name)
        unpassed = env['qc.inspection'].search([
            ('object_id', '=', 'product.product,%s' % lot.product_id.id),
            ('internal_notes', '=like', '%lot ' + lot.name),
            ('state', '!=', 'success'),
        ], limit=1)
        if unpassed:
            raise UserError('Lot %s is held by quality and is not issued: inspection %s has not passed.' % (lot.name, unpassed.name))
`;
}

const LIMIT = `for move in records:
    line = move.purchase_line_id
    if move.location_id.usage == 'supplier' and line.qty_received > line.product_qty + 0.000001:
        raise UserError('More came than was ordered: %s of %s. Procurement has to change the order first.' % (line.qty_received, line.product_qty))
`;

function secondPerson(categoryId: number): string {
  return `for move in records:
    leaves = move.location_id.usage == 'internal' and move.location_dest_id.usage not in ('supplier', 'inventory')
    if leaves and move.product_id.categ_id.id == ${categoryId} and env.uid in (move.create_uid.id, move.picking_id.create_uid.id):
        raise UserError('%s is a controlled item: a second person has to confirm the issue.' % move.product_id.name)
`;
}

// What lies there may still be set right, sent back, or put into quarantine.
function emergency(refilledFrom: number, quarantineId: number): string {
  return `for move in records:
    issue = move.picking_id
    if move.location_dest_id.usage in ('supplier', 'inventory') or move.location_dest_id.id == ${quarantineId}:
        continue
    asked = [('number', '=', issue.origin), ('priority', '=', '3'), ('stage_id.closed', '=', False)]
    if not issue.origin or not env['helpdesk.ticket'].search_count(asked):
        raise UserError('Emergency stock is given out for an open emergency request only: its number has to be the source document.')
    places = {'location_id': ${refilledFrom}, 'location_dest_id': move.location_id.id}
    refill = env['stock.picking'].create({
        **places,
        'picking_type_id': issue.picking_type_id.id,
        'origin': 'Refill after %s' % issue.name,
        'move_ids': [(0, 0, {**places, 'product_id': move.product_id.id, 'product_uom_qty': move.quantity, 'product_uom': move.product_uom.id})],
    })
    refill.action_confirm()
`;
}

// Who counted stands on what was counted until the count is applied. Whoever sets Odoo up counts stock in.
function supervisor(limit: number, groupId: number): string {
  return `for move in records:
    value = move.product_qty * move.product_id.standard_price
    if value <= ${limit} or env.user.has_group('base.group_system'):
        continue
    if ${groupId} not in env.user.all_group_ids.ids:
        raise UserError('The difference is worth %s, more than the count limit: the stores supervisor has to apply it.' % value)
    own = env['stock.quant'].search_count([
        ('product_id', '=', move.product_id.id),
        ('location_id', 'in', [move.location_id.id, move.location_dest_id.id]),
        ('inventory_quantity_set', '=', True),
        ('user_id', '=', env.uid),
    ])
    if own:
        raise UserError('Whoever counted does not apply a difference above the count limit.')
`;
}
