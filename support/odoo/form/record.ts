// One record in edition: what the server said, what was changed since, and the onchange between the two.

import type { Say } from '../client-words.ts';
import type { Clock } from '../expression/dates.ts';
import { evaluate, evaluateCondition, type Names } from '../expression/evaluate.ts';
import type { Dict, Json, WebSession } from '../transport.ts';
import { type ActiveField, type ActiveFields, specification } from './active-fields.ts';
import { Lines } from './lines.ts';
import {
  emptyValue,
  type FieldValue,
  fromServer,
  isLinesType,
  isUnset,
  toExpression,
  toServer,
} from './values.ts';

/** What all records of a form share. */
export interface FormEnvironment {
  readonly session: WebSession;
  readonly clock: Clock;
  /** Names of analytic accounts, as far as they were needed: a distribution holds only their ids. */
  readonly accounts: Map<number, string>;
  /** The web client's own words in the person's language. */
  readonly say: Say;
  /** A warning of an onchange. */
  readonly warn: (warning: { title: string; message: string; type: string }) => void;
}

export interface RecordOptions {
  readonly env: FormEnvironment;
  readonly model: string;
  readonly fields: ActiveFields;
  readonly context: Dict;
  readonly id?: number | false;
  readonly virtualId?: string;
  readonly parent?: FormRecord;
  readonly relationField?: string;
  /** Called after each change with true where the owner's onchange must wait. */
  readonly onUpdate?: (record: FormRecord) => Promise<void>;
  /** A line that a person added: dropped silently while untouched and incomplete. */
  readonly addedByHand?: boolean;
}

export class FormRecord {
  readonly env: FormEnvironment;
  readonly model: string;
  readonly virtualId: string;
  readonly parent: FormRecord | undefined;
  readonly relationField: string;
  readonly addedByHand: boolean;
  readonly context: Dict;
  fields: ActiveFields;
  id: number | false;
  dirty = false;
  /** The onchange of the last change brought a warning. */
  warned = false;
  /** True while a dialog edits the line: its owner hears of it at the end. */
  detached = false;
  private readonly onUpdate: (record: FormRecord) => Promise<void>;
  private values = new Map<string, FieldValue>();
  private changes = new Map<string, FieldValue>();

  constructor(options: RecordOptions) {
    this.env = options.env;
    this.model = options.model;
    this.fields = options.fields;
    this.context = options.context;
    this.id = options.id ?? false;
    this.virtualId = options.virtualId ?? '';
    this.parent = options.parent;
    this.relationField = options.relationField ?? '';
    this.onUpdate = options.onUpdate ?? (async () => undefined);
    this.addedByHand = options.addedByHand ?? false;
  }

  get key(): number | string {
    return this.id || this.virtualId;
  }

  field(name: string): ActiveField {
    const field = this.fields.get(name);
    if (!field) throw new Error(`${this.model} has no field ${name} in this view`);
    return field;
  }

  value(name: string): FieldValue {
    return this.changes.get(name) ?? this.values.get(name) ?? false;
  }

  lines(name: string): Lines {
    const lines = this.value(name);
    if (lines instanceof Lines) return lines;
    throw new Error(`${this.model}.${name} is no list`);
  }

  /** What the server answered, in place of all that was here. */
  async setData(data: Dict): Promise<void> {
    this.values = new Map();
    this.changes = new Map();
    this.dirty = false;
    await this.take(data, this.values, true);
  }

  /** More fields: a line is opened in a form that shows other ones. */
  async extend(fields: ActiveFields, data: Dict): Promise<void> {
    this.fields = fields;
    const missing = Object.fromEntries(Object.entries(data).filter(([name]) => !this.values.has(name)));
    await this.take(missing, this.values, true);
  }

  /** Changes of a person, then what the server's onchange makes of them. */
  async update(changes: ReadonlyMap<string, FieldValue>, withoutOnchange = false): Promise<Dict> {
    this.dirty = true;
    this.warned = false;
    if (this.parent) this.parent.warned = false;
    const answer = withoutOnchange ? {} : await this.onchange(changes);
    for (const [name, value] of changes) this.changes.set(name, value);
    await this.take(answer, this.changes, false);
    await this.onUpdate(this);
    return answer;
  }

  /** Changes that an owner's onchange sends to a line. */
  async applyServer(values: Dict): Promise<void> {
    await this.take(values, this.changes, false);
  }

  /** Names for expressions; with the provisional ids of new lines for modifiers. */
  names(withVirtualIds = true): Names {
    const names: Record<string, unknown> = this.basicNames();
    for (const [name, field] of this.fields) {
      const value = this.value(name);
      if (value instanceof Lines) names[name] = withVirtualIds ? [...value.ids] : value.savedIds;
      else names[name] = toExpression(field.info, value);
    }
    names.id = this.id;
    if (this.parent) names.parent = this.parent.names(withVirtualIds);
    return names;
  }

  basicNames(): Record<string, unknown> {
    const context: Dict = { ...this.env.session.context, ...this.context };
    const companies = context.allowed_company_ids as number[] | undefined;
    return {
      ...activeNames(context),
      context,
      uid: this.env.session.uid,
      allowed_company_ids: companies ?? [],
      current_company_id: companies?.[0] ?? false,
    };
  }

  holds(expression: string): boolean {
    return evaluateCondition(expression, this.names(), this.env.clock);
  }

  /** The context that goes with a field: of its lines, of its choices. */
  fieldContext(name: string, source = this.field(name).context): Dict {
    const own = Object.entries(this.context).filter(
      ([key]) => !/^(search_)?default_/.test(key) && !key.endsWith('_view_ref'),
    );
    const evaluated = evaluate(source || '{}', this.names(false), this.env.clock) as Dict;
    return { ...Object.fromEntries(own), ...this.field(name).info.context, ...evaluated };
  }

  /** What onchange and web_save get: all values of a new record, of a saved one only the changes. */
  toSend(withReadonly: boolean): Dict {
    const source = this.id ? this.changes : new Map([...this.values, ...this.changes]);
    const names = this.names();
    const result: Dict = {};
    for (const [name, value] of source) {
      const field = this.fields.get(name);
      if (!field || name === 'id') continue;
      if (!withReadonly && !field.forceSave && evaluateCondition(field.readonly, names, this.env.clock))
        continue;
      if (value instanceof Lines) {
        const commands = value.commandsToSend(withReadonly);
        if (this.id && commands.length === 0 && !withReadonly) continue;
        result[name] = commands;
      } else {
        result[name] = toServer(field.info, value);
      }
    }
    return result;
  }

  /** The names of the fields that hinder a save. Lines are asked as well. */
  invalid(): string[] {
    const names = this.names();
    const holds = (expression: string): boolean => evaluateCondition(expression, names, this.env.clock);
    const result: string[] = [];
    for (const [name, field] of this.fields) {
      if (holds(field.invisible)) continue;
      const value = this.value(name);
      if (value instanceof Lines) {
        if ((value.count === 0 && holds(field.required)) || value.firstInvalid()) result.push(name);
      } else if (isUnset(field.info, value) && holds(field.required)) {
        result.push(name);
      }
    }
    return result;
  }

  /** Untouched new lines that would block the save vanish. */
  abandonUntouched(): void {
    for (const name of this.fields.keys()) {
      const value = this.value(name);
      if (value instanceof Lines) value.abandonUntouched();
    }
  }

  /** All that it holds, lines included: two states are equal where nothing changed. */
  state(): Json {
    return [...this.fields.keys()].map((name) => {
      const value = this.value(name);
      return value instanceof Lines ? value.all().map((line) => [line.key, line.state()]) : (value as Json);
    });
  }

  /** Remembers this state; the answer brings it back. */
  snapshot(): () => void {
    const { dirty, fields } = this;
    const changes = new Map(this.changes);
    const lists = [...this.fields.keys()].flatMap((name) => {
      const value = this.value(name);
      return value instanceof Lines ? [value.snapshot()] : [];
    });
    return () => {
      this.dirty = dirty;
      this.fields = fields;
      this.changes = changes;
      for (const restore of lists) restore();
    };
  }

  specification(withInvisible = false): Dict {
    return specification(this.fields, this.basicNames(), withInvisible);
  }

  private async onchange(changes: ReadonlyMap<string, FieldValue>): Promise<Dict> {
    const watched = [...changes.keys()].filter((name) => this.fields.get(name)?.onChange);
    if (watched.length === 0) return {};
    const before = this.changes;
    this.changes = new Map([...before, ...changes]);
    let values: Dict;
    try {
      values = { ...this.toSend(true), ...this.ownerValues(true) };
    } finally {
      this.changes = before;
    }
    const [only] = watched;
    const context = watched.length === 1 && only ? this.changeContext(only) : this.context;
    return this.ask(this.id ? [this.id] : [], values, watched, context);
  }

  private changeContext(name: string): Dict {
    return {
      ...this.context,
      ...(evaluate(this.field(name).context || '{}', this.names(false), this.env.clock) as Dict),
    };
  }

  /** Default values of a new record. */
  async loadDefaults(): Promise<void> {
    await this.setData(await this.ask([], this.ownerValues(false), [], this.context));
  }

  private ownerValues(withReadonly: boolean): Dict {
    if (!this.parent || !this.relationField) return {};
    const owner = this.parent.toSend(withReadonly);
    if (this.parent.id) owner.id = this.parent.id;
    return { [this.relationField]: owner };
  }

  private async ask(ids: number[], values: Dict, watched: string[], context: Dict): Promise<Dict> {
    const spec = this.specification(true);
    const answer = (await this.env.session.call(this.model, 'onchange', [ids, values, watched, spec], {
      context,
    })) as { value?: Dict; warning?: { title?: string; message?: string; type?: string } };
    if (answer.warning) {
      this.warned = true;
      const { title = 'Warning', message = '', type = 'notification' } = answer.warning;
      this.env.warn({ title, message, type });
    }
    return answer.value ?? {};
  }

  private async take(data: Dict, into: Map<string, FieldValue>, fresh: boolean): Promise<void> {
    if (fresh) {
      for (const [name, field] of this.fields) {
        if (!(name in data) && !into.has(name)) {
          into.set(name, isLinesType(field.info.type) ? new Lines(this, field, []) : emptyValue(field.info));
        }
      }
    }
    for (const [name, value] of Object.entries(data)) {
      const field = this.fields.get(name);
      if (!field || value === undefined) continue;
      if (!isLinesType(field.info.type)) into.set(name, fromServer(field.info, value));
      else await this.takeLines(field, value as Json[], into, fresh);
    }
  }

  private async takeLines(
    field: ActiveField,
    value: Json[],
    into: Map<string, FieldValue>,
    fresh: boolean,
  ): Promise<void> {
    const isCommands = Array.isArray(value[0]);
    const known = fresh ? undefined : this.value(field.name);
    if (known instanceof Lines) {
      if (isCommands) await known.apply(value as Json[][]);
      into.set(field.name, known);
      return;
    }
    const lines = new Lines(this, field, []);
    into.set(field.name, lines);
    if (isCommands) await lines.apply(value as Json[][]);
    else await lines.load(value);
  }
}

function activeNames(context: Dict): Record<string, unknown> {
  return Object.fromEntries(Object.entries(context).filter(([key]) => key.startsWith('active_')));
}
