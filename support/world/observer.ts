// The independent observer: an account of its own that reads records back and changes nothing.
import type { RecordRef } from '../channels/channel.ts';
import type { Dict, Json, Transport } from '../odoo/transport.ts';

export type Row = { readonly id: number } & Readonly<Record<string, Json | undefined>>;

/** An Odoo domain; values come straight from other rows. */
export type Domain = ReadonlyArray<string | readonly unknown[]>;

export class ObserverError extends Error {
  readonly code = 'observer';
}

export class Observer {
  readonly #transport: Transport;

  /** `transport` must be read-only. */
  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async search(model: string, domain: Domain, fields: readonly string[], options: Dict = {}): Promise<Row[]> {
    const rows = await this.#transport.call(model, 'search_read', [domain as Json[], [...fields]], {
      order: 'id',
      ...options,
    });
    return rows as unknown as Row[];
  }

  async read(record: Pick<RecordRef, 'model' | 'id'>, fields: readonly string[]): Promise<Row> {
    const rows = (await this.#transport.call(record.model, 'read', [
      [record.id],
      [...fields],
    ])) as unknown as Row[];
    const row = rows[0];
    if (!row) throw new ObserverError(`${record.model} ${record.id} is not there any more.`);
    return row;
  }

  /** All that is stored of a record, as far as this account may read it; files by their size. */
  async stored({ model, id }: Pick<RecordRef, 'model' | 'id'>): Promise<Readonly<Record<string, string>>> {
    const fields = (await this.#transport.call(model, 'fields_get', [[], ['store']])) as Record<string, Dict>;
    const names = Object.keys(fields).filter((name) => fields[name]?.['store'] === true);
    const context = { bin_size: true };
    const [row] = (await this.#transport.call(model, 'read', [[id], names], { context })) as unknown as Row[];
    return Object.fromEntries(
      Object.entries(row ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
    );
  }

  /** The one record that fits, else an error that says how many there were and what was looked for. */
  async one(what: string, model: string, domain: Domain, fields: readonly string[] = []): Promise<Row> {
    const rows = await this.search(model, domain, ['display_name', ...fields], { limit: 20 });
    const [row] = rows;
    if (rows.length === 1 && row) return row;
    throw new ObserverError(
      rows.length === 0
        ? `There is no ${what}.`
        : `There are ${rows.length} records that could be ${what}: ${rows.map((r) => r['display_name']).join(', ')}.`,
    );
  }

  async refOne(what: string, model: string, domain: Domain): Promise<RecordRef> {
    const row = await this.one(what, model, domain);
    return { model, id: row.id, name: String(row['display_name']) };
  }

  /** The sum of a figure over all that fits; 0 where nothing does. */
  async total(model: string, domain: Domain, field: string): Promise<number> {
    const rows = await this.search(model, domain, [field]);
    return rows.reduce((sum, row) => sum + Number(row[field]), 0);
  }

  async count(model: string, domain: Domain): Promise<number> {
    return (await this.#transport.call(model, 'search_count', [domain as Json[]])) as number;
  }

  call(model: string, method: string, args: Json[] = [], kwargs: Dict = {}): Promise<Json> {
    return this.#transport.call(model, method, args, kwargs);
  }
}

/** The id of a many2one as `read` returns it, undefined when empty. */
export function idOf(value: Json | undefined): number | undefined {
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : undefined;
}

/** The name of a many2one as `read` returns it, '' when empty. */
export function nameOf(value: Json | undefined): string {
  return Array.isArray(value) && typeof value[1] === 'string' ? value[1] : '';
}
