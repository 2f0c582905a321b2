// What a person can do, on the channel `ui`.
import { suite } from './suite.ts';

await suite('ui');
