// Has Odoo build the web client's asset bundles, so that every clone brings them along.
import type { Account, Target } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { SandboxError } from './errors.ts';
import type { Say } from './progress.ts';

/** Bundles that pages ask for later: dialogs and editors on demand, printed reports. */
const LATER = ['web.assets_backend_lazy', 'web.report_assets_common', 'web.assets_web_print'];

/** Loads the log-in page and the web client as a signed-in person's browser does. Throws where a page does not come. */
export async function warmAssets(target: Target, account: Account, say: Say): Promise<number> {
  const session = await openWebSession(target, account);
  const cookie = `session_id=${session.sessionId}`;
  const pages = ['/odoo', '/web/login', ...LATER.map((name) => `/web/bundle/${name}`)];
  const assets = new Set<string>();
  for (const page of pages) {
    say('building the web client');
    const text = await fetchText(target.url + page, cookie);
    for (const [, path] of text.matchAll(/["'](\/web\/assets\/[^"']+)["']/g)) if (path) assets.add(path);
  }
  let done = 0;
  for (const path of assets) {
    await fetchText(target.url + path.replaceAll('&amp;', '&'), cookie);
    say('building the web client', { done: ++done, total: assets.size });
  }
  await session.menus();
  return done;
}

async function fetchText(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { cookie }, signal: AbortSignal.timeout(120_000) });
  const text = await response.text();
  if (response.ok) return text;
  throw new SandboxError(
    'no-template',
    `Odoo should answer ${url}, but said ${response.status} ${response.statusText}.`,
  );
}
