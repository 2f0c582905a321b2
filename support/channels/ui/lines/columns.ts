// Column titles of a list, and the optional columns that have to be shown first.
import { flat } from '../../../odoo/text.ts';
import { nearestFirst } from '../../../odoo/view/nearest.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { Column, ListSpot } from '../page/api.ts';

/** The column of this title; an optional one is switched on, as a person does in the list's own menu. */
export async function showColumn(desk: Desk, at: string, list: ListSpot, title: string): Promise<Column> {
  const found = list.columns.filter((column) => flat(column.label) === flat(title));
  const shown = found.filter((column) => column.shown);
  if (shown.length > 1) {
    throw new ScreenError(
      'ambiguous',
      `The list has ${shown.length} columns "${title}".`,
      shown.map((one) => one.field),
    );
  }
  if (shown[0]) return shown[0];
  if (!found[0]) {
    const titles = nearestFirst(
      title,
      list.columns.map((column) => column.label),
    );
    throw new ScreenError(
      'absent',
      `The list has no column "${title}". Its columns are: ${titles.join(', ')}.`,
      titles,
    );
  }
  await desk
    .at(`${at} .o_optional_columns_dropdown button`)
    .first()
    .click({ timeout: desk.left('the menu of columns') });
  const item = desk.at('.o-dropdown--menu .dropdown-item').filter({ hasText: title });
  await item.first().click({ timeout: desk.left(`the column "${title}"`) });
  await desk.page.keyboard.press('Escape');
  await desk.idle(`the column "${title}" to be shown`);
  return { ...found[0], shown: true };
}
