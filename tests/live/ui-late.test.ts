// The `ui` channel on a machine that draws late: an act ends, and a screen is read, when what was done is drawn.
import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { type Browser, chromium } from 'playwright';
import { openWard } from './ward.ts';

/** Milliseconds by which each frame comes late; longer than any rest that the channel waits for. */
const LATE_MS = 250;

const launch = chromium.launch.bind(chromium);
mock.method(chromium, 'launch', async (options: Parameters<typeof launch>[0]) => late(await launch(options)));

function late(browser: Browser): Browser {
  const newContext = browser.newContext.bind(browser);
  mock.method(browser, 'newContext', async (options: Parameters<typeof newContext>[0]) => {
    const context = await newContext(options);
    await context.addInitScript((ms) => {
      const next = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (draw) => window.setTimeout(() => next(draw), ms);
    }, LATE_MS);
    return context;
  });
  return browser;
}

const { people, seat } = await openWard('ui');

test('a dialog that is drawn late is seen, and seen to be gone', async () => {
  const partner = await people.last('res.partner', [['name', 'like', 'MedParts']]);
  const id = await people.create('setup', 'purchase.order', { partner_id: partner.id });
  const buyer = await seat('buyer');
  await buyer.open({ model: 'purchase.order', id, name: `P${id}` });
  await buyer.chooseAction('Delete');
  assert.equal((await buyer.screen()).kind, 'question');
  await buyer.press({ label: 'No, keep it' });
  assert.equal((await buyer.screen()).record?.id, id);
  await buyer.press({ label: 'Cancel' });
  assert.equal((await buyer.screen()).stages?.current, 'Cancelled');
});
