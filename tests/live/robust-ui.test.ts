// Broken floors below the channel `ui`, and what only a browser has: a page that crashes.
import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright';
import { BrokenError, ClientError } from '../../support/channels/errors.ts';
import { robust } from './robust.ts';
import { personOf } from './ward.ts';

const browsers: Browser[] = [];
const launch = chromium.launch.bind(chromium);
mock.method(chromium, 'launch', async (options: Parameters<typeof launch>[0]) => {
  const browser = await launch(options);
  browsers.push(browser);
  return browser;
});

const { hospital, channel } = await robust('ui');

test('a page that crashes, and a browser that ends, are told as broken, and no picture is taken', async () => {
  const own = channel({ timeoutMs: 20_000 });
  try {
    const nurse = await own.signIn(personOf(hospital, 'ward-nurse'));
    await nurse.go('Helpdesk > Tickets > All Tickets');
    const page = browsers.at(-1)?.contexts().at(-1)?.pages().at(-1);
    await Promise.all([page?.waitForEvent('crash'), page?.goto('chrome://crash').catch(() => undefined)]);
    for (const act of [() => nurse.create(), () => nurse.screen(), () => nurse.picture()])
      await assert.rejects(act, isBroken);
    const keeper = await own.signIn(personOf(hospital, 'storekeeper'));
    await keeper.go('Inventory');
    await browsers.at(-1)?.close();
    await assert.rejects(keeper.go('Inventory'), isBroken);
  } finally {
    await own.close();
  }
});

/** Thrown while the act is under way, before Odoo has told of it; and told in a dialog before the act begins. */
const CRASHES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  thrown: (page) =>
    page.evaluate(() => {
      const crash = () => {
        throw new Error('the widget fell over');
      };
      document.addEventListener('click', crash, { capture: true, once: true });
    }),
  shown: async (page) => {
    await page.evaluate(() => void Promise.reject(new Error('the widget fell over')));
    await page.locator('.o_error_dialog').waitFor();
  },
};

for (const [how, crash] of Object.entries(CRASHES)) {
  test(`an error of the web client itself, ${how}: it fails the act with its text, and is never closed`, async () => {
    const own = channel({ timeoutMs: 40_000 });
    try {
      const nurse = await own.signIn(personOf(hospital, 'ward-nurse'));
      await nurse.go('Helpdesk > Tickets > All Tickets');
      const page = browsers.at(-1)?.contexts().at(-1)?.pages().at(-1);
      assert.ok(page);
      await crash(page);
      for (const act of [() => nurse.create(), () => nurse.screen(), () => nurse.press({ label: 'New' })]) {
        const error = await act().then(
          () => assert.fail('it was done'),
          (failure: unknown) => failure,
        );
        assert.ok(error instanceof ClientError, String(error));
        assert.match(error.message, /the widget fell over/);
      }
      assert.deepEqual(nurse.notices(), []);
    } finally {
      await own.close();
    }
  });
}

function isBroken(error: unknown): true {
  assert.ok(error instanceof BrokenError && error.code === 'browser', String(error));
  return true;
}
