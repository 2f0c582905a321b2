// Searching in a list without a screen: texts, filters, periods, groupings, saved searches, the panel at the side.

import { titled } from '../../../odoo/search/facets.ts';
import type { DateFilterItem, FieldItem, Searched } from '../../../odoo/search/items.ts';
import { INTERVALS } from '../../../odoo/search/query.ts';
import { sameLabel } from '../../../odoo/view/labels.ts';
import { ScreenError } from '../../errors.ts';
import { facetText, needsPeriod, notOffered, periodParts } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { apply, isBeside, readPanel } from './panel.ts';
import type { ListScreen } from './screen.ts';

const AS_TEXT = new Set([
  'char',
  'text',
  'html',
  'many2one',
  'many2many',
  'one2many',
  'reference',
  'properties',
]);
const GROUPABLE = new Set([
  'boolean',
  'char',
  'date',
  'datetime',
  'integer',
  'many2one',
  'many2many',
  'selection',
  'tags',
]);

export function search(list: ListScreen, text: string, field?: string): void {
  const fields = list.search.offered('field');
  const [item] =
    field === undefined
      ? fields.filter((one) => AS_TEXT.has(one.fieldType))
      : fields.filter((one) => sameLabel(one.label, field));
  if (!item)
    throw notOffered(
      'a search in',
      field ?? 'any field',
      list.title,
      fields.map((one) => one.label),
    );
  list.search.searchFor(item, searchedFor(list, item, text));
  list.begin();
}

function searchedFor(list: ListScreen, item: FieldItem, text: string): Searched {
  if (AS_TEXT.has(item.fieldType))
    return { label: text, operator: item.operator ?? 'ilike', value: text.trim() };
  const operator = item.operator ?? '=';
  const info = list.search.fields[item.field];
  const choices: ReadonlyArray<readonly [string | number | boolean, string]> =
    item.fieldType === 'boolean'
      ? [
          [true, list.search.say('Yes')],
          [false, list.search.say('No')],
        ]
      : (info?.selection ?? []);
  const chosen = choices.find(([, label]) => sameLabel(label.toLowerCase(), text.toLowerCase()));
  if (chosen) return { label: chosen[1], operator, value: chosen[0] };
  if (choices.length > 0) {
    const labels = choices.map(([, label]) => label);
    const words = `The search in "${item.label}" offers no "${text}". It offers: ${labels.join(', ')}.`;
    throw new ScreenError('no-choice', words, labels);
  }
  const isNumber = item.fieldType !== 'date' && item.fieldType !== 'datetime';
  return { label: text, operator, value: isNumber ? Number(text.replaceAll(',', '')) : text };
}

export function filter(list: ListScreen, name: string, period?: string): void {
  const filters = list.search.offered('filter', 'dateFilter');
  const found = filters.filter((one) => sameLabel(one.label, name));
  const item = found.find((one) => (one.type === 'dateFilter') === (period !== undefined)) ?? found[0];
  if (!item)
    throw notOffered(
      'the filter',
      name,
      list.title,
      filters.map((one) => one.label),
    );
  if (item.type === 'dateFilter') choosePeriod(list, item, period);
  else list.search.toggle(item);
  list.begin();
}

/** Exactly this period, unless it is on already: then none. */
function choosePeriod({ search: model }: ListScreen, item: DateFilterItem, said?: string): void {
  const periods = model.periods(item);
  const labels = periods.map((one) => one.label);
  if (said === undefined) throw needsPeriod(item.label, labels);
  const { part, year } = periodParts(said);
  const own = periods.find((one) => one.unit === 'own' && sameLabel(one.label, said));
  const wanted = own
    ? [own]
    : [part, year]
        .filter(Boolean)
        .map((label) => periods.find((one) => one.unit !== 'own' && one.label === label));
  if (wanted.length === 0 || wanted.some((one) => one === undefined)) throw needsPeriod(item.label, labels);
  const ids = wanted.flatMap((one) => one?.id ?? []);
  const isOn = (id: string) => model.isOn(item, { period: id });
  const first = wanted[0];
  const complete = year === '' && first && first.year !== '' ? [...ids, first.year] : ids;
  const others = periods.filter((one) => isOn(one.id) && !complete.includes(one.id));
  const already = complete.every(isOn) && others.length === 0;
  for (const id of complete) if (isOn(id) === already) model.togglePeriod(item, id);
  for (const { id } of others) if (isOn(id)) model.togglePeriod(item, id);
}

export function groupBy(list: ListScreen, name: string, interval?: string): void {
  const model = list.search;
  const offered = model.offered('groupBy', 'dateGroupBy');
  const known = offered.find((one) => sameLabel(one.label, name)) ?? ownGrouping(list, name);
  if (!known) {
    const there = [...offered.map((one) => one.label), ...groupables(list).map(([, label]) => label)];
    throw notOffered('a grouping by', name, list.title, there);
  }
  const how =
    interval === undefined ? undefined : INTERVALS.find((one) => sameLabel(titled(one, model.say), interval));
  if (interval !== undefined && (!how || known.type !== 'dateGroupBy'))
    throw notOffered(
      `an interval of "${name}" called`,
      interval,
      list.title,
      known.type === 'dateGroupBy' ? INTERVALS.map((one) => titled(one, model.say)) : [],
    );
  model.toggle(known, how ? { interval: how } : {});
  list.begin();
}

/** "Custom Group": any field that the server can group by. */
function ownGrouping(list: ListScreen, name: string) {
  const [field] = groupables(list).find(([, label]) => sameLabel(label, name)) ?? [];
  return field === undefined ? undefined : list.search.addGrouping(field);
}

function groupables({ search: { fields } }: ListScreen): Array<[string, string]> {
  return Object.entries(fields)
    .filter(([name, info]) => info.groupable && name !== 'id' && GROUPABLE.has(info.type))
    .map(([name, info]) => [name, info.string]);
}

export function favourite(list: ListScreen, name: string): void {
  const saved = list.search.offered('favourite');
  const item = saved.find((one) => sameLabel(one.label, name));
  if (!item)
    throw notOffered(
      'the saved search',
      name,
      list.title,
      saved.map((one) => one.label),
    );
  list.search.toggle(item);
  list.begin();
}

export async function choosePanel(
  desk: Desk,
  list: ListScreen,
  value: string,
  heading?: string,
): Promise<void> {
  const parts = isBeside(list) ? await readPanel(desk, list) : [];
  const under = parts.filter(({ section }) => heading === undefined || sameLabel(section.label, heading));
  const isAll = (part: (typeof parts)[number]) =>
    part.section.type === 'category' && sameLabel(desk.say('All'), value);
  const found = under.flatMap((part) => {
    const ids = part.values.filter((one) => sameLabel(one.label, value)).map((one) => one.id);
    return [...ids, ...(isAll(part) ? [false as const] : [])].map((id) => ({ part, id }));
  });
  const [only] = found;
  if (!only) {
    const there = under.flatMap((part) => part.values.map((one) => one.label));
    throw notOffered('in its panel', value, list.title, there);
  }
  if (found.length > 1) {
    const headings = found.map(({ part }) => part.section.label);
    const words = `The panel of "${list.title}" has ${found.length} values "${value}", under: ${headings.join(', ')}. Say which.`;
    throw new ScreenError('ambiguous', words, headings);
  }
  const { part, id } = only;
  const chosen = new Set(part.section.type === 'category' ? [] : part.chosen);
  if (chosen.has(id)) chosen.delete(id);
  else if (id !== false) chosen.add(id);
  apply(
    list,
    parts.map((one) => (one === part ? { ...part, chosen } : one)),
  );
  list.begin();
}

export function facetsOf(list: ListScreen): string[] {
  return list.search.facets(list.shape).map((one) => facetText({ ...one, grouping: one.kind === 'groupBy' }));
}

export function removeFacet(list: ListScreen, text: string): void {
  const facets = list.search.facets(list.shape);
  const texts = facetsOf(list);
  const whole = texts.findIndex((one) => sameLabel(one, text));
  const part = facets.findIndex((one) => one.values.some((value) => sameLabel(value, text)));
  const facet = facets[whole >= 0 ? whole : part];
  if (!facet) throw notOffered('to take away', text, list.title, texts);
  list.search.remove(facet);
  list.begin();
}

export function clearSearch(list: ListScreen): void {
  list.search.clear(list.shape);
  list.begin();
}
