// A file of rows on the screen: Import records, the columns that Odoo matched, Test or Import, what it tells.
import type { Locator } from 'playwright';
import {
  columnsUnknown,
  type ImportMessage,
  ImportRefusedError,
  noImport,
  told,
} from '../../import-words.ts';
import type { File } from '../../value.ts';
import { tidy } from '../act/press.ts';
import type { Desk } from '../desk.ts';
import { listingOnTop } from './reading.ts';

const CONTENT = '.o_import_data_content';
const BUTTONS = '.o_control_panel_main_buttons';
const PREVIEW_FAILED = `${CONTENT} > div:first-child .alert-danger:has(> p)`;

export async function importFile(
  desk: Desk,
  file: File,
  testOnly: boolean,
): Promise<readonly ImportMessage[]> {
  await openImport(desk);
  try {
    await upload(desk, file);
    await pressImport(desk, testOnly);
    if ((await desk.at(CONTENT).count()) === 0) return [];
    const messages = await messagesOf(desk);
    if (!testOnly) throw new ImportRefusedError(file.file, messages);
    await leave(desk);
    return messages;
  } catch (error) {
    await leave(desk);
    throw error;
  }
}

async function openImport(desk: Desk): Promise<void> {
  const { title, within } = await listingOnTop(desk);
  const cog = desk.at(`${within} .o_cp_action_menus button:visible`);
  if ((await cog.count()) === 0) throw noImport(title);
  await cog.last().click({ timeout: desk.left('the menu of the list') });
  const items = desk.at('.o-dropdown--menu:visible .dropdown-item:visible');
  await items.first().waitFor({ timeout: desk.left('the menu of the list') });
  const entry = desk.at('.o-dropdown--menu .o_import_menu:visible');
  if ((await entry.count()) === 0) {
    await desk.page.keyboard.press('Escape');
    throw noImport(title);
  }
  await entry.click({ timeout: desk.left('"Import records"') });
  await desk.idle('"Import records"');
}

async function upload(desk: Desk, file: File): Promise<void> {
  const sent = { name: file.file, mimeType: 'text/csv', buffer: Buffer.from(file.content) };
  await desk
    .at(`${BUTTONS} input[type=file]:not([disabled])`)
    .first()
    .setInputFiles(sent, { timeout: desk.left('the file to be uploaded') });
  await desk.idle('the file to be read');
  await desk.at(CONTENT).waitFor({ timeout: desk.left('the columns of the file') });
  const failed = desk.at(PREVIEW_FAILED);
  if ((await failed.count()) > 0)
    throw new ImportRefusedError(file.file, [told(await textOf(failed.locator('p').first()))]);
  const unknown: string[] = [];
  for (const row of await desk.at(`${CONTENT} > table > tbody > tr`).all()) {
    if ((await row.locator('td:nth-child(2) .text-warning').count()) > 0) unknown.push(await headingOf(row));
  }
  if (unknown.length > 0) throw columnsUnknown(file.file, unknown);
}

/** Test stands before Import until it was pressed. */
async function pressImport(desk: Desk, testOnly: boolean): Promise<void> {
  const [test, now] = [desk.at(`${BUTTONS} > button`).nth(0), desk.at(`${BUTTONS} > button`).nth(1)];
  await (testOnly ? test : now).click({ timeout: desk.left(testOnly ? '"Test"' : '"Import"') });
  await desk.idle('the rows of the file');
}

async function messagesOf(desk: Desk): Promise<ImportMessage[]> {
  const messages: ImportMessage[] = [];
  for (const line of await desk.at(`${CONTENT} > div > p > b`).all()) messages.push(told(await textOf(line)));
  for (const row of await desk.at(`${CONTENT} > table > tbody > tr`).all()) {
    const report = row.locator('.o_import_report');
    if ((await report.count()) === 0) continue;
    const heading = await headingOf(row);
    const more = report.locator('.o_import_report_count');
    if ((await more.count()) > 0) await more.click({ timeout: desk.left('all that is wrong in a column') });
    const first = await textOf(report.locator('> p').first());
    const items = await report.locator('> ul > li').all();
    if (items.length === 0) messages.push(told(first, heading));
    for (const item of items) messages.push(told(`${first} ${await textOf(item)}`, heading));
  }
  return messages;
}

function headingOf(row: Locator): Promise<string> {
  return textOf(row.locator('td:first-child .fw-bold').first());
}

async function textOf(at: Locator): Promise<string> {
  return tidy((await at.textContent()) ?? '');
}

/** Back to the list that the file was to go into. */
async function leave(desk: Desk): Promise<void> {
  await desk
    .at(`${BUTTONS} > button`)
    .last()
    .click({ timeout: desk.left('"Cancel"') });
  await desk.idle('the list');
}
