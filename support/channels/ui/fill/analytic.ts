// The analytic distribution: a pop-up with a line for each account and its share.

import { type Share, sharesIn, sharesText } from '../../../odoo/form/shares.ts';
import { flat } from '../../../odoo/text.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { pickOption } from './many2one.ts';
import { named } from './names.ts';
import { notTaken, type Target } from './target.ts';

const POPUP = '.analytic_distribution_popup';

export async function fillAnalytic(desk: Desk, target: Target, said: string): Promise<void> {
  const { spot } = target;
  const shares = said === '' ? [] : sharesIn(said);
  if (isCalled(spot.text, shares)) return;
  await desk
    .at(`${spot.at} .o_input_dropdown`)
    .first()
    .click({ timeout: desk.left(`the field "${spot.label}"`) });
  await desk.at(`${spot.at} ${POPUP}`).waitFor({ timeout: desk.left('the analytic pop-up') });
  await desk.idle('the analytic pop-up');
  try {
    await empty(desk, spot.at);
    for (const [index, share] of shares.entries()) await choose(desk, spot, index, share);
  } finally {
    await desk
      .at(`${spot.at} ${POPUP} [title=Close]`)
      .click({ timeout: desk.left('the analytic pop-up to close') });
  }
  await desk.idle('the analytic distribution to be taken');
  const now = await target.look();
  if (now !== null && !isCalled(now.text, shares)) throw notTaken(spot.label, said, now.text);
}

const lines = (desk: Desk, at: string) => desk.at(`${at} ${POPUP} tbody tr[name^=line_]`);

/** A distribution is said whole: what was there before goes. */
async function empty(desk: Desk, at: string): Promise<void> {
  for (let left = await lines(desk, at).count(); left > 0; left -= 1) {
    const bin = lines(desk, at).last().locator('.fa-trash-o');
    await bin.click({ timeout: desk.left('a line of the analytic pop-up to go') });
    await desk.idle('a line of the analytic pop-up to go');
  }
}

async function choose(desk: Desk, spot: Target['spot'], index: number, share: Share): Promise<void> {
  if ((await lines(desk, spot.at).count()) <= index) {
    await desk
      .at(`${spot.at} ${POPUP} .o_field_x2many_list_row_add a`)
      .click({ timeout: desk.left('another line of the analytic pop-up') });
    await desk.idle('another line of the analytic pop-up');
  }
  await chooseAccount(desk, spot, index, share.name);
  const percent = lines(desk, spot.at).nth(index).locator('[name=percentage] input');
  await percent.fill(await desk.ask('typed', spot.at, String(share.percent)), {
    timeout: desk.left(`the share of "${share.name}"`),
  });
  await percent.blur({ timeout: desk.left() });
  await desk.idle(`the share of "${share.name}" to be taken`);
}

/** One column a plan: the account is looked for in each. */
async function chooseAccount(
  desk: Desk,
  spot: Target['spot'],
  index: number,
  account: string,
): Promise<void> {
  const columns = lines(desk, spot.at).nth(index).locator('.o_field_many2one');
  const offered: string[] = [];
  for (let plan = 0; plan < (await columns.count()); plan += 1) {
    const mark = `${index}-${plan}`;
    await columns.nth(plan).evaluate((element, name) => element.setAttribute('data-vouch-plan', name), mark);
    try {
      await pickOption(desk, `${spot.at} [data-vouch-plan="${mark}"]`, spot.label, account);
      await desk.idle();
      return;
    } catch (error) {
      if (!(error instanceof ScreenError) || error.code !== 'no-choice') throw error;
      offered.push(...error.candidates);
    }
  }
  throw new ScreenError(
    'no-choice',
    `"${spot.label}" offers no account "${account}". Offered are: ${offered.join('; ')}.`,
    offered,
  );
}

/** Names may carry a code before them. */
function isCalled(shown: string, shares: readonly Share[]): boolean {
  const tags = shown === '' ? [] : shown.split(', ').map(flat);
  if (tags.length !== shares.length) return false;
  return shares.every((share) => {
    const prefix = sharesText([{ ...share, name: '' }]);
    const same = tags.filter((tag) => tag.startsWith(prefix));
    return named(same, (tag) => tag.slice(prefix.length), share.name).length === 1;
  });
}
