// Rights and rules made narrower, the audit log, and the inspection of what was received.
import type { Builder } from './builder.ts';

export async function provisionControls(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { reading_rights, record_rules, audit_log } = file.value;
  for (const { key, model, group } of reading_rights) {
    const values = {
      name: `hospital ${key}`,
      model_id: await b.modelId({ file, key }, model),
      group_id: await b.xmlid(file, group),
      perm_read: true,
    };
    await b.create(file, 'reading-right', 'ir.model.access', [{ key, values }]);
  }
  for (const { key, id, domain } of record_rules) {
    const rule = await b.xmlid(file, id);
    await b.call({ file, key }, 'ir.rule', 'write', [[rule], { domain_force: domain }]);
  }

  const rules = [];
  for (const { key, model } of audit_log) {
    const model_id = await b.modelId({ file, key }, model);
    const values = {
      name: `Audit log: ${key}`,
      model_id,
      log_type: 'full',
      log_create: true,
      log_write: true,
      log_unlink: true,
    };
    rules.push({ key, values });
  }
  const ids = await b.create(file, 'audit-rule', 'auditlog.rule', rules);
  await b.call({ file, key: 'audit_log' }, 'auditlog.rule', 'set_to_confirmed', [ids]);

  await provisionInspectionOnReceipt(b);
}

/** Comes last: making an automation rule switches the audit log off until Odoo loads the database anew. */
async function provisionInspectionOnReceipt(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { name, test } = file.value.inspection_on_receipt;
  const origin = { file, key: 'inspection_on_receipt' };
  const model_id = await b.modelId(origin, 'stock.picking');
  const state = await b.find(origin, 'ir.model.fields', [
    ['model', '=', 'stock.picking'],
    ['name', '=', 'state'],
  ]);
  const code = inspectionCode(b.id(`quality-test:${test}`));
  const values = {
    name,
    model_id,
    trigger: 'on_write',
    trigger_field_ids: [[6, 0, [state]]],
    filter_pre_domain: "[('state', '!=', 'done')]",
    filter_domain: "[('state', '=', 'done'), ('picking_type_code', '=', 'incoming')]",
    action_server_ids: [[0, 0, { name, model_id, state: 'code', usage: 'base_automation', code }]],
  };
  await b.create(file, 'automation', 'base.automation', [{ key: origin.key, values }]);
}

// Python for Odoo's server action; attributes cannot be assigned there, so everything goes into create().
function inspectionCode(testId: number): string {
  return `test = env['qc.test'].browse(${testId})
for receipt in records:
    for lot in receipt.move_line_ids.mapped('lot_id'):
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
