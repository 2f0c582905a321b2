// A person's own affairs in the browser: companies, menus, what the actions menu offers, preferences.
import type { AccountVerbs } from '../../account-verbs.ts';
import { ScreenError } from '../../errors.ts';
import { menusBelow, notOffered } from '../../menu-tree.ts';
import { offeredActions } from '../act/press.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { mustBeFree } from '../way/open.ts';

export function accountVerbs(acts: Acts): AccountVerbs {
  return {
    companies: () =>
      acts.lookFromTheStart(async (desk) => {
        const { companies, company } = await desk.ask('account');
        return { offered: companies.map(({ name }) => name), current: company };
      }),
    switchCompany: (name) =>
      acts.act({ verb: 'switchCompany', said: { name }, run: (desk) => switchCompany(desk, name) }),
    menus: (path) =>
      acts.lookFromTheStart(async (desk) => menusBelow((await desk.ask('account')).apps, path)),
    actions: () => acts.look(offeredActions),
    preferences: () =>
      acts.lookFromTheStart(async (desk) => {
        const { language, timeZone } = await desk.ask('account');
        return { language, timeZone };
      }),
  };
}

async function switchCompany(desk: Desk, name: string): Promise<void> {
  await mustBeFree(desk);
  const { companies, company } = await desk.ask('account');
  const wanted = companies.find((one) => one.name === name);
  if (!wanted) {
    throw notOffered(
      name,
      companies.map((one) => one.name),
    );
  }
  if (name === company) return;
  await desk.click('.o_switch_company_menu button', 'the menu of the companies');
  const item = desk.at(`.o_switch_company_item[data-company-id="${wanted.id}"] .log_into`);
  // Odoo loads itself anew in the other company.
  const loaded = desk.page.waitForEvent('domcontentloaded', { timeout: desk.left('the other company') });
  await Promise.all([loaded, item.click({ timeout: desk.left(`the company "${name}"`) })]);
  await desk.at('.o_main_navbar').waitFor({ timeout: desk.left(`Odoo in the company "${name}"`) });
  await desk.idle(`Odoo in the company "${name}"`);
  const now = (await desk.ask('account')).company;
  if (now !== name)
    throw new ScreenError('not-taken', `The company stayed "${now}" after "${name}" was chosen.`);
}
