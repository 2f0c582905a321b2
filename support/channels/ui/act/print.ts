// Printing the record on top, or the ticked rows of a list, by an entry of the menu Print; the text of what was printed.
import type { Locator } from 'playwright';
import { flat } from '../../../odoo/text.ts';
import { nothingTicked } from '../../list-words.ts';
import {
  noSuchPrint,
  nothingPrinted,
  notPrintable,
  type ReportReading,
  reportFailed,
  reportOf,
} from '../../report-reading.ts';
import type { Desk } from '../desk.ts';
import type { PagePrint } from '../page/api.ts';
import { readRecord } from '../read.ts';
import { back } from '../way/open.ts';
import { tidy } from './press.ts';

const MENU = '.o-dropdown--menu:visible';

export async function print(desk: Desk, report: string): Promise<ReportReading> {
  const { at, kind, inDialog, title } = await desk.ask('surface');
  if (kind === 'list' && !inDialog) {
    const rows = (await desk.ask('list', null))?.rows ?? [];
    if (!rows.some((row) => row.selected)) throw nothingTicked(title);
    await chooseOfList(desk, at, report);
  } else {
    const record = await readRecord(desk);
    if (!record || inDialog) throw notPrintable();
    await choose(desk, at, report);
  }
  const printed = await desk.ask('printed');
  if (!printed) throw nothingPrinted();
  try {
    return await readReport(desk, printed);
  } finally {
    // Without a program that makes a PDF the report is shown in place of the record or list.
    if ((await desk.ask('surface')).kind === 'report') await back(desk);
  }
}

/** The same page that a PDF is made of, also where the PDF was loaded down. */
export async function readReport(desk: Desk, { title, url }: PagePrint): Promise<ReportReading> {
  const page = new URL(url.replace('/report/pdf/', '/report/html/'), desk.page.url());
  const answer = await desk.page.context().request.get(page.href, { timeout: desk.left('the report') });
  if (!answer.ok()) throw reportFailed(title, answer.status());
  return reportOf(title, await answer.text());
}

/** Several reports stand in a menu of their own, a single one among the actions; both bear the sign of a printer. */
async function choose(desk: Desk, at: string, report: string): Promise<void> {
  const cog = desk.at(`${at} .o_cp_action_menus button:visible`);
  if ((await cog.count()) === 0) throw noSuchPrint(report, []);
  await cog.last().click({ timeout: desk.left('the actions menu') });
  await desk
    .at(MENU)
    .first()
    .waitFor({ timeout: desk.left('the actions menu') });
  await desk.idle('the menu Print');
  const submenu = desk.at(`${MENU} button:has(i.fa-print)`);
  if ((await submenu.count()) > 0) {
    await submenu.first().hover({ timeout: desk.left('the menu Print') });
    await desk.at(`${MENU} >> nth=1`).waitFor({ timeout: desk.left('the menu Print') });
    await desk.idle('the menu Print');
  }
  const inMenu = (await submenu.count()) > 0;
  const items = inMenu
    ? desk.at(MENU).last().locator('.o_menu_item:not(.disabled)')
    : desk.at(`${MENU} .o_menu_item:has(i.fa-print):not(.disabled)`);
  await chooseFrom(desk, items, report);
}

/** Above a list with ticked rows the menu Print is a button of its own. */
async function chooseOfList(desk: Desk, at: string, report: string): Promise<void> {
  const button = desk.at(`${at} .o_cp_action_menus button:has(i.fa-print):visible`);
  if ((await button.count()) === 0) throw noSuchPrint(report, []);
  await button.first().click({ timeout: desk.left('the menu Print') });
  await desk
    .at(MENU)
    .first()
    .waitFor({ timeout: desk.left('the menu Print') });
  await desk.idle('the menu Print');
  await chooseFrom(desk, desk.at(`${MENU} .o_menu_item:not(.disabled)`), report);
}

async function chooseFrom(desk: Desk, items: Locator, report: string): Promise<void> {
  const names = (await items.allTextContents()).map(tidy);
  const index = names.indexOf(flat(report));
  if (index < 0) {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    throw noSuchPrint(report, names);
  }
  await items.nth(index).click({ timeout: desk.left(`the report "${report}"`) });
  await desk.idle(`the report "${report}"`);
}
