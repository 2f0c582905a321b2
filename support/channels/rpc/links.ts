// An action that opens an address, followed as the web client does: in its place, or in a tab beside it.
import type { OdooAction } from '../../odoo/transport.ts';
import { wayOf } from '../links.ts';
import type { Desk } from './desk.ts';
import { isOverlay } from './screens.ts';

export async function followLink(
  desk: Desk,
  action: OdooAction,
  follow: (action: OdooAction) => Promise<void>,
): Promise<void> {
  const address = String(action.url ?? '');
  const url = new URL(/^(http|\/)/.test(address) ? address : `/${address}`, desk.url).href;
  const beside = action.target !== 'self';
  const way = wayOf({ url, beside }, desk.url);
  if (way.to === 'client') {
    const named = /^\/odoo\/action-([\w.]+)$/.exec(way.path)?.[1];
    desk.stack.length = 0;
    if (!named) return desk.push({ kind: 'other', title: way.path });
    return follow(await desk.session.loadAction(/^\d+$/.test(named) ? Number(named) : named, {}));
  }
  if (way.to === 'page') {
    desk.stack.length = 0;
    desk.leftFor = way.path;
    return;
  }
  desk.tell(way.notice);
  if (!beside || action.target === 'download') return;
  // A dialog stays, unless the action says otherwise; what it stands on is read again.
  const { top } = desk;
  if (action.close && top && isOverlay(top)) desk.close(top);
  await desk.refresh();
}
