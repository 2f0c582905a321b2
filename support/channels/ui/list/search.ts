// Searching in a list on the screen: the search box with its proposals, its menu, its facets, the panel at the side.
import { flat } from '../../../odoo/text.ts';
import { sameLabel } from '../../../odoo/view/labels.ts';
import { ScreenError } from '../../errors.ts';
import { facetText, needsPeriod, notOffered, periodParts } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { listingOnTop } from './reading.ts';

const PROPOSALS = '.o_searchview_autocomplete';
const MENU = '.o_search_bar_menu';

export async function search(desk: Desk, text: string, field?: string): Promise<void> {
  const { within, title } = await listingOnTop(desk);
  const rows = desk.at(`${PROPOSALS} .o-dropdown-item`);
  const proposals = await proposalsFor(desk, within, text);
  const fields = proposals.filter((one) => one.field !== '');
  const at = proposals.findIndex(
    (one) => one.field !== '' && (field === undefined ? true : sameLabel(one.field, field)),
  );
  const chosen = proposals[at];
  if (!chosen) {
    await leaveBox(desk);
    if (field !== undefined && fields.length > 0) {
      const offered = fields.map((one) => one.field);
      throw notOffered('a search in', field, title, offered);
    }
    throw notOffered('a search in', field ?? 'any field', title, []);
  }
  await rows.nth(at).click({ timeout: desk.left(`the search for "${text}"`) });
  await desk.idle(`the search for "${text}"`);
  if ((await desk.at(`${PROPOSALS}:visible`).count()) > 0) await chooseBelow(desk, chosen.field, text);
}

interface Proposal {
  readonly field: string;
  readonly choices: boolean;
}

/**
 * Whatever closes the proposals, a screen drawn anew among it, has the client throw away what was typed: whoever sees
 * the box empty types again.
 */
async function proposalsFor(desk: Desk, within: string, text: string): Promise<Proposal[]> {
  const box = desk.at(`${within} .o_searchview_input`).first();
  const rows = desk.at(`${PROPOSALS} .o-dropdown-item`);
  for (;;) {
    await box.fill(text, { timeout: desk.left('the search box') });
    await rows.first().waitFor({ timeout: desk.left('the proposals of the search box') });
    await desk.idle('the proposals of the search box');
    const proposals = await rows.evaluateAll((items) =>
      items.map((item) => ({
        field: item.querySelector('b')?.textContent?.trim() ?? '',
        choices: item.querySelector('.o_expand') !== null,
      })),
    );
    const isTyped = (await box.inputValue({ timeout: desk.left('the search box') })) === text;
    if (isTyped && proposals.length > 0) return proposals;
  }
}

/** A field with a list of choices opens them instead of searching. */
async function chooseBelow(desk: Desk, field: string, text: string): Promise<void> {
  const below = desk.at(`${PROPOSALS} .o-dropdown-item.o_indent`);
  const labels = (await below.allTextContents()).map(flat);
  const at = labels.findIndex((label) => sameLabel(label.toLowerCase(), text.toLowerCase()));
  if (at < 0) {
    await leaveBox(desk);
    const words = `The search in "${field}" offers no "${text}". It offers: ${labels.join(', ')}.`;
    throw new ScreenError('no-choice', words, labels);
  }
  await below.nth(at).click({ timeout: desk.left(`the choice "${text}"`) });
  await desk.idle(`the search for "${text}"`);
}

async function leaveBox(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape');
  const { at } = await desk.ask('surface');
  await desk
    .at(`${at} .o_searchview_input`)
    .first()
    .fill('', { timeout: desk.left('the search box') });
  await desk.idle('the search box');
}

export function filter(desk: Desk, name: string, period?: string): Promise<void> {
  return inMenu(desk, async (title) => {
    const part = `${MENU} .o_filter_menu`;
    const entry = await entryOf(
      desk,
      `${part} .o_menu_item:not(.o_add_custom_filter)`,
      name,
      period !== undefined,
    );
    if (!entry.found) throw notOffered('the filter', name, title, entry.there);
    if (!entry.dated) return clickEntry(desk, entry.at, name);
    await expand(desk, entry.at, name);
    await choosePeriod(desk, `${entry.box} .o_item_option`, name, period);
  });
}

async function choosePeriod(desk: Desk, options: string, name: string, said?: string): Promise<void> {
  const shown = await optionsOf(desk, options);
  const labels = shown.map((one) => one.label);
  if (said === undefined) throw needsPeriod(name, labels);
  const { part, year } = periodParts(said);
  const own = labels.find((label) => sameLabel(label, said));
  const wanted = own === undefined ? [part, year].filter(Boolean) : [own];
  if (wanted.length === 0 || wanted.some((label) => !labels.includes(label))) throw needsPeriod(name, labels);
  const isYear = (label: string) => /^\d{4}$/.test(label);
  const on = async () => (await optionsOf(desk, options)).filter((one) => one.on).map((one) => one.label);
  const before = await on();
  const usual = own === undefined && year === '' && !isYear(part);
  const isMine = (label: string) => wanted.includes(label) || (usual && isYear(label));
  const already = before.every(isMine) && wanted.every((label) => before.includes(label));
  for (const label of wanted)
    if ((await on()).includes(label) === already) await clickOption(desk, options, label);
  if (already) return;
  for (const label of await on())
    if (!isMine(label) && (await on()).includes(label)) await clickOption(desk, options, label);
}

export function groupBy(desk: Desk, name: string, interval?: string): Promise<void> {
  return inMenu(desk, async (title) => {
    const part = `${MENU} .o_group_by_menu`;
    const own = `${part} select.o_add_custom_group_menu`;
    const entry = await entryOf(desk, `${part} .o_menu_item:not(select)`, name, interval !== undefined);
    if (entry.found && entry.dated) {
      await expand(desk, entry.at, name);
      const options = `${entry.box} .o_item_option`;
      const labels = (await optionsOf(desk, options)).map((one) => one.label);
      const wanted = interval ?? (await desk.ask('clientWord', 'Month'));
      const how = labels.find((label) => sameLabel(label, wanted));
      if (how === undefined)
        throw notOffered(`an interval of "${name}" called`, interval ?? '', title, labels);
      return clickOption(desk, options, how);
    }
    if (interval !== undefined) throw notOffered(`an interval of "${name}" called`, interval, title, []);
    if (entry.found) return clickEntry(desk, entry.at, name);
    const hasOwn = (await desk.at(own).count()) > 0;
    const others = hasOwn ? (await desk.at(`${own} option:not([disabled])`).allTextContents()).map(flat) : [];
    const other = others.find((label) => sameLabel(label, name));
    if (other === undefined) throw notOffered('a grouping by', name, title, [...entry.there, ...others]);
    await desk.at(own).selectOption({ label: other }, { timeout: desk.left(`the grouping by "${name}"`) });
    await desk.idle(`the grouping by "${name}"`);
  });
}

export function favourite(desk: Desk, name: string): Promise<void> {
  return inMenu(desk, async (title) => {
    const more = desk.at(`${MENU} .o_expand_shared_favorites:visible`);
    if ((await more.count()) > 0) await more.click({ timeout: desk.left('the rest of the saved searches') });
    const entry = await entryOf(desk, `${MENU} .o_favorite_menu .o_favorite_item`, name, false);
    if (!entry.found) throw notOffered('the saved search', name, title, entry.there);
    await clickEntry(desk, entry.at, name);
  });
}

export function saveFavourite(desk: Desk, name: string): Promise<void> {
  return inMenu(desk, async () => {
    const own = `${MENU} .o_favorite_menu`;
    await desk.click(`${own} .o_add_favorite`, 'the form that saves a search');
    await desk.idle('the form that saves a search');
    await desk.at(`${own} input[type=text]`).fill(name, { timeout: desk.left('the name of the search') });
    await desk.click(`${own} .o_save_favorite`, `the search "${name}" to be saved`);
    await desk.idle(`the search "${name}" to be saved`);
  });
}

export async function choosePanel(desk: Desk, value: string, heading?: string): Promise<void> {
  const { panel, title } = await listingOnTop(desk);
  const isUnder = (one: string) =>
    heading === undefined || sameLabel(one.toLowerCase(), heading.toLowerCase());
  const under = panel.filter((one) => isUnder(one.heading));
  const found = under.filter((one) => sameLabel(one.value, value));
  const [only] = found;
  if (!only)
    throw notOffered(
      'in its panel',
      value,
      title,
      under.map((one) => one.value),
    );
  if (found.length > 1) {
    const headings = found.map((one) => one.heading);
    const words = `The panel of "${title}" has ${found.length} values "${value}", under: ${headings.join(', ')}. Say which.`;
    throw new ScreenError('ambiguous', words, headings);
  }
  await desk.click(only.at, `"${value}" in the panel`);
  await desk.idle(`"${value}" in the panel`);
}

export async function removeFacet(desk: Desk, text: string): Promise<void> {
  const { facets, title } = await listingOnTop(desk);
  const facet =
    facets.find((one) => sameLabel(facetText(one), text)) ??
    facets.find((one) => one.values.some((value) => sameLabel(value, text)));
  if (!facet) throw notOffered('to take away', text, title, facets.map(facetText));
  await desk.at(facet.remove).click({ timeout: desk.left(`"${text}" to be taken away`), force: true });
  await desk.idle(`"${text}" to be taken away`);
}

export async function clearSearch(desk: Desk): Promise<void> {
  for (;;) {
    const [facet] = (await listingOnTop(desk)).facets;
    if (!facet) return;
    await desk.at(facet.remove).click({ timeout: desk.left('a filter to be removed'), force: true });
    await desk.idle('a filter to be removed');
  }
}

/** The menu stays open while things are chosen in it, and is closed whatever comes. */
async function inMenu(desk: Desk, run: (title: string) => Promise<void>): Promise<void> {
  const { within, title } = await listingOnTop(desk);
  await desk
    .at(`${within} .o_searchview_dropdown_toggler`)
    .first()
    .click({ timeout: desk.left('the menu of the search') });
  await desk.at(MENU).waitFor({ timeout: desk.left('the menu of the search') });
  try {
    await run(title);
  } finally {
    if ((await desk.at(`${MENU}:visible`).count()) > 0) await desk.page.keyboard.press('Escape');
    await desk.at(MENU).waitFor({ state: 'detached', timeout: desk.left('the menu of the search to close') });
  }
}

interface Entry {
  readonly found: boolean;
  /** Selector of the entry, and of the box that its options are in. */
  readonly at: string;
  readonly box: string;
  readonly dated: boolean;
  readonly there: readonly string[];
}

/** Two entries may have one name: one on a date opens, the other is ticked. */
async function entryOf(desk: Desk, entries: string, name: string, dated: boolean): Promise<Entry> {
  const all = await desk.at(entries).evaluateAll((items) =>
    items.map((item, n) => {
      item.setAttribute('data-vouch-entry', String(n));
      item.parentElement?.setAttribute('data-vouch-box', String(n));
      return {
        label: (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
        dated: item.classList.contains('o_accordion_toggle'),
        n,
      };
    }),
  );
  const found = all.filter((one) => sameLabel(one.label, name));
  const entry = found.find((one) => one.dated === dated) ?? found[0];
  const selector = entries.split(' ').slice(0, 2).join(' ');
  return {
    found: entry !== undefined,
    at: `${selector} [data-vouch-entry="${entry?.n}"]`,
    box: `${selector} [data-vouch-box="${entry?.n}"]`,
    dated: entry?.dated ?? false,
    there: all.map((one) => one.label),
  };
}

async function clickEntry(desk: Desk, at: string, name: string): Promise<void> {
  await desk.click(at, `"${name}" in the menu`);
  await desk.idle(`"${name}" in the menu`);
}

async function expand(desk: Desk, at: string, name: string): Promise<void> {
  if ((await desk.at(at).getAttribute('aria-expanded')) !== 'true') await clickEntry(desk, at, name);
}

async function optionsOf(desk: Desk, options: string): Promise<Array<{ label: string; on: boolean }>> {
  return desk.at(options).evaluateAll((items) =>
    items.map((item) => ({
      label: (item.textContent ?? '').replace(/\s+/g, ' ').trim(),
      on: item.classList.contains('selected'),
    })),
  );
}

async function clickOption(desk: Desk, options: string, label: string): Promise<void> {
  const labels = (await optionsOf(desk, options)).map((one) => one.label);
  await desk
    .at(options)
    .nth(labels.indexOf(label))
    .click({ timeout: desk.left(`"${label}" in the menu`) });
  await desk.idle(`"${label}" in the menu`);
}
