// What general sentences do and look at on any screen, by subject.
export * as account from './account.ts';
export * as acts from './acts.ts';
export * as beside from './beside.ts';
export * as controls from './controls.ts';
export * as files from './files.ts';
export * as forms from './forms.ts';
export * as imports from './imports.ts';
export * as lines from './lines.ts';
export * as lists from './listing.ts';
export * as pages from './pages.ts';
export * as prints from './prints.ts';
export * as sights from './sights.ts';
export * as waits from './waits.ts';
export * as ways from './ways.ts';
