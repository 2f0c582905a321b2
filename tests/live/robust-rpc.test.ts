// Broken floors below the channel `rpc`.
import { robust } from './robust.ts';

await robust('rpc');
