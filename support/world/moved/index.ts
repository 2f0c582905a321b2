// The kinds of old data that Odoo is compared with, by the words of the sentences.
import { byLabel } from './by-label.ts';
import { liveDocuments, readersOfDocuments } from './documents.ts';
import type { Moved } from './kind.ts';
import { accountBalances, fixedAssets } from './ledger.ts';
import { openOrders } from './orders.ts';
import { countedLots, stockValues } from './stock.ts';

const KINDS: Readonly<Record<string, Moved>> = {
  'account balances': accountBalances,
  'counted lots': countedLots,
  devices: byLabel({
    model: () => 'maintenance.equipment',
    key: ['Serial Number'],
    said: ['Equipment Name', 'Equipment Category', 'Assigned Date'],
  }),
  employees: byLabel({
    model: () => 'hr.employee',
    key: ['Employee Name'],
    said: ['Department', 'Job Title', 'Manager'],
  }),
  'maintenance plans': byLabel({
    model: () => 'maintenance.plan',
    key: ['Description'],
    said: ['Equipment', 'Start Maintenance Date', 'Frequency', 'Recurrence'],
  }),
  'fixed assets': fixedAssets,
  'live documents': liveDocuments,
  'open orders': openOrders,
  'open tickets': byLabel({
    model: (w) => w.model('ticket'),
    key: ['Title'],
    said: ['Team', 'Contact', 'Priority', 'Stage'],
  }),
  'past services': byLabel({
    model: () => 'maintenance.request',
    key: ['Subjects'],
    said: ['Equipment', 'Request Date', 'Close Date', 'Stage'],
  }),
  'readers of documents': readersOfDocuments,
  'stock values': stockValues,
};

export const KIND_NAMES: readonly string[] = Object.keys(KINDS);

export function movedCalled(name: string): Moved {
  const kind = KINDS[name];
  if (!kind) throw new Error(`There is no old data called "${name}"; there are: ${KIND_NAMES.join(', ')}.`);
  return kind;
}
