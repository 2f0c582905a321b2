// The dialog behind "Search more...": a list in which one row is chosen.
import { flat } from '../../../odoo/text.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { ListRow } from '../page/api.ts';
import { withoutCode } from './names.ts';

export async function pickInDialog(desk: Desk, label: string, name: string): Promise<void> {
  await desk
    .at('.o_dialog .o_list_renderer')
    .first()
    .waitFor({ timeout: desk.left('the search dialog') });
  await desk.idle('the search dialog');
  const list = await desk.ask('list', null);
  const rows = list?.rows ?? [];
  const found = rows.filter((row) => isNamed(row, name));
  const [row] = found;
  if (!row || found.length > 1) {
    await desk
      .at('.o_dialog .modal-footer .o_form_button_cancel')
      .last()
      .click({ timeout: desk.left('the search dialog to close') });
    await desk.idle();
    const code = row ? 'ambiguous' : 'no-choice';
    const many = row ? `${found.length} records named` : 'no';
    throw new ScreenError(
      code,
      `"${label}" offers ${many} "${name}".`,
      rows.map((one) => one.name).slice(0, 20),
    );
  }
  await desk
    .at(`${row.at} td.o_data_cell`)
    .first()
    .click({ timeout: desk.left(`the row "${name}"`) });
}

function isNamed(row: ListRow, name: string): boolean {
  const wanted = flat(name);
  return [row.name, ...row.texts].some((text) => flat(text) === wanted || withoutCode(flat(text)) === wanted);
}
