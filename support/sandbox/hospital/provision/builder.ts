// Creates records in batches for the data rows they come from, and says which row it was when Odoo refuses one.
import type { DataFile } from '../../../data/data-file.ts';
import { OdooError } from '../../../odoo/errors.ts';
import type { Dict, Json, Transport } from '../../../odoo/transport.ts';
import type { Hospital } from '../load.ts';
import { Filler } from './filler.ts';

/** A row of a data file and the record that it becomes. */
export interface Row {
  readonly key: string;
  readonly values: Dict;
}

/** The data row that a call is made for. */
export interface Origin {
  readonly file: DataFile<unknown>;
  readonly key: string;
}

/** Odoo refused to create or configure something of the hospital. */
export class ProvisionError extends Error {
  readonly code = 'provision';
  readonly file: string;
  readonly key: string;

  constructor(origin: { file: string; key: string; call: string }, cause: OdooError) {
    super(
      `The hospital could not be set up: ${origin.file}, "${origin.key}" (${origin.call}) was refused by Odoo: ${cause.message}\n` +
        'Either the data row is wrong, or a module that it needs is missing in this database. Correct the row or the list of modules and build the template again.',
      { cause },
    );
    this.name = 'ProvisionError';
    this.file = origin.file;
    this.key = origin.key;
  }
}

/** Id out of a many2one as Odoo reads it. */
export function idOf(value: Json | undefined): number {
  if (Array.isArray(value) && typeof value[0] === 'number') return value[0];
  throw new Error(`expected a record's id and name, found ${JSON.stringify(value)}`);
}

// Provisioning is no business act: it leaves no followers and no lines of its own in the chatter.
const QUIET: Dict = { mail_create_nosubscribe: true, mail_create_nolog: true, tracking_disable: true };

export class Builder {
  readonly hospital: Hospital;
  readonly filler: Filler;
  private readonly setup: Transport;
  private readonly refs = new Map<string, number>();
  private readonly external = new Map<string, number>();

  constructor(setup: Transport, hospital: Hospital) {
    this.setup = setup;
    this.hospital = hospital;
    this.filler = new Filler(hospital.files.organisation.value.seed);
  }

  get setupUid(): number {
    return this.setup.uid;
  }

  /** Creates one record per row and remembers it as `kind:key`. */
  async create(
    file: DataFile<unknown>,
    kind: string,
    model: string,
    rows: readonly Row[],
    context: Dict = {},
  ): Promise<number[]> {
    if (rows.length === 0) return [];
    const send = (part: readonly Row[]): Promise<Json> =>
      this.setup.call(model, 'create', [part.map((row) => row.values)], {
        context: { ...QUIET, ...context },
      });
    let ids: number[];
    try {
      ids = (await send(rows)) as number[];
    } catch (error) {
      throw await this.refused(file, `${model}.create`, error, rows, send);
    }
    rows.forEach((row, index) => {
      this.remember(`${kind}:${row.key}`, ids[index] ?? 0);
    });
    return ids;
  }

  /** Any other call on behalf of a row. */
  async call(origin: Origin, model: string, method: string, args: Json[], kwargs: Dict = {}): Promise<Json> {
    try {
      const context = { ...QUIET, ...(kwargs.context as Dict | undefined) };
      return await this.setup.call(model, method, args, { ...kwargs, context });
    } catch (error) {
      if (!(error instanceof OdooError)) throw error;
      throw new ProvisionError(
        { file: origin.file.file, key: origin.key, call: `${model}.${method}` },
        error,
      );
    }
  }

  async search(model: string, domain: Json[], fields: string[], limit?: number): Promise<Dict[]> {
    const kwargs: Dict = {
      fields,
      context: { active_test: false },
      ...(limit === undefined ? {} : { limit }),
    };
    return (await this.setup.call(model, 'search_read', [domain], kwargs)) as Dict[];
  }

  /** The first record found; none at all is a fault of the row. */
  async one(origin: Origin, model: string, domain: Json[], fields: string[]): Promise<Dict> {
    const [record] = await this.search(model, domain, fields, 1);
    if (record) return record;
    const message = `there is no ${model} with ${JSON.stringify(domain)}`;
    const cause = new OdooError({ kind: 'missing', name: '', message });
    throw new ProvisionError({ file: origin.file.file, key: origin.key, call: `${model}.search` }, cause);
  }

  async find(origin: Origin, model: string, domain: Json[]): Promise<number> {
    return (await this.one(origin, model, domain, ['id'])).id as number;
  }

  remember(ref: string, id: number): void {
    this.refs.set(ref, id);
  }

  /** Id of a record made before: `persona:buyer`. */
  id(ref: string): number {
    const id = this.refs.get(ref);
    if (id === undefined) throw new Error(`${ref} is used before it is made`);
    return id;
  }

  ids(kind: string, keys: readonly string[]): number[] {
    return keys.map((key) => this.id(`${kind}:${key}`));
  }

  /** Ids of records that Odoo or an addon brings, by their external names. */
  async xmlids(file: DataFile<unknown>, names: readonly string[]): Promise<number[]> {
    const missing = names.filter((name) => !this.external.has(name));
    if (missing.length > 0) {
      const parts = missing.map((name) => name.split('.', 2) as [string, string]);
      const domain: Json[] = [
        ['module', 'in', parts.map(([module]) => module)],
        ['name', 'in', parts.map(([, name]) => name)],
      ];
      for (const row of await this.search('ir.model.data', domain, ['module', 'name', 'res_id'])) {
        this.external.set(`${row.module}.${row.name}`, row.res_id as number);
      }
    }
    return names.map((name) => {
      const id = this.external.get(name);
      if (id !== undefined) return id;
      const cause = new OdooError({
        kind: 'missing',
        name: '',
        message: `no module of this database brings ${name}`,
      });
      throw new ProvisionError({ file: file.file, key: name, call: 'ir.model.data' }, cause);
    });
  }

  async xmlid(file: DataFile<unknown>, name: string): Promise<number> {
    const [id] = await this.xmlids(file, [name]);
    return id ?? 0;
  }

  /** Id of a model in Odoo's list of models. */
  modelId(origin: Origin, model: string): Promise<number> {
    return this.find(origin, 'ir.model', [['model', '=', model]]);
  }

  /** A batch is refused as a whole: sending its rows one by one shows which one it was. */
  private async refused(
    file: DataFile<unknown>,
    call: string,
    error: unknown,
    rows: readonly Row[],
    send: (part: readonly Row[]) => Promise<Json>,
  ): Promise<unknown> {
    if (!(error instanceof OdooError)) return error;
    for (const row of rows) {
      try {
        if (rows.length > 1) await send([row]);
        else return new ProvisionError({ file: file.file, key: row.key, call }, error);
      } catch (single) {
        if (single instanceof OdooError)
          return new ProvisionError({ file: file.file, key: row.key, call }, single);
        return single;
      }
    }
    return new ProvisionError({ file: file.file, key: rows.map((row) => row.key).join(', '), call }, error);
  }
}
