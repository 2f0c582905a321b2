// What a person can do, on the channel `rpc`.
import { suite } from './suite.ts';

await suite('rpc');
