// What a person can do, on the channel `rpc`: the one suite that both channels pass.
import { openWard } from '../ward.ts';
import { forms } from './forms.ts';
import { lines } from './lines.ts';
import { lists } from './lists.ts';
import { records } from './records.ts';
import { seats } from './seats.ts';
import { ways } from './ways.ts';

const ward = await openWard('rpc');
forms(ward);
lines(ward);
ways(ward);
lists(ward);
records(ward);
seats(ward);
