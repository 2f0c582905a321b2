// The status bar: its stages, folded ones too.
import { flat } from '../../../odoo/text.ts';
import { nearestFirst } from '../../../odoo/view/nearest.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { tidy } from './press.ts';

/** Clicks a stage. A refused click leaves the bar at the refused stage until the form is discarded: the caller's act. */
export async function chooseStage(desk: Desk, name: string): Promise<void> {
  const bar = await desk.ask('stages');
  if (!bar) throw new ScreenError('absent', 'There is no status bar on this screen.');
  const labels = nearestFirst(
    name,
    bar.stages.map((stage) => stage.label),
  );
  const stage = bar.stages.find((one) => flat(one.label) === flat(name));
  if (!stage) {
    throw new ScreenError(
      'absent',
      `The status bar has no stage "${name}". It has: ${labels.join(', ')}.`,
      labels,
    );
  }
  if (stage.current) return;
  if (bar.disabled)
    throw new ScreenError(
      'readonly',
      `The status bar cannot be clicked here: "${name}" is reached otherwise.`,
    );
  if (stage.at !== null) await desk.click(stage.at, `the stage "${name}"`);
  else await chooseFolded(desk, bar.at, name);
  await desk.idle(`the stage "${name}" to be reached`);
}

async function chooseFolded(desk: Desk, bar: string, name: string): Promise<void> {
  const menus = desk.at(`${bar} button.dropdown-toggle:visible`);
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).click({ timeout: desk.left('the stages behind "..."') });
    const items = desk.at('.o-dropdown--menu:visible .dropdown-item');
    await items.first().waitFor({ timeout: desk.left('the stages behind "..."') });
    const names = (await items.allTextContents()).map(tidy);
    const at = names.indexOf(flat(name));
    if (at >= 0) return items.nth(at).click({ timeout: desk.left(`the stage "${name}"`) });
    await desk.page.keyboard.press('Escape');
  }
  throw new ScreenError('absent', `The stage "${name}" is not offered in the status bar.`);
}
