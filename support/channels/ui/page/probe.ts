// Runs in the page from its first moment: counts requests, notes what the server and the client say, tells idle.
import type { PageApi, PageCall, Rest } from './api.ts';

export function installProbe(): void {
  // Live messages never end, and services of the maker on the internet may never answer.
  const ignored = /\/longpolling|\/bus\/|websocket|im_status|\/web\/assets|\/autocomplete_by_|\/iap_/;
  const told: Window['__vouchTools']['told'] = {
    failures: [],
    lost: [],
    notices: [],
    crashes: [],
    links: [],
    isSpent: false,
  };
  const requests: Window['__vouchTools']['requests'] = [];
  let pending = 0;
  /** Companies that the person works in, as the client says with each call. */
  let companies: number[] = [];
  /** What the answer just heard refused, where the client will load the page anew to no end. */
  let endless = '';
  let stirred = performance.now();
  const stir = () => {
    stirred = performance.now();
  };
  const prints: Window['__vouchTools']['prints'] = { titles: [], downloads: [] };
  window.__vouchTools = { requests, told, prints } as Window['__vouchTools'];
  window.__vouch = {} as PageApi;

  const started = (url: string) => {
    if (ignored.test(url)) return () => undefined;
    pending += 1;
    stir();
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      pending -= 1;
      stir();
    };
  };

  const acting = /\/web\/dataset\/|\/mail\/(message\/post|attachment\/delete|thread\/(un)?subscribe)/;
  const note = (url: string, body: unknown) => {
    if (typeof body !== 'string' || !acting.test(url)) return undefined;
    const { params = {} } = JSON.parse(body);
    const { model = params.thread_model ?? '', method = url, args = [] } = params;
    const ids = Array.isArray(args[0]) ? args[0].filter((id: unknown) => typeof id === 'number') : [];
    endless = '';
    companies = params.kwargs?.context?.allowed_company_ids ?? companies;
    const values = method === 'onchange' || method === 'web_save' ? args[1] : undefined;
    const call: PageCall = { model, method, ids, values };
    requests.push(call);
    return call;
  };

  const answered = (text: string, call?: PageCall) => {
    const isOnchange = call?.method === 'onchange';
    const isReport = text.includes('"ir.actions.report"');
    if (!isOnchange && !isReport && !text.includes('"error"')) return;
    const { error, result } = JSON.parse(text);
    if (isReport && result?.type === 'ir.actions.report')
      prints.titles.push(result.name || result.display_name || '');
    if (call && isOnchange) call.answered = Object.keys(result?.value ?? {});
    if (!error) return;
    const { name = '', message = error.message, debug = '', context } = error.data ?? {};
    told.failures.push({ name, message, trace: debug });
    if (companies.includes(context?.suggested_company?.id)) endless = message;
  };

  // Odoo's own calls are JSON both ways: a page in answer to one comes from something that stands before Odoo.
  const lose = (url: string, body: unknown, status: number) => {
    const { pathname } = new URL(url, location.href);
    const isCall = typeof body === 'string' && body.includes('"jsonrpc"');
    const { model = '', method = pathname } = isCall ? (JSON.parse(body).params ?? {}) : {};
    told.lost.push({ model, method, status });
  };
  const gateway = (status: number) => status >= 502 && status <= 504;

  const { open, send } = XMLHttpRequest.prototype;
  const addresses = new WeakMap<XMLHttpRequest, string>();
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    addresses.set(this, String(args[1]));
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.send = function (body) {
    const url = addresses.get(this) ?? '';
    const done = started(url);
    const call = note(url, body);
    if (url.endsWith('/report/download') && body instanceof FormData)
      prints.downloads.push(JSON.parse(String(body.get('data')))[0]);
    // Noted before the client, which waits for the event `load`, acts on it.
    this.addEventListener('readystatechange', () => {
      if (this.readyState !== XMLHttpRequest.DONE || this.status === 0) return;
      if (/json/.test(this.getResponseHeader('content-type') ?? '')) answered(this.responseText, call);
      else if (gateway(this.status) || (typeof body === 'string' && body.includes('"jsonrpc"')))
        lose(url, body, this.status);
    });
    this.addEventListener('error', () => {
      if (!ignored.test(url)) lose(url, body, 0);
    });
    this.addEventListener('loadend', () => setTimeout(done, 0));
    return send.call(this, body);
  };
  const { fetch } = window;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const done = started(url);
    const heard = (status: number) => {
      if (!ignored.test(url) && (status === 0 || gateway(status))) lose(url, init?.body, status);
    };
    return fetch(input, init)
      .then(
        (response) => {
          heard(response.status);
          return response;
        },
        (error: unknown) => {
          // The client breaks off what it needs no more.
          if (!(error instanceof DOMException && error.name === 'AbortError')) heard(0);
          throw error;
        },
      )
      .finally(() => setTimeout(done, 0));
  };

  // A page that the client opens beside itself is not loaded but told: a tab that nobody looks at would slow down the one
  // in front. One in its own place is told as well, so that it is opened, and reported, as every other page is.
  const isClient = () => document.body?.classList.contains('o_web_client') ?? false;
  const { open: openTab } = window;
  window.open = (address, ...how) => {
    if (!isClient()) return openTab.call(window, address, ...how);
    told.links.push({ url: new URL(address ?? '', location.href).href, beside: true });
    stir();
    return { closed: false, focus: () => undefined, close: () => undefined } as Window;
  };
  window.navigation.addEventListener('navigate', (event) => {
    const { destination, downloadRequest, cancelable, navigationType } = event;
    // Odoo 19 activates the company that a refusal names and loads the page anew. Where it is active already, that never
    // ends: the words that are never shown are told instead.
    if (isClient() && endless !== '' && navigationType === 'reload' && cancelable) {
      event.preventDefault();
      const text = `${endless} (The web client never shows this: it loads the page over and over.)`;
      told.notices.push({ kind: 'danger', title: '', text });
      told.isSpent = true;
      return;
    }
    if (!isClient() || destination.sameDocument || downloadRequest !== null || !cancelable) return;
    const { protocol, origin, pathname } = new URL(destination.url);
    const isFile = /^\/web\/(content|image|binary)\//.test(pathname);
    const isOwn = origin === location.origin && /^\/(odoo|web)(\/|$)/.test(pathname) && !isFile;
    if (isOwn || !protocol.startsWith('http')) return;
    event.preventDefault();
    told.links.push({ url: destination.url, beside: false });
    stir();
  });

  const record = (toast: Element) => {
    const content = toast.querySelector('.o_notification_content')?.textContent?.trim() ?? '';
    const bar = toast.querySelector('.o_notification_bar')?.className ?? '';
    const kind = (['danger', 'warning', 'success'] as const).find((word) => bar.includes(`bg-${word}`));
    const toastProps = window.__vouchTools.components?.(toast).find((one) => 'message' in one.component.props)
      ?.component.props;
    const title = typeof toastProps?.title === 'string' ? toastProps.title.trim() : '';
    const text = title && content.startsWith(`${title}.`) ? content.slice(title.length + 1).trim() : content;
    told.notices.push({ kind: kind ?? 'info', title, text });
  };
  const cheers = new WeakSet<Element>();
  const applaud = (cheer: Element) => {
    const text = cheer.querySelector('.o_reward_msg_content')?.textContent?.trim();
    if (!text || cheers.has(cheer)) return;
    cheers.add(cheer);
    told.notices.push({ kind: 'success', title: '', text });
  };
  new MutationObserver((changes) => {
    for (const change of changes) {
      const at = change.target instanceof Element ? change.target : change.target.parentElement;
      if (at?.closest('.o_notification_progress')) continue;
      for (const node of change.addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('.o_notification')) record(node);
        else if (node.childElementCount) node.querySelectorAll('.o_notification').forEach(record);
        const cheer = node.matches('.o_reward') ? node : node.querySelector('.o_reward');
        if (cheer) applaud(cheer);
      }
      stir();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });

  // The client shows an error of its own only after it has looked up where in its sources it happened. What the
  // network does is told by requests.
  const rootOf = (error: unknown): unknown =>
    error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error;
  const crash = (error: unknown) => {
    // An answer of the server that comes while something is drawn arrives wrapped: that is no fault of the client's.
    if (!(error instanceof Error) || 'exceptionName' in error || /fetch|network/i.test(error.message)) return;
    told.crashes.push({ name: error.name, message: error.message, trace: error.stack ?? '' });
  };
  window.addEventListener('error', ({ error }) => crash(rootOf(error)));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    const root = rootOf(reason);
    const isFault = [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => root instanceof kind);
    if (isFault) crash(root);
  });

  // What was done shows with the next frame, which a busy machine gives late: until then the screen is that of before.
  const drawing = () => {
    const scheduler = window.__vouchTools.client?.().odoo?.__WOWL_DEBUG__?.root.__owl__.app.scheduler;
    return scheduler !== undefined && (scheduler.frame !== 0 || scheduler.tasks.size > 0);
  };
  // What a view greys out for good looks like what the client has locked.
  const isGreyed = (button: Element) =>
    window.__vouchTools.components(button).some((one) => Boolean(one.component.props.disabled));
  const busy = (quietMs: number): string => {
    if (told.isSpent) return '';
    if (document.readyState !== 'complete') return 'the page to load';
    if (pending > 0) return `${pending} answer(s) of the server`;
    if (document.querySelector('.o_blockUI')) return 'Odoo to unblock the screen';
    // The client locks the buttons of a screen while it carries out one of them, also between answer and drawing.
    const locked = window.__vouchTools
      .top?.()
      ?.querySelectorAll('button[disabled="1"]:not(.o_form_button_save)');
    if ([...(locked ?? [])].some((button) => !isGreyed(button))) return 'Odoo to carry out what was pressed';
    if (drawing()) return 'Odoo to draw the screen';
    if (performance.now() - stirred < quietMs) return 'the screen to come to rest';
    return '';
  };
  const dialog = (): Rest['dialog'] => {
    const dialogs = [...document.querySelectorAll('.o_dialog .o_error_dialog:not([data-vouch-left])')];
    if (told.crashes.length > 0) return 'error';
    if (dialogs.length === 0) return null;
    // Technical details are those of a crash, of the client's own where the server told of none.
    const isCrash = dialogs.some((one) => one.querySelector('[role=alert] button'));
    return told.failures.length > 0 || isCrash ? 'error' : 'warning';
  };
  Object.assign(window.__vouch, {
    idle(quietMs: number, timeoutMs: number) {
      const end = performance.now() + timeoutMs;
      return new Promise<Rest>((resolve) => {
        const look = () => {
          const open = busy(quietMs);
          if (open === '' || performance.now() > end)
            resolve({ open, dialog: dialog(), lost: told.lost.length > 0 });
          else setTimeout(look, 10);
        };
        look();
      });
    },
  });
}
