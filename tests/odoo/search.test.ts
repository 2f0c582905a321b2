// The search of a list: what is on from the start, what narrows and what widens, periods, groupings, facets. What is
// expected is what the web client's own search model answers for the same view.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readFavourites } from '../../support/odoo/search/favourites.ts';
import type { DateFilterItem, SearchItem } from '../../support/odoo/search/items.ts';
import { SearchModel, type Shape } from '../../support/odoo/search/model.ts';
import { parseSearch, searchDefaults } from '../../support/odoo/search/parse-search.ts';
import type { Dict, Json } from '../../support/odoo/transport.ts';
import { parseArch } from '../../support/odoo/view/arch.ts';
import type { Fields } from '../../support/odoo/view/nodes.ts';

const field = (name: string, string: string, type: string) => ({ [name]: { name, string, type } });
const FIELDS: Fields = {
  ...field('name', 'Name', 'char'),
  ...field('ward', 'Ward', 'many2one'),
  ...field('state', 'State', 'char'),
  ...field('due', 'Due Date', 'date'),
  ...field('seen', 'Seen', 'datetime'),
};

const OWN_CLOCK = { now: () => new Date('2026-11-15T12:00:00Z'), timeZone: 'Europe/Paris' };
const USER = { lang: 'en_US', uid: 7 };
const LIST: Shape = { kind: 'list', groupBy: [] };

interface Wanted {
  readonly context?: Dict;
  readonly domain?: Json[];
  readonly saved?: readonly Dict[];
}

function searchOf(inside: string, { context = {}, domain = [], saved = [] }: Wanted = {}): SearchModel {
  const view = parseSearch(parseArch(`<search>${inside}</search>`), FIELDS, searchDefaults(context));
  const first = view.items.length + 1;
  const favourites = readFavourites(saved, { id: first, group: first }, USER, OWN_CLOCK);
  return new SearchModel({
    view,
    fields: FIELDS,
    saved: favourites,
    context,
    domain,
    user: USER,
    clock: OWN_CLOCK,
  });
}

function item<Type extends SearchItem['type']>(
  model: SearchModel,
  label: string,
  type: Type,
): SearchItem & { type: Type } {
  const found = model.offered(type).find((one) => one.label === label);
  assert.ok(found, label);
  return found;
}

function switchOn(model: SearchModel, ...labels: readonly string[]): SearchModel {
  for (const label of labels) model.toggle(item(model, label, 'filter'));
  return model;
}

function facets(model: SearchModel, shape = LIST): string[] {
  return model
    .facets(shape)
    .map(({ kind, title, values }) => `${kind}: ${[title, ...values].filter(Boolean).join('|')}`);
}

const open: Json = ['state', '=', 'open'];
const late: Json = ['state', '=', 'late'];
const mine: Json = ['ward', '=', 7];
const FILTERS = `
  <filter string="Open" name="open" domain="[('state', '=', 'open')]"/>
  <filter string="Late" name="late" domain="[('state', '=', 'late')]"/>
  <separator/>
  <filter string="Mine" name="mine" domain="[('ward', '=', uid)]" context="{'mine_only': 1}"/>
  <filter string="All" name="all" domain="[]"/>`;

test('filters of one group widen each other, those of another narrow, and the action narrows all', () => {
  assert.deepEqual(switchOn(searchOf(FILTERS), 'Open').domain(), [open]);
  assert.deepEqual(switchOn(searchOf(FILTERS), 'Open', 'Late').domain(), ['|', open, late]);
  assert.deepEqual(switchOn(searchOf(FILTERS), 'Open', 'Mine').domain(), ['&', open, mine]);
  const ward: Json = ['ward', '!=', false];
  const model = switchOn(searchOf(FILTERS, { domain: [ward] }), 'Open', 'Mine', 'Late');
  assert.deepEqual(model.domain(), ['&', ward, '&', '|', open, late, mine]);
  assert.deepEqual(facets(model), ['filter: Open|Late', 'filter: Mine']);
  assert.deepEqual(model.context(), { mine_only: 1 });
  switchOn(model, 'Open');
  assert.deepEqual(model.domain(), ['&', ward, '&', mine, late]);
});

test('terms beside each other count as one where they are put together; an empty domain adds nothing', () => {
  const model = searchOf(FILTERS, { domain: [open, late] });
  assert.deepEqual(model.domain(), ['&', open, late]);
  assert.deepEqual(switchOn(model, 'Mine').domain(), ['&', '&', open, late, mine]);
  assert.deepEqual(switchOn(model, 'All').domain(), ['&', '&', open, late, mine]);
  model.panelDomain = [['name', '=', 'x']];
  assert.deepEqual(model.domain(), ['&', '&', open, late, '&', mine, ['name', '=', 'x']]);
  assert.deepEqual(model.domainWithoutPanel(), ['&', '&', open, late, mine]);
});

test('a whole facet is taken away, and with all of them only the action is left', () => {
  const model = switchOn(searchOf(FILTERS, { domain: [late] }), 'Open', 'Late', 'Mine');
  const [first] = model.facets(LIST);
  assert.ok(first);
  model.remove(first);
  assert.deepEqual(facets(model), ['filter: Mine']);
  model.clear(LIST);
  assert.deepEqual([facets(model), model.domain()], [[], [late]]);
});

test('what an action switches on: texts first, then filters, then groupings in the order that it says', () => {
  const arch = `<field name="name"/><field name="ward"/>${FILTERS}
    <filter name="by_state" context="{'group_by': 'state'}"/>
    <filter name="by_ward" context="{'group_by': 'ward'}"/>`;
  const context = {
    search_default_by_state: 2,
    search_default_by_ward: 1,
    search_default_open: 1,
    search_default_late: 0,
    search_default_ward: 5,
    lang: 'en_US',
  };
  const model = searchOf(arch, { context });
  assert.deepEqual(facets(model), ['field: Ward|5', 'filter: Open', 'groupBy: Ward|State']);
  assert.deepEqual(model.domain(), ['&', ['ward', '=', 5], open]);
  assert.deepEqual(model.groupBy(LIST), ['ward', 'state']);
  // A record that is searched for from the start is proposed in new ones as well.
  assert.deepEqual(model.context(), { lang: 'en_US', default_ward: 5 });
});

test('a text is searched for as the field says, texts in one field widen each other', () => {
  const model = searchOf(`<field name="name"/>
    <field name="state" string="Word" filter_domain="['|', ('state', 'ilike', self), ('name', '=', raw_value)]"/>
    <field name="ward" context="{'wards': self}"/>`);
  const name = item(model, 'Name', 'field');
  for (const text of ['pump', 'valve', 'pump'])
    model.searchFor(name, { label: text, operator: 'ilike', value: text });
  const both: Json[] = ['|', ['name', 'ilike', 'pump'], ['name', 'ilike', 'valve']];
  assert.deepEqual(model.domain(), both);
  model.searchFor(item(model, 'Word', 'field'), { label: ' x ', operator: 'ilike', value: 'X' });
  const word: Json[] = ['|', ['state', 'ilike', 'x'], ['name', '=', 'X']];
  assert.deepEqual(model.domain(), ['&', ...both, ...word]);
  const ward = item(model, 'Ward', 'field');
  for (const id of [3, 4]) model.searchFor(ward, { label: `Ward ${id}`, operator: '=', value: id });
  assert.deepEqual(model.context(), { wards: [3, 4] });
  assert.deepEqual(facets(model), ['field: Name|pump|valve', 'field: Word| x ', 'field: Ward|Ward 3|Ward 4']);
});

test('a default saved search stands alone, unless the action wants none', () => {
  const saved = [
    { name: 'Old', domain: '[]', context: '{}', sort: '[]', is_default: true },
    {
      name: 'My open ones',
      domain: "[('state', '=', 'open')]",
      context: "{'group_by': ['ward', 'due:week'], 'extra': 1}",
      sort: '["-due", "name"]',
      is_default: true,
    },
  ];
  const model = searchOf(FILTERS, { saved, context: { search_default_late: 1 } });
  assert.deepEqual(facets(model), ['favourite: My open ones']);
  assert.deepEqual(model.domain(), [open]);
  assert.deepEqual([model.groupBy(LIST), model.order()], [['ward', 'due:week'], 'due desc, name']);
  assert.deepEqual(model.context(), { extra: 1 });
  switchOn(model, 'Mine');
  assert.deepEqual(model.domain(), ['&', open, mine]);
  model.toggle(item(model, 'Old', 'favourite'));
  assert.deepEqual([facets(model), model.domain(), model.order()], [['favourite: Old'], [], '']);
  const none = searchOf(FILTERS, {
    saved,
    context: { search_default_late: 1, search_disable_custom_filters: true },
  });
  assert.deepEqual(facets(none), ['filter: Late']);
});

const DATES = `<filter string="Due" name="due" date="due" domain="[('state', '=', 'open')]"/>
  <filter string="Seen" name="seen" date="seen" default_period="month-1">
    <filter name="soon" string="Soon" domain="[('seen', '>', 'x')]"/>
  </filter>`;

test('a period on a date: months and quarters of the years that are on, or the whole years', () => {
  const model = searchOf(DATES);
  const due = item(model, 'Due', 'dateFilter');
  assert.deepEqual(
    model.periods(due).map(({ label }) => label),
    ['November', 'October', 'September', 'Q4', 'Q3', 'Q2', 'Q1', '2026', '2025', '2024'],
  );
  const between = (first: string, last: string): Json[] => ['&', ['due', '>=', first], ['due', '<=', last]];
  const is = (facet: string[], domain: Json[]) =>
    assert.deepEqual([facets(model), model.domain()], [facet, domain]);
  model.togglePeriod(due, 'month-1');
  is(['filter: Due: October 2026'], ['&', ...between('2026-10-01', '2026-10-31'), open]);
  model.togglePeriod(due, 'first_quarter');
  const both = ['|', ...between('2026-10-01', '2026-10-31'), ...between('2026-01-01', '2026-03-31')];
  is(['filter: Due: October 2026/Q1 2026'], ['&', ...both, open]);
  model.togglePeriod(due, 'month-1');
  model.togglePeriod(due, 'year-1');
  const years = ['|', ...between('2025-01-01', '2025-03-31'), ...between('2026-01-01', '2026-03-31')];
  is(['filter: Due: Q1 2025/Q1 2026'], ['&', ...years, open]);
  model.togglePeriod(due, 'first_quarter');
  model.togglePeriod(due, 'year');
  is(['filter: Due: 2025'], ['&', ...between('2025-01-01', '2025-12-31'), open]);
  model.togglePeriod(due, 'month');
  model.togglePeriod(due, 'year-1');
  is([], []);
});

test("a period on a moment is meant in the person's time zone; one of the view's own stands alone", () => {
  const model = searchOf(DATES, { context: { search_default_seen: 1 } });
  const seen = item(model, 'Seen', 'dateFilter');
  const october: Json[] = ['&', ['seen', '>=', '2026-09-30 22:00:00'], ['seen', '<=', '2026-10-31 22:59:59']];
  assert.deepEqual([facets(model), model.domain()], [['filter: Seen: October 2026'], october]);
  model.togglePeriod(seen, 'custom_soon');
  assert.deepEqual([facets(model), model.domain()], [['filter: Seen: Soon'], [['seen', '>', 'x']]]);
  model.togglePeriod(seen, 'year');
  assert.deepEqual(facets(model), ['filter: Seen: 2026']);
});

test('a facet stays where it is when a period is added to it', () => {
  const model = searchOf(`${DATES}<separator/>${FILTERS}`);
  const due = item(model, 'Due', 'dateFilter');
  model.togglePeriod(due, 'year');
  switchOn(model, 'Mine');
  model.togglePeriod(due, 'year-1');
  assert.deepEqual(facets(model), ['filter: Due: 2025/2026', 'filter: Mine']);
});

test('which month is on from the start where the view offers others than the usual ones', () => {
  const initial = (attrs: string, value: Json = 1) => {
    const arch = `<filter string="Due" name="due" date="due" ${attrs}/>`;
    const model = searchOf(arch, { context: { search_default_due: value } });
    return (item(model, 'Due', 'dateFilter') as DateFilterItem).initial;
  };
  assert.deepEqual(initial(''), ['month']);
  assert.deepEqual(initial('start_month="-5" end_month="-2"'), ['month-2']);
  assert.deepEqual(initial('start_month="1" end_month="3"'), ['month+3']);
  assert.deepEqual(initial('default_period="first_quarter,year"'), ['first_quarter', 'year']);
  assert.deepEqual(initial('', 'year-1'), ['year-1']);
  const ahead = searchOf('<filter string="Due" name="due" date="due" start_year="1" end_year="2"/>');
  const [month] = ahead.periods(item(ahead, 'Due', 'dateFilter'));
  assert.deepEqual([month?.label, month?.year], ['November', 'year+1']);
});

test('groupings: what is chosen before what the action asks for before the own one of the view', () => {
  const arch = `<filter string="By State" name="s" context="{'group_by': 'state'}"/>
    <filter string="By Due" name="d" context="{'group_by': 'due:week'}"/>`;
  const own: Shape = { kind: 'list', groupBy: ['ward', 'due:day'] };
  const model = searchOf(arch);
  assert.deepEqual(model.groupBy(own), ['ward', 'due:day']);
  assert.deepEqual(facets(model, own), ['groupBy: Ward|Due Date:Day']);
  const due = item(model, 'By Due', 'dateGroupBy');
  model.toggle(due);
  model.toggle(due, { interval: 'year' });
  model.toggle(item(model, 'By State', 'groupBy'));
  assert.deepEqual(model.groupBy(own), ['due:year', 'due:week', 'state']);
  assert.deepEqual(facets(model, own), ['groupBy: By Due: Year|By Due: Week|By State']);
  assert.deepEqual(model.groupBy({ ...own, kind: 'kanban' }), ['due:year']);
  model.clear(own);
  assert.deepEqual(model.groupBy(own), ['ward', 'due:day']);
  model.clear(own);
  assert.deepEqual([model.groupBy(own), facets(model, own)], [[], []]);
});

test('a grouping that the action asks for is no facet and hides that of the view; an empty one counts for nothing', () => {
  const own: Shape = { kind: 'list', groupBy: ['ward'] };
  const asked = searchOf('', { context: { group_by: 'seen' } });
  assert.deepEqual([asked.groupBy(own), facets(asked, own)], [['seen:month'], []]);
  for (const nothing of [[], '', false]) {
    const model = searchOf('', { context: { group_by: nothing } });
    assert.deepEqual([model.groupBy(own), facets(model, own)], [['ward'], ['groupBy: Ward']]);
  }
});

test('a grouping by any field joins those of the view, a date by month', () => {
  const model = searchOf(`<filter string="By State" name="s" context="{'group_by': 'state'}"/>`);
  model.toggle(item(model, 'By State', 'groupBy'));
  for (const name of ['ward', 'seen']) model.toggle(model.addGrouping(name));
  assert.deepEqual(model.groupBy(LIST), ['state', 'ward', 'seen:month']);
  assert.deepEqual(facets(model), ['groupBy: By State|Ward|Seen: Month']);
});

test('a hidden filter works from the start and is offered to nobody', () => {
  const arch = `<filter string="Hidden" name="h" invisible="context.get('hide')" domain="[('state', '=', 'late')]"/>`;
  const context = { search_default_h: 1, hide: true };
  const hidden = searchOf(arch, { context });
  assert.deepEqual([hidden.domain(), hidden.offered('filter')], [[late], []]);
  assert.equal(searchOf(arch).offered('filter').length, 1);
});
