// The company, its settings, departments and cost centres.
import { type Builder, idOf } from './builder.ts';

export async function provisionOrganisation(b: Builder): Promise<void> {
  const file = b.hospital.files.organisation;
  const { company, departments, cost_centres, cost_centre_plan, cost_centre_mandatory_on } = file.value;
  const approvals = b.hospital.files.approvals.value;
  const origin = { file, key: 'company' };
  const own = await b.one(origin, 'res.company', [], ['resource_calendar_id']);
  const companyId = own.id as number;
  b.remember('company', companyId);
  b.remember('calendar', idOf(own.resource_calendar_id));
  await b.call(origin, 'res.company', 'write', [
    [companyId],
    {
      name: company.name,
      email: `reception@${company.domain}`,
      website: `https://${company.domain}`,
      phone: b.filler.telephone('company'),
      ...b.filler.address('company'),
      // An approved order is locked, and one from the second limit needs a purchase manager.
      po_lock: 'lock',
      po_double_validation: 'two_step',
      po_double_validation_amount: b.hospital.figures.get(approvals.double_validation_from) ?? 0,
      // A new line has no tax, so that sums in sentences stay round.
      account_purchase_tax_id: false,
      account_sale_tax_id: false,
      // A ticket belongs to nobody until somebody takes it.
      helpdesk_mgmt_ticket_auto_assign: false,
      helpdesk_mgmt_portal_select_team: true,
      helpdesk_mgmt_portal_team_id_required: true,
      helpdesk_mgmt_portal_select_category: true,
      helpdesk_mgmt_portal_category_id_required: true,
      helpdesk_mgmt_portal_type: true,
      helpdesk_mgmt_portal_type_id_required: true,
    },
  ]);
  const settings = await b.call(origin, 'res.config.settings', 'create', [
    { group_stock_production_lot: true, group_stock_multi_locations: true, group_analytic_accounting: true },
  ]);
  await b.call(origin, 'res.config.settings', 'execute', [[settings]]);

  await b.create(
    file,
    'department',
    'hr.department',
    departments.map(({ key, name }) => ({ key, values: { name } })),
  );

  // The plan that Odoo brings is renamed: each further plan would add a column to every document.
  const plan = await b.xmlid(file, 'analytic.analytic_plan_projects');
  await b.call({ file, key: 'cost_centre_plan' }, 'account.analytic.plan', 'write', [
    [plan],
    { name: cost_centre_plan },
  ]);
  await b.create(
    file,
    'cost-centre',
    'account.analytic.account',
    cost_centres.map(({ key, code, name }) => ({ key, values: { name, code, plan_id: plan } })),
  );
  await b.create(
    file,
    'cost-centre-mandatory',
    'account.analytic.applicability',
    cost_centre_mandatory_on.map((domain) => ({
      key: domain,
      values: {
        analytic_plan_id: plan,
        business_domain: domain,
        applicability: 'mandatory',
        company_id: companyId,
      },
    })),
  );
}
