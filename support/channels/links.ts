// Where an address leads that Odoo opens from a screen, and what a person is told of it: the same on every channel.
import type { Notice } from './channel.ts';

/** An address that a button, a menu or an action opens. */
export interface Link {
  /** As the browser has it: whole. */
  readonly url: string;
  /** In a tab of its own, so that the screen stays. */
  readonly beside: boolean;
}

export type Way =
  /** A screen of the web client's own. */
  | { readonly to: 'client'; readonly path: string }
  /** A page that takes the place of the web client: the verbs of pages go on with it. */
  | { readonly to: 'page'; readonly path: string }
  /** Told, and the screen stays: whoever wants to look opens it. */
  | { readonly to: 'told'; readonly notice: Notice };

export function wayOf({ url, beside }: Link, odoo: string): Way {
  const { origin, pathname, search, hash } = new URL(url);
  const isOwn = origin === new URL(odoo).origin;
  const path = `${pathname}${search}${hash}`;
  const told = (title: string, text: string): Way => ({
    to: 'told',
    notice: { kind: 'info', title, text },
  });
  if (beside) return told('Opened beside', isOwn ? path : url);
  if (!isOwn) return told('Leads out of this Odoo', url);
  if (isFile(pathname)) return told('Opened beside', path);
  return { to: /^\/(odoo|web)(\/|$)/.test(pathname) ? 'client' : 'page', path };
}

/** A browser loads it down, and the screen stays. */
function isFile(pathname: string): boolean {
  return /^\/web\/(content|image|binary)\//.test(pathname);
}
