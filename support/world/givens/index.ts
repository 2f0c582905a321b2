// What is there before the story begins, by subject.
export * as cases from './cases.ts';
export * as companies from './companies.ts';
export * as lots from './lots.ts';
export * as orders from './orders.ts';
export * as records from './records.ts';
export * as sales from './sales.ts';
export * as stock from './stock.ts';
export * as surveys from './surveys.ts';
export * as workforce from './workforce.ts';
