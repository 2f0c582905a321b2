// The clock of a browser: ahead in every page of a person, those open already and those to come, and nowhere behind.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ScenarioClock } from '../../support/channels/clock.ts';
import { launch } from '../../support/channels/pages/browser.ts';
import { followClock } from '../../support/channels/pages/clock.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { quiet } from '../../support/sandbox/progress.ts';

const DAY_MS = 86_400_000;

test('pages go by the clock of their Odoo, and dates that are said in full stay', async () => {
  const browser = await launch((await findBrowser(quiet)).path);
  try {
    const clock = new ScenarioClock();
    const context = await browser.newContext();
    await followClock(context, clock);
    const page = await context.newPage();
    const days = async (where = page) =>
      (
        await where.evaluate(() => [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())])
      ).map((ms) => Math.round((ms - Date.now()) / DAY_MS));
    assert.deepEqual((await days()).map(Math.abs), [0, 0, 0]);
    await clock.advance(3 * DAY_MS);
    assert.deepEqual(await days(), [3, 3, 3]);
    await clock.advance(4 * DAY_MS);
    assert.deepEqual(await days(), [7, 7, 7]);
    assert.deepEqual(await days(await context.newPage()), [7, 7, 7], 'a page opened later');
    await page.reload();
    assert.deepEqual(await days(), [7, 7, 7], 'a page loaded anew');
    const late = await browser.newContext();
    await followClock(late, clock);
    assert.deepEqual(await days(await late.newPage()), [7, 7, 7], 'somebody who comes later');
    const plain = await page.evaluate(() => {
      const day = new Date(2031, 0, 15);
      return [day.getFullYear(), day instanceof Date, Date.UTC(1970, 0, 2), new Date(0).toISOString()];
    });
    assert.deepEqual(plain, [2031, true, DAY_MS, '1970-01-01T00:00:00.000Z']);
  } finally {
    await browser.close();
  }
});
