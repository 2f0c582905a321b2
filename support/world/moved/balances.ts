// Balances of accounts: what is posted on each, over all days. Several accounts of the old system may become one.
import { nameOf } from '../observer.ts';
import type { Moved } from './kind.ts';

export const accountBalances: Moved = {
  key: ['Account'],
  said: ['Balance'],
  sums: ['Balance'],
  addedUp: ['Balance'],
  read: async (w) => {
    const lines = await w.observer.search(
      'account.move.line',
      [
        ['parent_state', '=', 'posted'],
        ['balance', '!=', 0],
      ],
      ['account_id', 'balance'],
    );
    return lines.map((line) => ({ Account: nameOf(line['account_id']), Balance: String(line['balance']) }));
  },
};
