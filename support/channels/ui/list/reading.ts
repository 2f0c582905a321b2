// What a list or kanban shows on the screen, put into the channel's one form.
import { plainNumber } from '../../../odoo/form/numbers.ts';
import { ScreenError } from '../../errors.ts';
import type { GroupReading, PageReading } from '../../list-verbs.ts';
import { facetText } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import type { GroupSpot, ListingSpot } from '../page/api.ts';

export interface Listing extends ListingSpot {
  readonly title: string;
  /** The dialog or page that it stands in. */
  readonly within: string;
}

/** Throws `wrong-screen` where no list is on top. */
export async function listingOnTop(desk: Desk): Promise<Listing> {
  const { title, kind, at } = await desk.ask('surface');
  const isForm = kind === 'form' || (await desk.ask('record')) !== null;
  const listing = isForm ? null : await desk.ask('listing');
  if (listing) return { ...listing, title, within: at };
  throw new ScreenError('wrong-screen', `This needs a list, and on top is "${title}" (${kind}).`);
}

export async function readList(desk: Desk): Promise<PageReading> {
  const listing = await listingOnTop(desk);
  const list = await desk.ask('list', null);
  const rows = list?.rows ?? [];
  const { title, kind, groups, offset, count, create } = listing;
  const size = groups.length > 0 ? groups.length : rows.length;
  return {
    title,
    kind,
    facets: listing.facets.map(facetText),
    columns: [...new Set((list?.columns ?? []).filter((one) => one.shown).map((one) => one.label))],
    rows: rows.map((row) => row.cells),
    groups: groups.map(readGroup),
    totals: texts(listing.totals),
    position: { first: count === 0 ? 0 : offset + 1, last: offset + size, total: count },
    empty: groups.length === 0 ? rows.length === 0 : groups.every((group) => group.count === 0),
    create,
    views: listing.views.map((one) => one.kind),
  };
}

function readGroup({ title, count, open, totals, groups }: GroupSpot): GroupReading {
  return { title, count, open, totals: texts(totals), groups: groups.map(readGroup) };
}

function texts(numbers: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([title, value]) => [title, plainNumber(value)]));
}
