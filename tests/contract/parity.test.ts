// The buyer's menus in short on both channels at once, fact by fact: what `npm run parity` does for everybody's.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { liveHospital } from '../live/support.ts';
import { personOf } from '../live/ward.ts';
import { Booth } from '../parity/booth.ts';
import { prepare } from '../parity/prepare.ts';
import { visit } from '../parity/visit.ts';

/** A list with an order's lines, cards with many tabs and stat buttons, groups of cards; and how much there is to see. */
const MENUS = [
  { path: 'Purchase > Orders > Requests for Quotation', facts: 200 },
  { path: 'Purchase > Products > Products', facts: 200 },
  { path: 'To-do', facts: 50 },
];

const hospital = await liveHospital();
const { url, database, setup } = hospital;
await prepare(await openWebSession({ url, database }, setup));
const { path: browser } = await findBrowser(quiet);
const booth = new Booth(personOf(hospital, 'buyer'), { url, database, timeoutMs: 60_000, browser });
after(() => booth.close());

for (const { path, facts } of MENUS) {
  test(`"${path}" reads the same on both channels`, async () => {
    const visited = await visit(booth, path);
    const differing = visited.flatMap(({ screen, compared }) =>
      compared.disagreements.map(
        (one) => `${screen}: ${one.subject}: ${one.what}: ui ${one.ui}, rpc ${one.rpc}`,
      ),
    );
    assert.deepEqual(differing, []);
    const seen = visited.reduce((all, one) => all + one.compared.facts, 0);
    assert.ok(seen >= facts, `of at least ${facts} facts only ${seen} were compared`);
    assert.deepEqual(
      visited.map((one) => one.screen),
      ['list', 'new form', 'record'],
    );
  });
}
