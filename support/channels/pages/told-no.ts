// What a page says of what was sent from it: a toast, gone after seconds, or a dialog of an error.
import type { Page } from 'playwright';
import { flat } from '../../odoo/text.ts';
import type { Notice } from '../channel.ts';
import { RefusedError } from '../errors.ts';

export interface ToldOnPage {
  /** Undefined where Odoo refused nothing. */
  readonly refusal: RefusedError | undefined;
  readonly notices: readonly Notice[];
}

/** To be called before the first page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(LISTEN);
}

/** What was told since the last look. */
export async function toldOn(page: Page): Promise<ToldOnPage> {
  const { toasts, dialogs, failures } = (await page.evaluate(TAKE)) as Taken;
  // Pages show Odoo's refusals in yellow, as they do mere advice.
  const isRefusal = ({ kind, text }: Notice) =>
    kind === 'danger' || failures.some((message) => message !== '' && text.includes(flat(message)));
  const said = [...toasts.filter(isRefusal).map(({ text }) => text), ...dialogs];
  return {
    refusal:
      said.length > 0
        ? new RefusedError({ kind: 'user', title: '' }, `The page says no: ${said.join(' ')}`)
        : undefined,
    notices: toasts.filter((toast) => !isRefusal(toast)),
  };
}

interface Taken {
  readonly toasts: readonly Notice[];
  readonly dialogs: readonly string[];
  /** What the server said of the calls that it refused. */
  readonly failures: readonly string[];
}

// As text: the compiler would wrap inner functions in a helper that the page does not have. A toast may be gone when the
// page has come to rest, so that each is noted as it comes.
const LISTEN = `(() => {
  window.__vouchToasts = [];
  window.__vouchFailed = [];
  const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const note = (toast) => {
    const bar = toast.querySelector('.o_notification_bar')?.className || '';
    const kind = ['danger', 'warning', 'success'].find((one) => bar.includes('bg-' + one)) || 'info';
    const text = flat(toast.querySelector('.o_notification_content')?.textContent);
    window.__vouchToasts.push({ kind, title: '', text });
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('.o_notification')) note(node);
        else node.querySelectorAll('.o_notification').forEach(note);
      }
  }).observe(document, { childList: true, subtree: true });
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    this.addEventListener('load', () => {
      const isText = this.responseType === '' || this.responseType === 'text';
      if (!isText || !/json/.test(this.getResponseHeader('content-type') || '')) return;
      if (!this.responseText.includes('"error"')) return;
      const { error } = JSON.parse(this.responseText);
      if (error) window.__vouchFailed.push((error.data && error.data.message) || error.message || '');
    });
    return send.call(this, body);
  };
})()`;

const TAKE = `(() => {
  const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const errors = [...document.querySelectorAll('.o_error_dialog:not([data-vouch-told])')];
  for (const dialog of errors) dialog.setAttribute('data-vouch-told', '');
  const dialogs = errors.map((one) => flat(one.querySelector('.modal-body')?.innerText || one.innerText));
  const toasts = (window.__vouchToasts || []).splice(0);
  return { toasts, dialogs: dialogs.filter(Boolean), failures: (window.__vouchFailed || []).splice(0) };
})()`;
