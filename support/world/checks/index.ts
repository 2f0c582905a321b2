// What assertions look at, by subject.
export * as access from './access.ts';
export * as approvals from './approvals.ts';
export * as assets from './assets.ts';
export * as bills from './bills.ts';
export * as helpdesk from './helpdesk.ts';
export * as issues from './issues.ts';
export * as purchase from './purchase.ts';
export * as quality from './quality.ts';
export * as records from './records.ts';
export * as requirement from './requirement.ts';
export * as sales from './sales.ts';
export * as stores from './stores.ts';
export * as workforce from './workforce.ts';
