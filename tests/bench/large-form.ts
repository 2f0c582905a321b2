// A form with many fields and fifty lines, filled in and saved: on a channel, and by hand in Playwright.
import { type Browser, chromium, type Page } from 'playwright';
import type { Channel, Person } from '../../support/channels/channel.ts';
import { createRpcChannel } from '../../support/channels/rpc/channel.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import type { Dict } from '../../support/odoo/transport.ts';
import { openMenu, signedIn } from './acts-in-playwright.ts';
import type { Case } from './hospital.ts';

/** Deadline of one verb in milliseconds. */
const TIMEOUT_MS = 60_000;
const LINES = 50;
const SUPPLIER = 'MedParts Supplies (fictional)';
const PRODUCT = 'Pump battery pack';
const TEXTS = { 'Vendor Reference': 'Q-2041' } as const;

export function onScreen(made: Case, browser: string): Promise<void> {
  const { url, database } = made;
  return fill(made, createUiChannel({ url, database, timeoutMs: TIMEOUT_MS, browser }));
}

export function withoutScreen(made: Case): Promise<void> {
  const { url, database } = made;
  return fill(made, createRpcChannel({ url, database, timeoutMs: TIMEOUT_MS, viewsMayChange: true }));
}

async function fill(made: Case, channel: Channel): Promise<void> {
  try {
    const buyer = await channel.signIn(made.buyer);
    await buyer.go(made.menu);
    await buyer.create();
    await buyer.fill({ label: 'Vendor' }, SUPPLIER);
    for (const [label, text] of Object.entries(TEXTS)) await buyer.fill({ label }, text);
    for (let n = 1; n <= LINES; n += 1) {
      await buyer.addLine({ label: 'Products' }, [
        { column: 'Product', value: PRODUCT },
        { column: 'Quantity', value: n },
        { column: 'Unit Price', value: 2 },
      ]);
    }
    await buyer.save();
  } finally {
    await channel.close();
  }
}

export async function byHand(made: Case, browserPath: string): Promise<void> {
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: browserPath, args: root ? ['--no-sandbox'] : [] });
  try {
    await fillByHand(await newOrder(browser, made, made.buyer));
  } finally {
    await browser.close();
  }
}

async function newOrder(browser: Browser, made: Case, buyer: Person): Promise<Page> {
  const page = await signedIn(browser, made, buyer, 'cookie');
  await openMenu(page, made);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.locator('.o_form_view').waitFor();
  return page;
}

async function fillByHand(page: Page): Promise<void> {
  const form = page.locator('.o_form_view');
  await choose(page, '.o_field_widget[name=partner_id] input', SUPPLIER);
  await form.locator('.o_field_widget[name=partner_ref] input').fill(TEXTS['Vendor Reference']);
  const lines = form.locator('.o_field_widget[name=order_line]');
  for (let n = 1; n <= LINES; n += 1) {
    await lines.getByRole('button', { name: 'Add a product', exact: true }).click();
    await lines
      .locator('tr.o_data_row')
      .nth(n - 1)
      .and(page.locator('.o_selected_row'))
      .waitFor();
    await choose(
      page,
      'tr.o_selected_row [name=product_id] input, tr.o_selected_row [name=product_id] textarea',
      PRODUCT,
    );
    await lines.locator('tr.o_selected_row [name=product_qty] input').fill(String(n));
    await lines.locator('tr.o_selected_row [name=price_unit] input').fill('2');
  }
  await page.locator('.o_form_button_save').click();
  await page
    .locator('.o_form_saved, .o_form_status_indicator_buttons.invisible')
    .first()
    .waitFor({ state: 'attached' });
}

async function choose(page: Page, at: string, text: string): Promise<void> {
  const answered = page.waitForResponse(
    (response) =>
      response.url().includes('name_search') && (response.request().postData() ?? '').includes(text),
  );
  await page.locator(at).first().fill(text);
  await answered;
  const changed = page.waitForResponse((response) => response.url().endsWith('/onchange'));
  await page.locator('.o-autocomplete--dropdown-item').filter({ hasText: text }).first().click();
  await changed;
}

/** Throws unless the last order holds all lines with their quantities: a way that does not fill in the form has no time. */
export async function mustBeFilled({ setup }: Case): Promise<void> {
  const [order] = (await setup.call('purchase.order', 'search_read', [[]], {
    fields: ['partner_ref', 'amount_untaxed', 'order_line'],
    order: 'id desc',
    limit: 1,
  })) as Dict[];
  const lines = order?.order_line as unknown[] | undefined;
  const total = 2 * ((LINES * (LINES + 1)) / 2);
  if (
    order?.partner_ref !== TEXTS['Vendor Reference'] ||
    lines?.length !== LINES ||
    order.amount_untaxed !== total
  )
    throw new Error(
      `Expected an order of ${LINES} lines and ${total} in all, found ${JSON.stringify(order)}.`,
    );
}
