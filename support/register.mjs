// First file that cucumber loads: makes TypeScript readable, then the world with its hooks and words.
import { register } from 'tsx/esm/api';

register();
await import('./run/support-code.ts');
