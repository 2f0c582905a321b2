// Last file that cucumber loads: other wordings of the sentences that it knows by now.
await import('./run/other-wordings.ts');

// Marks this file as a module of its own.
export {};
