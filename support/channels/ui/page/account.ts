// Runs in the page: who is signed in, as the web client knows it: companies, preferences, menus.
import type { MenuNode } from '../../menu-tree.ts';
import type { PageAccount } from './api.ts';
import type { ClientMenu, ClientMenus, ClientUser } from './client.ts';

export function installAccount(): void {
  const tools = window.__vouchTools;
  Object.assign(window.__vouch, {
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
