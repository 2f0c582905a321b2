// Runs in the page: who is signed in, as the web client knows it: companies, preferences, menus, words.
import type { MenuNode } from '../../menu-tree.ts';
import type { PageAccount } from './api.ts';
import type { ClientMenu, ClientMenus, ClientTerms, ClientUser } from './client.ts';

export function installAccount(): void {
  const tools = window.__vouchTools;
  Object.assign(window.__vouch, {
    clientWord(english: string): string {
      const module = tools.client().odoo?.loader?.modules.get('@web/core/l10n/translation');
      const own = module?.translatedTerms as ClientTerms | undefined;
      const all = module?.translatedTermsGlobal as ClientTerms[string] | undefined;
      return own?.web?.[english] ?? all?.[english] ?? english;
    },
    account(): PageAccount {
      const { odoo } = tools.client();
      const user = odoo?.loader?.modules.get('@web/core/user')?.user as ClientUser;
      const menus = odoo?.__WOWL_DEBUG__?.root.env.services.menu as ClientMenus;
      const node = (menu: ClientMenu): MenuNode => ({
        name: menu.name,
        children: menu.children.map((id) => node(menus.getMenu(id))),
      });
      const companies = [...user.allowedCompanies].sort((a, b) => a.sequence - b.sequence || a.id - b.id);
      return {
        companies: companies.map(({ id, name }) => ({ id, name })),
        company: user.activeCompany.name,
        language: user.context.lang || 'en_US',
        timeZone: user.context.tz || 'UTC',
        apps: menus.getApps().map(node),
      };
    },
  });
}
