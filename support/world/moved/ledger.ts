// The books: what stands on each account, and each fixed asset among what is posted.
import { nameOf, type Row } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import type { Entry, Moved } from './kind.ts';

const POSTED = ['parent_state', '=', 'posted'] as const;

/** Debit less credit of all that is posted; an account without a balance is none. */
export const accountBalances: Moved = {
  key: ['Account'],
  said: ['Balance'],
  sums: ['Balance'],
  read: async (w) => {
    const balances = new Map<string, number>();
    for (const { account_id: account, balance } of await posted(w, [])) {
      const name = nameOf(account);
      balances.set(name, (balances.get(name) ?? 0) + Number(balance));
    }
    return [...balances]
      .filter(([, balance]) => Math.abs(balance) >= 0.005)
      .map(([account, balance]) => ({ Account: account, Balance: String(balance) }));
  },
};

/** Odoo Community has no register of them: each is what the labels of posted lines on accounts of fixed assets name. */
export const fixedAssets: Moved = {
  key: ['Asset'],
  said: ['Cost', 'Depreciation'],
  sums: ['Cost', 'Depreciation'],
  read: async (w) => {
    const lines = await posted(w, [['account_id.account_type', '=', 'asset_fixed']]);
    const assets = [...new Set(lines.map(({ name }) => String(name)))];
    return assets.map((asset): Entry => {
      const own = lines.filter(({ name }) => name === asset);
      return { Asset: asset, Cost: sumOf(own, 'debit'), Depreciation: sumOf(own, 'credit') };
    });
  },
};

function posted(w: VouchWorld, domain: ReadonlyArray<readonly unknown[]>): Promise<Row[]> {
  const fields = ['account_id', 'name', 'balance', 'debit', 'credit'];
  return w.observer.search('account.move.line', [POSTED, ...domain], fields);
}

function sumOf(lines: readonly Row[], field: string): string {
  return String(lines.reduce((sum, line) => sum + Number(line[field]), 0));
}
