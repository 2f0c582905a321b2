// When a page has come to rest: loaded, with no request of its own open.
import { setTimeout as pause } from 'node:timers/promises';
import { errors, type Page, type Request } from 'playwright';

/** Milliseconds without a request open that count as rest. */
const QUIET_MS = 100;

const pending = new WeakMap<Page, Set<Request>>();

/** Throws Playwright's `TimeoutError` at `end`. */
export async function rest(page: Page, end: number): Promise<void> {
  const open = watched(page);
  let since = Date.now();
  for (;;) {
    if (open.size > 0) since = Date.now();
    else if (Date.now() - since >= QUIET_MS && (await isLoaded(page))) return;
    if (Date.now() > end) throw new errors.TimeoutError('the page came to no rest');
    await pause(20);
  }
}

function watched(page: Page): Set<Request> {
  const known = pending.get(page);
  if (known) return known;
  const open = new Set<Request>();
  pending.set(page, open);
  // Live messages never end.
  page.on('request', (request) => {
    if (!/\/websocket|\/longpolling|\/bus\//.test(request.url())) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
}

/** False also while one page gives way to the next. */
async function isLoaded(page: Page): Promise<boolean> {
  try {
    return (await page.evaluate(IS_AT_REST)) as boolean;
  } catch (error) {
    if (error instanceof Error && /context was destroyed|because of a navigation/.test(error.message))
      return false;
    throw error;
  }
}

// As text: the compiler would wrap inner functions in a helper that the page does not have. Odoo's pages say when what
// they load after the page itself has started; a chatter among it is loaded later still, and says so as well.
const IS_AT_REST = `(async () => {
  if (document.readyState !== 'complete') return false;
  if (document.querySelector('#wrapwrap') && window.odoo?.loader && !document.body.hasAttribute('is-ready')) return false;
  const chatter = document.querySelector('.o_portal_chatter') && window.odoo?.portalChatterReady;
  // What is not yet there when the page has had its turn is looked for again.
  const turn = () => new Promise((done) => setTimeout(done, 0, false));
  if (chatter && !(await Promise.race([chatter.then(() => true), turn()]))) return false;
  // What fades away gives way to something else; what turns for ever says nothing.
  return !document
    .getAnimations()
    .some((one) => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime));
})()`;
