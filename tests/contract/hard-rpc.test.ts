// What is hard in an app that nobody has prepared, on the channel `rpc`.
import { hardSuite } from './hard-suite.ts';

await hardSuite('rpc');
