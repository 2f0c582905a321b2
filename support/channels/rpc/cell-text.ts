// What a field or cell shows, analytic distributions included: those hold only the ids of their accounts.
import { firstLine } from '../../odoo/form/choices.ts';
import type { FormEnvironment, FormRecord } from '../../odoo/form/record.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import type { Dict } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';

const DISTRIBUTION = 'analytic_distribution';

export function textIn(record: FormRecord, node: FieldNode): string {
  if (node.widget !== DISTRIBUTION) return textOfValue(node.info, record.value(node.name));
  return accountsOf(record, node)
    .map((id) => record.env.accounts.get(id) ?? '')
    .join(', ');
}

/** Asks for the account names that these records need and that are not known yet. */
export async function learnAccounts(
  env: FormEnvironment,
  nodes: readonly FieldNode[],
  records: readonly FormRecord[],
): Promise<void> {
  const columns = nodes.filter((node) => node.widget === DISTRIBUTION);
  const ids = columns.flatMap((node) => records.flatMap((record) => accountsOf(record, node)));
  const unknown = [...new Set(ids)].filter((id) => !env.accounts.has(id));
  if (unknown.length === 0) return;
  const found = (await env.session.call('account.analytic.account', 'web_read', [unknown], {
    specification: { display_name: {} },
  })) as Dict[];
  for (const account of found) env.accounts.set(Number(account.id), firstLine(String(account.display_name)));
}

/** A key holds the accounts of several plans, with commas between. */
function accountsOf(record: FormRecord, node: FieldNode): number[] {
  const value = record.value(node.name);
  if (value === null || typeof value !== 'object') return [];
  return Object.keys(value)
    .flatMap((key) => key.split(','))
    .map(Number)
    .filter((id) => Number.isInteger(id) && id > 0);
}
