// What a person can do in Odoo, whichever channel does it: both channels pass all of it.
import { openWard } from '../live/ward.ts';
import { accounts } from './accounts.ts';
import { beside } from './beside.ts';
import { cards } from './cards.ts';
import { choosing } from './choosing.ts';
import { effects } from './effects.ts';
import { filling } from './filling.ts';
import { forms } from './forms.ts';
import { groups } from './groups.ts';
import { languages } from './languages.ts';
import { lines } from './lines.ts';
import { lists } from './lists.ts';
import { pages } from './pages.ts';
import { printing } from './printing.ts';
import { reading } from './reading.ts';
import { records } from './records.ts';
import { search } from './search.ts';
import { seats } from './seats.ts';
import { ways } from './ways.ts';

/** Declares every case for one channel. */
export async function suite(kind: 'ui' | 'rpc'): Promise<void> {
  const ward = await openWard(kind);
  const subjects = [
    forms,
    choosing,
    filling,
    lines,
    ways,
    lists,
    reading,
    records,
    beside,
    accounts,
    pages,
    printing,
    seats,
    search,
    languages,
    groups,
    cards,
    effects,
  ];
  for (const cases of subjects) cases(ward);
}
