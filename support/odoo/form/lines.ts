// The lines of a one2many or many2many in edition, kept as Odoo's commands.
import type { Dict, Json } from '../transport.ts';
import type { ActiveField, ActiveFields } from './active-fields.ts';
import { FormRecord } from './record.ts';

const CREATE = 0;
const UPDATE = 1;
const DELETE = 2;
const UNLINK = 3;
const LINK = 4;
const SET = 6;

type Key = number | string;

interface Command {
  readonly kind: number;
  readonly key: Key;
}

let lastVirtualId = 0;

export class Lines {
  readonly owner: FormRecord;
  readonly field: ActiveField;
  private keys: Key[] = [];
  private readonly records = new Map<Key, FormRecord>();
  private commands: Command[] = [];
  private replaced: number[] | undefined;

  constructor(owner: FormRecord, field: ActiveField, keys: readonly Key[]) {
    this.owner = owner;
    this.field = field;
    this.keys = [...keys];
  }

  get model(): string {
    return this.field.info.relation ?? '';
  }

  get fields(): ActiveFields {
    return this.field.lines ?? new Map();
  }

  get ids(): readonly Key[] {
    return this.keys;
  }

  get savedIds(): number[] {
    return this.keys.filter((key): key is number => typeof key === 'number');
  }

  get count(): number {
    return this.keys.length;
  }

  all(): FormRecord[] {
    return this.keys.flatMap((key) => this.records.get(key) ?? []);
  }

  get context(): Dict {
    return this.owner.fieldContext(this.field.name);
  }

  /** Lines as web_read answers them: dictionaries, or bare ids of a list that nobody sees. */
  async load(answer: readonly Json[]): Promise<void> {
    for (const line of answer) {
      const data: Dict = typeof line === 'number' ? { id: line } : (line as Dict);
      const id = Number(data.id);
      const record = this.make({ id });
      await record.setData(data);
      this.records.set(id, record);
      this.keys.push(id);
    }
  }

  /** Commands of the server's onchange. */
  async apply(commands: ReadonlyArray<readonly Json[]>): Promise<void> {
    for (const [kind, key, values] of commands) await this.applyOne(Number(kind), key as Key, values);
  }

  private async applyOne(kind: number, key: Key, values: Json | undefined): Promise<void> {
    switch (kind) {
      case CREATE: {
        const record = this.make({ virtualId: newVirtualId() });
        await record.setData((values ?? {}) as Dict);
        this.append(record, CREATE);
        break;
      }
      case UPDATE: {
        this.note(UPDATE, key);
        await this.records.get(key)?.applyServer((values ?? {}) as Dict);
        break;
      }
      case DELETE:
      case UNLINK:
        this.drop(key, kind);
        break;
      case LINK:
        await this.link(Number(key), values as Dict | undefined);
        break;
      case SET:
        await this.replaceWith(values as number[]);
        break;
    }
  }

  /** A new line with its defaults; not yet in the list. */
  async prepare(context: Dict = {}, fields: ActiveFields = this.fields): Promise<FormRecord> {
    const record = this.make({ virtualId: newVirtualId(), context, fields, addedByHand: true });
    await record.loadDefaults();
    return record;
  }

  /** Puts a prepared line into the list and tells the owner. */
  async add(record: FormRecord, position: 'top' | 'bottom' = 'bottom'): Promise<void> {
    this.append(record, CREATE, position);
    await this.changed(record.invalid().length > 0);
  }

  async remove(record: FormRecord): Promise<void> {
    this.drop(record.key, this.field.info.type === 'many2many' ? UNLINK : DELETE);
    await this.changed();
  }

  /** Adds existing records, as the selection dialog does. */
  async addLinks(ids: readonly number[]): Promise<void> {
    for (const id of ids) await this.link(id, undefined);
    await this.changed();
  }

  async addNamed(records: ReadonlyArray<{ id: number; display_name?: string }>): Promise<void> {
    for (const { id, display_name } of records) await this.link(id, { display_name: display_name ?? '' });
    await this.changed();
  }

  async removeKeys(keys: readonly Key[]): Promise<void> {
    for (const key of keys) this.drop(key, UNLINK);
    await this.changed();
  }

  /** The owner hears that a line is complete: at the end of a dialog. */
  async changed(withoutOnchange = false): Promise<void> {
    await this.owner.update(new Map([[this.field.name, this]]), withoutOnchange);
  }

  /** The same lines in another order. */
  arrange(keys: readonly Key[]): void {
    this.keys = [...keys];
  }

  note(kind: typeof UPDATE, key: Key): void {
    const known = this.commands.some(
      (one) => one.key === key && (one.kind === CREATE || one.kind === UPDATE),
    );
    if (!known) this.commands.push({ kind, key });
  }

  has(record: FormRecord): boolean {
    return this.keys.includes(record.key);
  }

  /** Remembers this state; the answer brings it back. */
  snapshot(): () => void {
    const keys = [...this.keys];
    const commands = [...this.commands];
    const replaced = this.replaced && [...this.replaced];
    const records = this.all().map((record) => record.snapshot());
    return () => {
      this.keys = keys;
      this.commands = commands;
      this.replaced = replaced;
      for (const restore of records) restore();
    };
  }

  commandsToSend(withReadonly: boolean): Json[] {
    const result: Json[] = this.replaced ? [[SET, 0, this.replaced]] : [];
    for (const { kind, key } of this.commands) {
      const record = this.records.get(key);
      if ((kind === CREATE || kind === UPDATE) && record) {
        const values = record.toSend(withReadonly);
        if (kind === CREATE || Object.keys(values).length > 0) result.push([kind, key, values]);
      } else if (kind !== UPDATE) {
        result.push([kind, key]);
      }
    }
    return result;
  }

  firstInvalid(): { line: FormRecord; fields: string[] } | undefined {
    for (const line of this.all()) {
      if (!line.dirty) continue;
      const fields = line.invalid();
      if (fields.length > 0) return { line, fields };
    }
    return undefined;
  }

  abandonUntouched(): void {
    for (const line of this.all()) {
      const untouched = !line.id && !line.dirty && line.addedByHand;
      if (untouched && line.invalid().length > 0) this.drop(line.key, DELETE);
    }
  }

  private async link(id: number, values: Dict | undefined): Promise<void> {
    if (this.keys.includes(id)) return;
    const record = this.records.get(id) ?? this.make({ id });
    if (!this.records.has(id)) await record.setData(values ? { ...values, id } : await this.read(id));
    this.append(record, LINK);
  }

  private async replaceWith(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      if (this.records.has(id)) continue;
      const record = this.make({ id });
      await record.setData(await this.read(id));
      this.records.set(id, record);
    }
    this.replaced = [...ids];
    this.keys = [...ids];
    this.commands = this.commands.filter(({ kind, key }) => kind === UPDATE && this.keys.includes(key));
  }

  private async read(id: number): Promise<Dict> {
    const spec = this.make({ id }).specification();
    const answer = (await this.owner.env.session.call(this.model, 'web_read', [[id]], {
      specification: spec,
      context: { ...this.context, bin_size: true },
    })) as Dict[];
    return answer[0] ?? { id };
  }

  private append(record: FormRecord, kind: number, position: 'top' | 'bottom' = 'bottom'): void {
    this.records.set(record.key, record);
    if (position === 'top') {
      this.keys.unshift(record.key);
      this.commands.unshift({ kind, key: record.key });
    } else {
      this.keys.push(record.key);
      this.commands.push({ kind, key: record.key });
    }
  }

  private drop(key: Key, kind: typeof DELETE | typeof UNLINK): void {
    const own = this.commands.filter((one) => one.key === key);
    const wasNew = own.some((one) => one.kind === CREATE);
    const wasLinked = own.some((one) => one.kind === LINK);
    if (kind === UNLINK && this.replaced && typeof key === 'number' && this.replaced.includes(key)) {
      this.replaced = this.replaced.filter((id) => id !== key);
    } else if (kind === DELETE) {
      this.commands = this.commands.filter((one) => one.key !== key);
      if (!wasNew) this.commands.push({ kind, key });
    } else if (wasLinked) {
      this.commands = this.commands.filter((one) => !(one.key === key && one.kind === LINK));
    } else {
      this.commands.push({ kind, key });
    }
    this.keys = this.keys.filter((one) => one !== key);
  }

  private make(options: {
    id?: number;
    virtualId?: string;
    context?: Dict;
    fields?: ActiveFields;
    addedByHand?: boolean;
  }): FormRecord {
    return new FormRecord({
      env: this.owner.env,
      model: this.model,
      fields: options.fields ?? this.fields,
      context: { ...this.context, ...options.context },
      id: options.id,
      virtualId: options.virtualId,
      parent: this.owner,
      relationField: this.field.info.relation_field ?? '',
      addedByHand: options.addedByHand,
      onUpdate: async (record) => {
        if (!this.has(record)) return;
        this.note(UPDATE, record.key);
        if (!record.detached) await this.changed(record.invalid().length > 0);
      },
    });
  }
}

function newVirtualId(): string {
  lastVirtualId += 1;
  return `virtual_${lastVirtualId}`;
}
