// A form on the screen: a view, a record in it, and what a person may do there.
import { evaluate, evaluateCondition } from '../expression/evaluate.ts';
import type { Dict, Json, OdooAction } from '../transport.ts';
import type { ButtonNode, FieldNode, FormView, Label } from '../view/nodes.ts';
import { type ActiveFields, activeFields, withDisplayName } from './active-fields.ts';
import { FormError } from './error.ts';
import { propertyNodes } from './properties.ts';
import { type FormEnvironment, FormRecord } from './record.ts';
import { textOfValue } from './texts.ts';

export interface FormOptions {
  readonly env: FormEnvironment;
  readonly view: FormView;
  readonly context: Dict;
  /** Absent for a new record. */
  readonly id?: number | false;
}

/** What a button stands for. */
export type Deed = Pick<ButtonNode, 'type' | 'name' | 'context' | 'args'>;

export class Form {
  readonly env: FormEnvironment;
  readonly view: FormView;
  readonly record: FormRecord;
  private readonly fields: ActiveFields;

  constructor(options: FormOptions, record?: FormRecord) {
    this.env = options.env;
    this.view = options.view;
    this.fields = withDisplayName(activeFields(options.view.fields));
    this.record =
      record ??
      new FormRecord({
        env: options.env,
        model: options.view.model,
        fields: this.fields,
        context: options.context,
        id: options.id,
      });
  }

  /** Reads the record, or asks for the defaults of a new one. Throws `gone`. */
  async load(): Promise<void> {
    const { record } = this;
    if (!record.id) return record.loadDefaults();
    const answer = (await this.env.session.call(record.model, 'web_read', [[record.id]], {
      specification: record.specification(),
      context: { ...record.context, bin_size: true },
    })) as Dict[];
    const [data] = answer;
    if (!data) {
      throw new FormError(
        'gone',
        `The record ${record.model} ${record.id} cannot be found. It might have been deleted.`,
      );
    }
    await record.setData(data);
  }

  /** The fields of the view as the record stands: each of its properties is one of its own. */
  get nodes(): readonly FieldNode[] {
    return this.view.fields.flatMap((node) =>
      node.info.type === 'properties' ? propertyNodes(this.record, node) : [node],
    );
  }

  get isNew(): boolean {
    return !this.record.id;
  }

  get editable(): boolean {
    return this.isNew ? this.view.allowed.create : this.view.allowed.edit;
  }

  isShown(node: { readonly invisible: readonly string[] }): boolean {
    const names = this.record.names();
    return !node.invisible.some((expression) => evaluateCondition(expression, names, this.env.clock));
  }

  /** The words on a button as they stand on it now. */
  wordsOn(button: ButtonNode): string {
    const words = button.words.filter((word) => this.isShown(word)).map((word) => this.textOf(word));
    return words.join(' ').trim() || button.label;
  }

  private textOf({ text, field }: Label): string {
    return field === undefined ? text : textOfValue(this.record.field(field).info, this.record.value(field));
  }

  isReadonly(field: FieldNode): boolean {
    return !this.editable || this.record.holds(field.readonly);
  }

  isRequired(field: FieldNode): boolean {
    return this.record.holds(field.required);
  }

  /**
   * Saves what changed; of a new record all that is not read-only. Nothing to save sends nothing.
   * Throws `required` with the labels of the fields at fault, before anything is sent.
   */
  async save(): Promise<void> {
    const { record } = this;
    record.abandonUntouched();
    const invalid = record.invalid();
    if (invalid.length > 0)
      throw new FormError('required', 'Missing required fields', this.labelsOf(invalid));
    const changes = record.toSend(false);
    if (record.id && Object.keys(changes).length === 0) {
      record.dirty = false;
      return;
    }
    const answer = (await this.env.session.call(
      record.model,
      'web_save',
      [record.id ? [record.id] : [], changes],
      {
        context: record.context,
        specification: record.specification(),
      },
    )) as Dict[];
    const [data] = answer;
    if (!data) throw new FormError('gone', `The record ${record.model} cannot be found after its save.`);
    record.id = Number(data.id);
    await record.setData(data);
  }

  /** Throws `required` where a field is empty that must not be. */
  mustBeComplete(): void {
    const invalid = this.record.invalid();
    if (invalid.length > 0)
      throw new FormError('required', 'Missing required fields', this.labelsOf(invalid));
  }

  /** What a button of type object or action answers; the form is saved before, as the web client does. */
  async press(button: ButtonNode): Promise<OdooAction | null> {
    await this.save();
    return this.execute(button);
  }

  async execute(button: Deed, on: FormRecord = this.record): Promise<OdooAction | null> {
    const { session } = this.env;
    const buttonContext = button.context
      ? (evaluate(button.context, { ...activeNames(on), ...on.names(false) }, this.env.clock) as Dict)
      : {};
    const context = { ...on.context, ...buttonContext };
    const ids: Json[] = on.id ? [on.id] : [];
    let action: OdooAction | null;
    if (button.type === 'action') {
      const active = { active_id: on.id || null, active_ids: ids, active_model: on.model };
      action = await session.loadAction(/^\d+$/.test(button.name) ? Number(button.name) : button.name, {
        ...context,
        ...active,
      });
    } else {
      const extra = button.args ? (JSON.parse(button.args.replace(/'/g, '"')) as Json[]) : [];
      action = await session.button(on.model, button.name, [ids, ...extra], { context });
    }
    return action && withActionContext(action, { on, buttonContext });
  }

  /** A person's words for fields, for messages. */
  labelsOf(names: readonly string[]): string[] {
    const result: string[] = [];
    for (const name of names) {
      const nodes = this.view.fields.filter((one) => one.name === name);
      const node = nodes.find((one) => this.isShown(one)) ?? nodes[0];
      const list = node && (node.mode === 'list' || node.mode === 'kanban') ? node : undefined;
      // A list without a label goes by the title that it stands under.
      const title = list ? list.page || list.group : node?.placeholder;
      const own = node?.labels[0]?.text || title || node?.string || name;
      const lines = list ? this.record.lines(name).firstInvalid() : undefined;
      if (!lines) result.push(own);
      const columns = node?.views.list?.columns ?? node?.views.kanban?.columns ?? [];
      for (const field of lines?.fields ?? []) {
        const column = columns.find((one) => one.name === field);
        result.push(`${own}: ${column?.string || field}`);
      }
    }
    return [...new Set(result)];
  }
}

function activeNames(record: FormRecord): Dict {
  return { active_id: record.id, active_ids: record.id ? [record.id] : [], active_model: record.model };
}

const NOT_HANDED_ON =
  /^(?:(?:default_|search_default_|show_).+|.+_view_ref|group_by|active_id|active_ids|orderedBy)$/;

/** The context that an action gets from the record and the button it was started from. */
export function withActionContext(
  action: OdooAction,
  from: { readonly on: FormRecord; readonly buttonContext: Dict },
): OdooAction {
  const { on } = from;
  const handed = Object.fromEntries(Object.entries(on.context).filter(([key]) => !NOT_HANDED_ON.test(key)));
  const active = on.id ? { active_id: on.id, active_ids: [on.id] } : {};
  const base: Dict = { ...handed, ...from.buttonContext, active_model: on.model, ...active };
  const own =
    typeof action.context === 'string'
      ? (evaluate(action.context || '{}', { ...on.basicNames(), ...base }, on.env.clock) as Dict)
      : ((action.context as Dict | undefined) ?? {});
  return { ...action, context: { ...base, ...own } };
}
