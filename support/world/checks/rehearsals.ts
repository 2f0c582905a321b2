// Assertions on rehearsed downtimes: what each ward store still lacks, worked out from what was entered, read and given out.
import { place } from '../givens/places.ts';
import type { Row } from '../observer.ts';
import { MARK } from '../tasks/downtime.ts';
import type { VouchWorld } from '../world.ts';

type Look = (w: VouchWorld, ward: Ward) => Promise<boolean>;

export interface Ward {
  readonly id: number;
  readonly name: string;
}

/** In the order in which a downtime goes. */
const PARTS: Readonly<Record<string, Look>> = {
  forms: formsEntered,
  contacts: contactsKnown,
  'late delivery': lateDeliveryMet,
  'catching up': caughtUp,
};

export const contactsOf = (ward: string): string => `Downtime contacts of ${ward}`;

/** What holds stock and belongs to no warehouse: goods that lie there have left the stores. */
export async function wardStores(w: VouchWorld): Promise<Ward[]> {
  const rows = await w.observer.search(
    'stock.location',
    [
      ['usage', '=', 'internal'],
      ['warehouse_id', '=', false],
    ],
    ['name'],
  );
  return rows.map(({ id, name }) => ({ id, name: String(name) }));
}

export async function hasStill(w: VouchWorld, name: string, parts: string): Promise<void> {
  const ward = (await wardStores(w)).find((one) => one.name === name);
  w.facts.check('ward stores', name, ward?.name ?? 'not among them', ward !== undefined);
  if (ward) w.facts.equal(`what ${name} still has to rehearse`, (await lacking(w, ward)).join(', '), parts);
}

export async function complete(w: VouchWorld): Promise<void> {
  const stores = await wardStores(w);
  w.facts.check('ward stores', 'at least one', String(stores.length), stores.length > 0);
  const found: string[] = [];
  for (const ward of stores) {
    const parts = await lacking(w, ward);
    if (parts.length > 0) found.push(`${ward.name}: ${parts.join(', ')}`);
  }
  w.facts.equal('ward stores that still have to rehearse a downtime', found, []);
}

async function lacking(w: VouchWorld, ward: Ward): Promise<string[]> {
  const parts: string[] = [];
  for (const [part, rehearsed] of Object.entries(PARTS)) if (!(await rehearsed(w, ward))) parts.push(part);
  return parts;
}

async function formsEntered(w: VouchWorld, ward: Ward): Promise<boolean> {
  return (await forms(w, ward)).some(({ state }) => state === 'done');
}

/** Each stands under a moment before it was entered, and none waits. */
async function caughtUp(w: VouchWorld, ward: Ward): Promise<boolean> {
  const all = await forms(w, ward);
  return (
    all.length > 0 &&
    all.every((form) => form['state'] === 'done' && String(form['date_done']) < String(form['create_date']))
  );
}

function forms(w: VouchWorld, ward: Ward): Promise<Row[]> {
  return w.observer.search(
    'stock.picking',
    [
      ['location_dest_id', '=', ward.id],
      ['origin', '=like', `${MARK} %`],
      ['state', '!=', 'cancel'],
    ],
    ['state', 'date_done', 'create_date'],
  );
}

/** Everybody at the desk who is asked to has acknowledged what holds now. */
async function contactsKnown(w: VouchWorld, ward: Ward): Promise<boolean> {
  const title = w.named(contactsOf(ward.name));
  const [page] = await w.observer.search(w.model('controlled document'), [['name', '=', title]], ['id']);
  if (!page) return false;
  const version = await w.observer.count('document.page.history', [
    ['page_id', '=', page.id],
    ['state', '=', 'approved'],
  ]);
  const asked = await w.observer.search(
    w.model('acknowledgement'),
    [
      ['res_model', '=', w.model('controlled document')],
      ['res_id', '=', page.id],
      ['summary', '=', `Acknowledge ${title}, version ${version}`],
      ['active', 'in', [true, false]],
    ],
    ['active'],
  );
  return asked.length > 0 && asked.every(({ active }) => active === false);
}

/** An emergency request was answered out of the emergency stock. */
async function lateDeliveryMet(w: VouchWorld, ward: Ward): Promise<boolean> {
  const issues = await w.observer.search(
    'stock.picking',
    [
      ['location_dest_id', '=', ward.id],
      ['location_id', '=', (await place(w, 'Emergency stock')).id],
      ['state', '=', 'done'],
    ],
    ['origin'],
  );
  const numbers = issues.map(({ origin }) => String(origin));
  const asked = await w.observer.count(w.model('ticket'), [
    ['number', 'in', numbers],
    ['priority', '=', '3'],
  ]);
  return asked > 0;
}
