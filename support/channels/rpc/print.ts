// Printing the record on top, or the ticked rows of a list, by an entry of the menu Print.
import { sameLabel } from '../../odoo/view/labels.ts';
import { nothingTicked } from '../list-words.ts';
import { noSuchPrint, nothingPrinted, notPrintable, type ReportReading } from '../report-reading.ts';
import type { Desk } from './desk.ts';
import { type Entry, printsOfForm, printsOfList } from './menu-actions.ts';

export async function print(desk: Desk, report: string): Promise<ReportReading> {
  const entries = await offeredOn(desk);
  const entry = entries.find((one) => sameLabel(one.label, report));
  if (!entry)
    throw noSuchPrint(
      report,
      entries.map((one) => one.label),
    );
  desk.printed = undefined;
  await entry.run();
  const { top, printed } = desk;
  // Without a program that makes a PDF the report is shown in place of the record or list.
  if (top?.kind === 'report') {
    desk.close(top);
    await desk.refresh();
  }
  // The list is read again, and nothing in it is ticked any more.
  if (desk.top?.kind === 'list') desk.top.untick();
  if (!printed) throw nothingPrinted();
  return printed;
}

async function offeredOn(desk: Desk): Promise<Entry[]> {
  const { top } = desk;
  if (top?.kind === 'list') {
    if (top.selected.length === 0) throw nothingTicked(top.title);
    return printsOfList(desk, top);
  }
  const screen = desk.formOnTop();
  if (screen.dialog || screen.form.isNew) throw notPrintable();
  return printsOfForm(desk, screen);
}
