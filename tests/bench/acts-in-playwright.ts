// The measured acts written by hand in Playwright: locators by role and text, and no wait but for what a person would see.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Person } from '../../support/channels/channel.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import type { Case } from './hospital.ts';

/** By the log-in page, or by the server's call and its cookie, as our own channel does. */
export type LogIn = 'page' | 'cookie';

export async function byHand(made: Case, browserPath: string, logIn: LogIn): Promise<void> {
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath: browserPath, args: root ? ['--no-sandbox'] : [] });
  try {
    const buyer = await signedIn(browser, made, made.buyer, logIn);
    await openOrder(buyer, made);
    await button(buyer, 'Confirm Order').click();
    const refusal = buyer.getByRole('dialog').filter({ hasText: 'needs to be validated' });
    await refusal.waitFor();
    await refusal.locator('.modal-footer').getByRole('button', { name: 'Close', exact: true }).click();
    await refusal.waitFor({ state: 'detached' });
    await button(buyer, 'Request Validation').click();
    await buyer.getByText('Pending validation by').waitFor();

    const finance = await signedIn(
      browser,
      made,
      made.finance,
      logIn,
      `/odoo/purchase.order/${made.order.id}`,
    );
    await finance.locator('.alert button').filter({ hasText: 'Validate' }).click();
    const wizard = finance.getByRole('dialog');
    await wizard.locator('.o_field_widget[name=comment]').locator('input, textarea').fill('Agreed.');
    await wizard.locator('.modal-footer').getByRole('button', { name: 'Comment', exact: true }).click();
    await finance.getByText('Operation has been validated').waitFor();

    await openOrder(buyer, made);
    await buyer.getByText('Operation has been validated').waitFor();
    await button(buyer, 'Confirm Order').click();
    await current(buyer, 'Purchase Order').waitFor();
  } finally {
    await browser.close();
  }
}

/** A page of this person's own, on the web client. */
export async function signedIn(
  browser: Browser,
  made: Case,
  person: Person,
  logIn: LogIn,
  path = '/odoo',
): Promise<Page> {
  const context = await browser.newContext({ baseURL: made.url, viewport: { width: 1440, height: 900 } });
  if (logIn === 'cookie') await takeSession(context, made, person);
  const page = await context.newPage();
  if (logIn === 'cookie') {
    await page.goto(path, { waitUntil: 'commit' });
  } else {
    await page.goto(`/web/login?db=${made.database}&redirect=${encodeURIComponent(path)}`);
    await page.locator('input[name=login]').fill(person.login);
    await page.locator('input[name=password]').fill(person.password());
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
  }
  await page.locator('.o_main_navbar').waitFor();
  return page;
}

async function takeSession(context: BrowserContext, { url, database }: Case, person: Person): Promise<void> {
  const account = { login: person.login, password: person.password() };
  const { sessionId } = await openWebSession({ url, database }, account);
  await context.addCookies([{ name: 'session_id', value: sessionId, url, httpOnly: true }]);
}

/** By the menus, as the app map names them: app, section, entry. */
export async function openMenu(page: Page, { menu }: Case): Promise<void> {
  const [app = '', section = '', entry = ''] = menu.split('>').map((part) => part.trim());
  if ((await page.locator('.o_menu_brand').textContent()) !== app) {
    await page.locator('.o_navbar_apps_menu button').click();
    await page.getByRole('menuitem', { name: app, exact: true }).click();
    await page.locator('.o_menu_brand').filter({ hasText: app }).waitFor();
  }
  await page.locator('.o_menu_sections').getByRole('button', { name: section, exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
  await page.locator('.o_list_view').waitFor();
}

async function openOrder(page: Page, made: Case): Promise<void> {
  await openMenu(page, made);
  const { order } = made;
  await page.locator('.o_list_view').getByRole('cell', { name: order.name, exact: true }).click();
  await current(page, 'RFQ').waitFor();
}

function button(page: Page, name: string) {
  return page.locator('.o_form_statusbar').getByRole('button', { name, exact: true });
}

/** The stage that the order is in. */
function current(page: Page, stage: string) {
  return page.locator('.o_statusbar_status .o_arrow_button_current').filter({ hasText: stage });
}
