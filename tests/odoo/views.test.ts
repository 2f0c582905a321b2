// Forms and lists as recorded from a live Odoo, read as a person would read them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { activeFields, specification } from '../../support/odoo/form/active-fields.ts';
import { parseArch } from '../../support/odoo/view/arch.ts';
import { findFields } from '../../support/odoo/view/labels.ts';
import { relevantContext, viewRefs } from '../../support/odoo/view/load.ts';
import type { Fields, FormView, Models } from '../../support/odoo/view/nodes.ts';
import { parseForm, parseSubViews } from '../../support/odoo/view/parse-form.ts';
import { parseList } from '../../support/odoo/view/parse-list.ts';

interface Recorded {
  readonly views: Readonly<Record<string, { readonly arch: string; readonly id: number }>>;
  readonly models: Models;
}

const recorded = JSON.parse(
  readFileSync(new URL('../payloads/views.json', import.meta.url), 'utf8'),
) as Record<string, Recorded>;

function form(model: string): FormView {
  const { views, models } = recorded[model] as Recorded;
  const view = views.form;
  assert.ok(view);
  return parseForm(parseArch(view.arch), model, models, view.id);
}

/** A form of the test's own. */
function written(arch: string, fields: Fields = FIELDS): FormView {
  return parseForm(parseArch(arch), 'x', { x: { fields }, y: { fields: { name: char('name', 'Name') } } });
}

const char = (name: string, string: string) => ({ name, type: 'char', string });
const FIELDS: Fields = {
  name: char('name', 'Name'),
  code: { ...char('code', 'Code'), required: true },
  phone: { ...char('phone', 'Phone'), readonly: true },
  note: { name: 'note', type: 'html', string: 'Internal Note' },
  line_ids: { name: 'line_ids', type: 'one2many', string: 'Lines', relation: 'y', relation_field: 'x_id' },
  tag_ids: { name: 'tag_ids', type: 'many2many', string: 'Tags', relation: 'y' },
  partner_id: { name: 'partner_id', type: 'many2one', string: 'Partner', relation: 'y' },
};

const found = (view: FormView, label: string, within?: string) =>
  findFields(view, within === undefined ? { label } : { label, within }).map(
    (one) => `${one.field.name} by ${one.means}`,
  );

test('an order: labels, list, buttons with their places', () => {
  const order = form('purchase.order');
  assert.deepEqual(found(order, 'Vendor'), ['partner_id by label']);
  assert.deepEqual(found(order, 'Expected Arrival?'), ['date_planned by label']);
  const list = order.fields.find((field) => field.name === 'order_line');
  assert.equal(list?.mode, 'list');
  assert.equal(list?.page, 'Products');
  assert.equal(list?.views.list?.editable, 'bottom');
  assert.ok(list?.views.form);
  assert.deepEqual(
    list?.views.list?.controls.map((control) => control.label),
    ['Add a product', 'Add a section', 'Add a note'],
  );
  const confirm = order.buttons.filter((button) => button.label === 'Confirm Order');
  assert.deepEqual(
    confirm.map((button) => [button.name, button.where, button.invisible]),
    [
      ['button_confirm', 'header', ["state != 'sent'"]],
      ['button_confirm', 'header', ["state != 'draft'"]],
    ],
  );
  const validate = order.buttons.find((button) => button.label === 'Validate');
  assert.equal(validate?.where, 'alert');
  assert.equal(validate?.invisible.length, 2);
  assert.equal(order.buttons.find((button) => button.label === 'Vendor Bills')?.where, 'stat');
  assert.equal(order.chatter, true);
  // The buyer's form has no button that the server took out of it.
  assert.ok(!order.buttons.some((button) => button.name === 'button_approve'));
});

test('a page: a title without a label is called by what stands in it, and not taken for another field', () => {
  const page = form('document.page');
  assert.deepEqual(found(page, 'Name'), ['draft_name by label', 'name by placeholder']);
  assert.deepEqual(found(page, 'Title'), ['name by string']);
  assert.deepEqual(found(page, 'Name', 'Revision'), ['draft_name by label']);
});

test('a list: columns, row buttons, what may be typed', () => {
  const { views, models } = recorded['stock.quant list'] as Recorded;
  const list = parseList(parseArch(views.list?.arch ?? ''), 'stock.quant', models, parseSubViews);
  assert.equal(list.editable, 'bottom');
  assert.ok(list.buttons.some((button) => button.label === 'Apply'));
  assert.equal(list.columns.find((column) => column.name === 'inventory_quantity')?.string, 'Counted');
});

test('a label may say another text, stand apart, and be hidden on its own', () => {
  const view = written(`<form>
    <label for="name" string="Full name" invisible="id"/><label for="name" string="Known as" invisible="not id"/>
    <div><field name="name"/></div>
    <group string="Reach"><group><field name="phone" string="Telephone"/></group><field name="code" nolabel="1"/></group></form>`);
  assert.deepEqual(found(view, 'Known as'), ['name by label']);
  assert.deepEqual(findFields(view, { label: 'Full name' })[0]?.labelInvisible, ['id']);
  assert.deepEqual(found(view, 'Telephone', 'REACH'), ['phone by label']);
  assert.deepEqual(found(view, 'Phone'), []);
  assert.deepEqual(found(view, 'Code'), ['code by string']);
});

test('what hides an ancestor hides the field; what blocks the save is its own', () => {
  const view = written(
    '<form><group invisible="a"><page invisible="b" string="T"><field name="code" invisible="c"/></page></group></form>',
  );
  const [code] = view.fields;
  assert.deepEqual(code?.invisible, ['a', 'b', 'c']);
  assert.equal(code?.ownInvisible, 'c');
  assert.equal(code?.required, 'True');
});

test('a field that stands twice is read-only where both are, required where one is', () => {
  const view = written(
    '<form><field name="code" readonly="a"/><field name="code" readonly="b" required="c" invisible="d"/></form>',
  );
  const code = activeFields(view.fields).get('code');
  assert.equal(code?.readonly, '(a) and (b)');
  assert.equal(code?.required, 'True');
  assert.equal(code?.invisible, '');
  const phone = activeFields(written('<form><field name="phone" readonly="0"/></form>').fields).get('phone');
  assert.equal(phone?.readonly, '0');
});

test('what the server is asked for', () => {
  const view = written(`<form><field name="name"/><field name="partner_id" context="{'a': 1, 'b': name}"/>
    <field name="line_ids"><list editable="bottom" default_order="name"><field name="name"/></list></field>
    <field name="tag_ids" widget="many2many_tags" invisible="1"/></form>`);
  assert.deepEqual(specification(activeFields(view.fields), {}), {
    name: {},
    partner_id: { fields: { display_name: {} }, context: { a: 1 } },
    line_ids: { fields: { name: {} }, order: 'name' },
    tag_ids: {},
  });
});

test('the words on a button change with the record, without its number', () => {
  const view = written(`<form>
    <button type="object" name="a" class="oe_stat_button"><div class="o_stat_info"><span class="o_stat_value">3</span>
      <span class="o_stat_text" invisible="x">Bill</span><span class="o_stat_text" invisible="not x">Bills</span></div></button>
    <button type="object" name="b" icon="fa-x" title="Forecast"/></form>`);
  assert.deepEqual(view.buttons[0]?.words, [
    { text: 'Bill', invisible: ['x'], field: undefined },
    { text: 'Bills', invisible: ['not x'], field: undefined },
  ]);
  assert.equal(view.buttons[1]?.label, 'Forecast');
});

test("a link that does something is a button; a foot may stand beside the client's own", () => {
  const view = written(`<form>
    <a type="object" name="open_chart" invisible="not code"><i class="fa fa-sitemap"/><span>Zoom</span></a>
    <a href="https://www.odoo.com/pricing" class="btn">Upgrade</a>
    <footer replace="0"><button type="object" name="archive" string="Archive"/></footer>
  </form>`);
  assert.deepEqual(
    view.buttons.map((one) => [one.label, one.where, one.invisible]),
    [
      ['Zoom', 'body', ['not code']],
      ['Archive', 'dialog', []],
    ],
  );
  assert.equal(view.footer, false);
  assert.equal(
    written('<form><footer><button special="cancel" string="Close"/></footer></form>').footer,
    true,
  );
});

test('of cards only what the templates draw is seen', () => {
  const arch = `<kanban><field name="code"/><templates><t t-name="card"><div invisible="not code">
    <field name="name"/></div></t></templates></kanban>`;
  const { columns } = parseList(parseArch(arch), 'x', { x: { fields: FIELDS } }, parseSubViews);
  assert.deepEqual(
    columns.map((one) => [one.name, one.invisible]),
    [
      ['code', ['True']],
      ['name', ['not code']],
    ],
  );
});

test('tags are tags, whatever stands inside them', () => {
  const view = written(`<form><field name="line_ids" mode="list" widget="many2one_tags_skills">
    <list><field name="name"/></list></field></form>`);
  assert.equal(view.fields[0]?.mode, 'tags');
});

test('what stands for forms that are open to change is hidden in those that are not, and the other way round', () => {
  const inside = `<label for="name" class="oe_edit_only" string="Name"/><field name="name"/>
    <div class="oe_read_only"><field name="phone"/></div>`;
  const shown = (form: string) =>
    written(form).fields.map(({ name, invisible, labels }) => [name, invisible, labels[0]?.invisible]);
  assert.deepEqual(shown(`<form>${inside}</form>`), [
    ['name', [], []],
    ['phone', ['True'], undefined],
  ]);
  assert.deepEqual(shown(`<form edit="False">${inside}</form>`), [
    ['name', [], ['True']],
    ['phone', [], undefined],
  ]);
});

test('XML is read as XML', () => {
  const arch = parseArch(
    '<form><!-- no --><button name="a" context="{&quot;x&quot;: 1 &lt; 2}">A &amp; B</button></form>',
  );
  const [button] = arch.children;
  assert.ok(button && typeof button !== 'string');
  assert.equal(button.attrs.context, '{"x": 1 < 2}');
  assert.deepEqual(button.children, ['A & B']);
  assert.throws(() => parseArch('<form><field></form>'));
});

test('a context decides on views by little', () => {
  assert.deepEqual(viewRefs("{'form_view_ref': 'stock.view_a', 'default_x': id}"), {
    form_view_ref: 'stock.view_a',
  });
  assert.deepEqual(
    relevantContext({
      default_x: 1,
      search_default_y: 1,
      active_id: 2,
      tz: 'UTC',
      list_view_ref: 'a.b',
      mode: 1,
    }),
    {
      list_view_ref: 'a.b',
      mode: 1,
    },
  );
});

test('what is dressed as a separator is the title of what follows; a status names its button', () => {
  const view = written(`<form>
    <button name="open" type="object" class="oe_stat_button"><field name="code" status_label="Dashboard"/></button>
    <group><div class="o_horizontal_separator fw-bolder">analytic</div><field name="name"/></group>
  </form>`);
  assert.deepEqual(found(view, 'Name', 'analytic'), ['name by label']);
  assert.deepEqual(
    view.buttons.map(({ label, where }) => [label, where]),
    [['Dashboard', 'stat']],
  );
});
