// What an app offers to anybody at all: menus, labels, what a button calls. Without it, a wrong label would pass for a
// control that holds.
import type { RecordRef } from '../channels/channel.ts';
import { ENGLISH, type Say } from '../odoo/client-words.ts';
import { evaluate } from '../odoo/expression/evaluate.ts';
import { inLanguage } from '../odoo/in-language.ts';
import type { Dict, Json, Transport } from '../odoo/transport.ts';
import { buttonLabels, resolveButton } from '../odoo/view/button-labels.ts';
import { nearestFirst } from '../odoo/view/nearest.ts';

export interface OfferedField {
  readonly name: string;
  readonly type: string;
  readonly relation?: string;
  readonly selection?: ReadonlyArray<readonly [string, string]>;
}

/** A method as a button calls it: what its context asks for is often the whole control. */
export interface OfferedCall {
  readonly method: string;
  readonly context: Dict;
}

/** A language, by its code, and the web client's own words in it. */
export interface Speech {
  readonly lang: string;
  readonly say: Say;
}

const AMERICAN: Speech = { lang: 'en_US', say: ENGLISH };

/** Entries that Odoo itself puts there, by the rights of the person. */
const OWN_ACTIONS = ['Duplicate', 'Archive', 'Unarchive', 'Delete', 'Export'];

type Fields = Readonly<Record<string, Omit<OfferedField, 'name'> & { readonly string: string }>>;

export class Offered {
  readonly #setup: Transport;
  readonly #reference: () => Promise<Transport | undefined>;
  readonly #speech: Speech;

  /** `reference` holds every group; without one, `setup` says what there is. Labels are those of `speech`. */
  constructor(setup: Transport, reference: () => Promise<Transport | undefined>, speech: Speech = AMERICAN) {
    this.#setup = inLanguage(setup, speech.lang);
    this.#reference = reference;
    this.#speech = speech;
  }

  async menuExists(path: string): Promise<boolean> {
    return (await this.#menu(path)) !== undefined;
  }

  /** Undefined where the menu leads to no list or form. */
  async modelOfMenu(path: string): Promise<string | undefined> {
    const action = String((await this.#menu(path))?.['action'] || '');
    const [kind = '', id] = action.split(',');
    if (kind !== 'ir.actions.act_window') return undefined;
    const [found] = await this.#read(kind, [['id', '=', Number(id)]], ['res_model']);
    return found && String(found['res_model']);
  }

  async buttonLabels(model: string): Promise<Set<string>> {
    return new Set(await buttonLabels(await this.#eyes(), model));
  }

  /** What the actions and Print menus of the model hold, Odoo's own entries included. */
  async actionLabels(model: string): Promise<Set<string>> {
    const answer = (await (
      await this.#eyes()
    ).call(
      model,
      'get_views',
      [
        [
          [false, 'list'],
          [false, 'form'],
        ],
      ],
      { options: { toolbar: true } },
    )) as unknown as { views: Record<string, { toolbar?: Record<string, ReadonlyArray<{ name: string }>> }> };
    const bars = Object.values(answer.views).flatMap(({ toolbar = {} }) => Object.values(toolbar).flat());
    return new Set([...OWN_ACTIONS.map((name) => this.#speech.say(name)), ...bars.map(({ name }) => name)]);
  }

  /** Of the model's fields, and what forms and lists call them. */
  async fieldLabels(model: string): Promise<Set<string>> {
    const fields = await this.#fields(model);
    return new Set([...Object.values(fields).map(({ string }) => string), ...(await this.#inViews(model))]);
  }

  /** Of the tabs that the model's form has for somebody. */
  async tabTitles(model: string): Promise<Set<string>> {
    const eyes = await this.#eyes();
    const { views } = (await eyes.call(model, 'get_views', [[[false, 'form']]])) as unknown as {
      views: Readonly<Record<string, { arch: string }>>;
    };
    const titles = [...(views['form']?.arch ?? '').matchAll(/<page\s[^>]*?\bstring="([^"]*)"/g)];
    return new Set(titles.map(([, title = '']) => title.replaceAll('&amp;', '&')));
  }

  /** What the lines of a list in a form may have as columns. */
  async columnLabels(model: string, list: string): Promise<Set<string>> {
    const relation = (await this.#fields(model))[list]?.relation;
    const own = await this.#inViews(model);
    return relation ? new Set([...own, ...(await this.fieldLabels(relation))]) : new Set(own);
  }

  /** What a button of this label calls on the server for a record; a button that opens something calls nothing. */
  async callsOf({ model, id }: RecordRef, label: string): Promise<OfferedCall[]> {
    const buttons = await resolveButton(await this.#eyes(), model, label);
    const calls = await Promise.all(
      buttons
        .filter(({ type }) => type === 'object')
        .map(async ({ method, context }) => ({ method, context: await this.#contextOf(context, model, id) })),
    );
    return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
  }

  async fieldsCalled(model: string, label: string): Promise<OfferedField[]> {
    const fields = Object.entries(await this.#fields(model));
    return fields.flatMap(([name, field]) => (field.string === label ? [{ ...field, name }] : []));
  }

  /** What a record is called where it is named, and in the column of its name: "P00007 (Q-1)" and "P00007". */
  async namesOf({ model, id }: RecordRef): Promise<string[]> {
    const own = 'name' in (await this.#fields(model)) ? ['name'] : [];
    const [record] = await this.#read(model, [['id', '=', id]], ['display_name', ...own], {
      active_test: false,
    });
    return [
      ...new Set(
        Object.entries(record ?? {}).flatMap(([field, text]) => (field === 'id' ? [] : [String(text)])),
      ),
    ];
  }

  /** Technical names of the fields that the model's form holds. */
  async namesOnForm(model: string): Promise<Set<string>> {
    const eyes = await this.#eyes();
    const answer = (await eyes.call(model, 'get_views', [[[false, 'form']]])) as unknown as {
      views: { form: { arch: string } };
    };
    return new Set(
      [...answer.views.form.arch.matchAll(/<field\s[^>]*?\bname="(\w+)"/g)].map(([, name = '']) => name),
    );
  }

  async nearestFields(model: string, label: string): Promise<string[]> {
    const fields = Object.values(await this.#fields(model));
    return nearestFirst(
      label,
      fields.map(({ string }) => string),
    ).slice(0, 8);
  }

  /** What a write to the field would hold; undefined where it takes more than one value to say. */
  async stored(field: OfferedField, said: string): Promise<Json | undefined> {
    const { type, selection, relation } = field;
    if (type === 'char' || type === 'text' || type === 'date' || type === 'datetime') return said;
    if (type === 'integer' || type === 'float' || type === 'monetary') return Number(said);
    if (type === 'boolean') return said === 'yes';
    if (type === 'selection') return selection?.find(([, shown]) => shown === said)?.[0];
    if (type !== 'many2one' || !relation) return undefined;
    const found = (await this.#setup.call(relation, 'name_search', [said], { limit: 2 })) as Array<
      [number, string]
    >;
    return found.length === 1 ? found[0]?.[0] : undefined;
  }

  /** With the values of the record that it names. */
  async #contextOf(expression: string, model: string, id: number): Promise<Dict> {
    if (expression.trim() === '') return {};
    const fields = await this.#fields(model);
    const named = [...new Set(expression.match(/\b[a-z]\w*\b/g) ?? [])].filter((name) => name in fields);
    const [record] = named.length > 0 ? await this.#read(model, [['id', '=', id]], named) : [];
    const values = Object.entries(record ?? {}).map(([name, value]) => [
      name,
      fields[name]?.type === 'many2one' && Array.isArray(value) ? value[0] : value,
    ]);
    const around = { id, active_id: id, active_ids: [id], active_model: model, context: {} };
    return evaluate(expression, { ...around, ...Object.fromEntries(values) }) as Dict;
  }

  async #eyes(): Promise<Transport> {
    const reference = await this.#reference();
    return reference ? inLanguage(reference, this.#speech.lang) : this.#setup;
  }

  async #fields(model: string): Promise<Fields> {
    const attributes = ['string', 'type', 'relation', 'selection'];
    const eyes = await this.#eyes();
    return (await eyes.call(model, 'fields_get', [], { attributes })) as unknown as Fields;
  }

  async #inViews(model: string): Promise<string[]> {
    const views = [false, 'form'];
    const list = [false, 'list'];
    const eyes = await this.#eyes();
    const answer = (await eyes.call(model, 'get_views', [[views, list]])) as unknown as {
      views: Readonly<Record<string, { arch: string }>>;
    };
    return Object.values(answer.views).flatMap(({ arch }) =>
      [...arch.matchAll(/\sstring="([^"]*)"/g)].map(([, label = '']) => label),
    );
  }

  async #menu(path: string): Promise<Record<string, Json> | undefined> {
    const wanted = path
      .split('>')
      .map((name) => name.trim())
      .join('/');
    // As menus are computed, their whole path cannot be searched for.
    const menus = await this.#read('ir.ui.menu', [], ['complete_name', 'action'], {
      'ir.ui.menu.full_list': true,
    });
    return menus.find((menu) => menu['complete_name'] === wanted);
  }

  async #read(
    model: string,
    domain: Json[],
    fields: string[],
    context: Record<string, Json> = {},
  ): Promise<Array<Record<string, Json>>> {
    return (await this.#setup.call(model, 'search_read', [domain, fields], { context })) as Array<
      Record<string, Json>
    >;
  }
}
