// What the rules of procurement say to Odoo, in the Python of its server actions.
import { QUALIFIED_UNTIL, SPLIT } from './own-fields.ts';

// Whoever sets Odoo up enters suppliers as well.
export function onlyBy(people: string, act: string): string {
  return `if env.uid not in ${people} and not env.user.has_group('base.group_system'):
    raise UserError('Only procurement ${act}.')
`;
}

export const TAX_NUMBER_ONCE = `for partner in records:
    other = env['res.partner'].search([
        ('vat', '=ilike', partner.vat),
        ('parent_id', '=', False),
        ('id', '!=', partner.id),
    ], limit=1)
    if other:
        raise UserError('The tax number %s stands in the list already, with %s.' % (partner.vat, other.name))
`;

export const QUALIFIED = `for order in records:
    supplier = order.partner_id.commercial_partner_id
    until = supplier['${QUALIFIED_UNTIL}']
    if not until:
        raise UserError('%s is not qualified as a supplier: procurement has to qualify it first.' % supplier.name)
    if until < datetime.date.today():
        raise UserError('The qualification of %s has lapsed on %s: it has to be renewed first.' % (supplier.name, until))
`;

// Approved, or about to be: whoever wants something else takes the order back, and its approvals with it.
export function stays(orders: string, limit: number): string {
  return `for order in ${orders}:
    placed = order.state == 'purchase' and (order.review_ids or order.amount_total_cc >= ${limit})
    asked = order.state in ('draft', 'sent', 'to approve') and order.review_ids
    if placed or asked:
        raise UserError('%s stays as it was put up for approval. For another price, quantity or supplier it goes back to its approvers: restart its validation, or cancel it and set it to draft.' % order.name)
`;
}

// Marked once, an order stays on the list: what was split does not become whole by a cancelled part.
export function together(limits: readonly number[], days: number): string {
  return `for order in records:
    supplier = order.partner_id.commercial_partner_id
    since = datetime.datetime.now() - datetime.timedelta(days=${days})
    near = env['purchase.order'].search([
        ('partner_id.commercial_partner_id', '=', supplier.id),
        ('state', '=', 'purchase'),
        ('date_approve', '>', since),
    ]) | order
    for limit in ${JSON.stringify(limits)}:
        small = near.filtered(lambda one: one.amount_total_cc < limit)
        if order in small and sum(small.mapped('amount_total_cc')) >= limit:
            small.with_context(skip_validation_check=True).write({'${SPLIT}': True})
`;
}

// What the deputy raised goes to the second one, now and from now on: nobody approves what is their own.
export function handOver(deputies: string): string {
  return `deputies = ${deputies}
for user in records:
    rules = env['tier.definition'].search([('reviewer_id', '=', user.id)])
    waiting = env['tier.review'].search([('reviewer_id', '=', user.id), ('status', 'in', ['waiting', 'pending'])])
    if not rules and not waiting:
        continue
    named = env['res.users'].browse(deputies.get(user.id, [])).filtered('active')
    if len(named) < 2:
        raise UserError('%s approves, and nobody takes over: name a deputy first.' % user.name)
    deputy, second = named
    for rule in rules:
        raiser = 'requested_by' if rule.model == 'purchase.request' else 'create_uid'
        asked = rule.definition_domain.strip()[:-1]
        rule.copy({
            'name': rule.name,
            'sequence': rule.sequence,
            'reviewer_id': second.id,
            'definition_domain': '%s, ["%s", "=", %d]]' % (asked, raiser, deputy.id),
        })
        rule.write({
            'reviewer_id': deputy.id,
            'definition_domain': '%s, ["%s", "!=", %d]]' % (asked, raiser, deputy.id),
        })
    for review in waiting:
        document = env[review.model].browse(review.res_id)
        raised_by = document.requested_by if review.model == 'purchase.request' else document.create_uid
        review.write({'reviewer_id': second.id if raised_by == deputy else deputy.id})
`;
}
