// The analytic distribution: a pop-up in which an account is chosen; one account takes 100 %.
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { pickOption } from './many2one.ts';
import { named, plain } from './names.ts';
import { notTaken, type Target } from './target.ts';

const POPUP = '.analytic_distribution_popup';

export async function fillAnalytic(desk: Desk, target: Target, account: string): Promise<void> {
  const { spot } = target;
  if (isCalled(await shown(desk, spot.at), account)) return;
  await desk
    .at(`${spot.at} .o_input_dropdown`)
    .first()
    .click({ timeout: desk.left(`the field "${spot.label}"`) });
  await desk.at(`${spot.at} ${POPUP}`).waitFor({ timeout: desk.left('the analytic pop-up') });
  await desk.idle('the analytic pop-up');
  const columns = desk.at(`${spot.at} ${POPUP} tbody tr:first-child .o_field_many2one`);
  await choose(desk, columns, spot.label, account);
  await desk
    .at(`${spot.at} ${POPUP} [title=Close]`)
    .click({ timeout: desk.left('the analytic pop-up to close') });
  await desk.idle('the analytic distribution to be taken');
  const now = await shown(desk, spot.at);
  if (!isCalled(now, account)) throw notTaken(spot.label, account, now);
}

/** One column a plan: the account is looked for in each. */
async function choose(
  desk: Desk,
  columns: ReturnType<Desk['at']>,
  label: string,
  account: string,
): Promise<void> {
  const offered: string[] = [];
  for (let index = 0; index < (await columns.count()); index += 1) {
    const mark = `plan-${index}`;
    await columns.nth(index).evaluate((element, name) => element.setAttribute('data-vouch-plan', name), mark);
    try {
      await pickOption(desk, `[data-vouch-plan="${mark}"]`, label, account);
      await desk.idle();
      return;
    } catch (error) {
      if (!(error instanceof ScreenError) || error.code !== 'no-choice') throw error;
      offered.push(...error.candidates);
    }
  }
  await desk.at(`${POPUP} [title=Close]`).click({ timeout: desk.left('the analytic pop-up to close') });
  throw new ScreenError(
    'no-choice',
    `"${label}" offers no account "${account}". Offered are: ${offered.join('; ')}.`,
    offered,
  );
}

function isCalled(tag: string, account: string): boolean {
  return named([tag], (name) => name, account).length === 1;
}

async function shown(desk: Desk, at: string): Promise<string> {
  return plain((await desk.at(`${at} .o_tag`).allTextContents()).join(', '));
}
