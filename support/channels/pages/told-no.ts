// What a page says when Odoo did not take what was sent from it: a toast in red, gone after seconds, or a dialog of an error.
import type { Page } from 'playwright';
import { RefusedError } from '../errors.ts';

/** To be called before the first page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(LISTEN);
}

/** What was told since the last look; undefined where it was no refusal. */
export async function refusalOn(page: Page): Promise<RefusedError | undefined> {
  const said = (await page.evaluate(TAKE)) as readonly string[];
  if (said.length === 0) return undefined;
  return new RefusedError({ kind: 'user', title: '' }, `The page says no: ${said.join(' ')}`);
}

// As text: the compiler would wrap inner functions in a helper that the page does not have. A toast may be gone when the
// page has come to rest, so that each is noted as it comes.
const LISTEN = `(() => {
  window.__vouchRefused = [];
  const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const note = (toast) => {
    if (!toast.querySelector('.o_notification_bar.bg-danger')) return;
    window.__vouchRefused.push(flat(toast.querySelector('.o_notification_content')?.textContent));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('.o_notification')) note(node);
        else node.querySelectorAll('.o_notification').forEach(note);
      }
  }).observe(document, { childList: true, subtree: true });
})()`;

const TAKE = `(() => {
  const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const dialogs = [...document.querySelectorAll('.o_error_dialog:not([data-vouch-told])')];
  for (const dialog of dialogs) dialog.setAttribute('data-vouch-told', '');
  const told = (window.__vouchRefused || []).splice(0);
  return [...told, ...dialogs.map((one) => flat(one.querySelector('.modal-body')?.innerText || one.innerText))].filter(Boolean);
})()`;
