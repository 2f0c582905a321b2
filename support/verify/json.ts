// Strict JSON: one text for one content (RFC 8785), and a reader that says where something is not as it should be.

/** Something in the pack is wrong: where, and what. */
export class Fault extends Error {
  readonly where: string;

  constructor(where: string, what: string) {
    super(what);
    this.name = 'Fault';
    this.where = where;
  }
}

/** The pack, or a part of it, cannot be judged by this version on this machine. */
export class Unchecked extends Fault {
  override name = 'Unchecked';
}

/** Members in the order of their UTF-16 code units, no spaces; numbers and strings as ECMAScript writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

/**
 * Accepts the canonical text and no other. That alone rules out a key given twice, another order of keys, spaces,
 * numbers with more digits than are kept, and bytes that are no UTF-8.
 */
export function strictJson(bytes: Uint8Array, where: string): Value {
  const text = Buffer.from(bytes).toString('utf8');
  if (Buffer.compare(Buffer.from(text, 'utf8'), bytes) !== 0) throw new Fault(where, 'it is not UTF-8');
  const value = looseJson(text, where).raw;
  const only = canonical(value);
  if (only !== text) {
    let at = 0;
    while (text[at] === only[at]) at += 1;
    const what = `it is not in canonical form from character ${at + 1} on (a key given twice, another order of keys, or spaces)`;
    throw new Fault(where, what);
  }
  return new Value(value, where);
}

/** Any JSON: for cucumber's messages, which others write; they are covered by their digest. */
export function looseJson(text: string, where: string): Value {
  try {
    return new Value(JSON.parse(text), where);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Fault(where, `it is not JSON: ${error.message}`);
  }
}

/** A JSON value with the place where it stands. */
export class Value {
  readonly raw: unknown;
  readonly where: string;

  constructor(raw: unknown, where: string) {
    this.raw = raw;
    this.where = where;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.members(), key);
  }

  get(key: string): Value {
    const members = this.members();
    if (!Object.hasOwn(members, key)) throw new Fault(this.where, `"${key}" is missing`);
    return new Value(members[key], `${this.where} ${key}`);
  }

  /** The text of a member that may be missing. */
  optional(key: string): string | undefined {
    return this.has(key) ? this.get(key).text() : undefined;
  }

  keys(): string[] {
    return Object.keys(this.members());
  }

  list(): Value[] {
    if (!Array.isArray(this.raw)) throw this.#expected('a list');
    return this.raw.map((item, at) => new Value(item, `${this.where}[${at}]`));
  }

  texts(): string[] {
    return this.list().map((item) => item.text());
  }

  text(): string {
    if (typeof this.raw !== 'string') throw this.#expected('a text');
    return this.raw;
  }

  number(): number {
    if (typeof this.raw !== 'number') throw this.#expected('a number');
    return this.raw;
  }

  flag(): boolean {
    if (typeof this.raw !== 'boolean') throw this.#expected('true or false');
    return this.raw;
  }

  members(): Record<string, unknown> {
    if (typeof this.raw !== 'object' || this.raw === null || Array.isArray(this.raw))
      throw this.#expected('an object');
    return this.raw as Record<string, unknown>;
  }

  #expected(kind: string): Fault {
    return new Fault(this.where, `expected ${kind}, found ${canonical(this.raw).slice(0, 60)}`);
  }
}
