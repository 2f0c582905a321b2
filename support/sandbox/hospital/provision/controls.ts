// Rights and rules made narrower, the audit log, and the rules of finance, stores, procurement, documents and quality.
import type { Builder } from './builder.ts';
import { provisionClosing } from './closing.ts';
import { provisionDocumentRules } from './documents.ts';
import { provisionFinanceRules } from './finance-rules.ts';
import { provisionKeptRecords } from './kept-records.ts';
import { provisionPurchaseRules } from './purchase-rules.ts';
import { provisionReadiness } from './readiness.ts';
import { provisionStockRules } from './stock-rules.ts';

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

  await provisionFinanceRules(b);
  await provisionClosing(b);
  await provisionReadiness(b);
  await provisionStockRules(b);
  await provisionDocumentRules(b);
  await provisionKeptRecords(b);
  await provisionPurchaseRules(b);
}
