// What assertions look at, by subject.
export * as approvals from './approvals.ts';
export * as bills from './bills.ts';
export * as helpdesk from './helpdesk.ts';
export * as purchase from './purchase.ts';
export * as quality from './quality.ts';
export * as records from './records.ts';
export * as requirement from './requirement.ts';
export * as stores from './stores.ts';
