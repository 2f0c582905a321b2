// First file that cucumber loads: makes TypeScript readable, then the world with its hooks and words.
import './typescript.mjs';

await import('./run/support-code.ts');
