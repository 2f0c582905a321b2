// What is hard in an app that nobody has prepared, on the channel `ui`.
import { hardSuite } from './hard-suite.ts';

await hardSuite('ui');
