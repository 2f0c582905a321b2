// Printing the record on top by an entry of the menu Print.
import { sameLabel } from '../../odoo/view/labels.ts';
import { noSuchPrint, nothingPrinted, notPrintable, type ReportReading } from '../report-reading.ts';
import type { Desk } from './desk.ts';
import { printEntries } from './menu-actions.ts';

export async function print(desk: Desk, report: string): Promise<ReportReading> {
  const screen = desk.formOnTop();
  if (screen.dialog || screen.form.isNew) throw notPrintable();
  const entries = await printEntries(desk, screen);
  const entry = entries.find((one) => sameLabel(one.label, report));
  if (!entry)
    throw noSuchPrint(
      report,
      entries.map((one) => one.label),
    );
  desk.printed = undefined;
  await entry.run();
  const { top, printed } = desk;
  // Without a program that makes a PDF the report is shown in place of the record.
  if (top?.kind === 'report') {
    desk.close(top);
    await desk.refresh();
  }
  if (!printed) throw nothingPrinted();
  return printed;
}
