// Assertions on the business, each written to the journal with what was expected and what was found.

export interface FactSink {
  fact(what: string, expected: string, found: string, holds: boolean): void;
}

/** A fact did not hold. The message is for the process owner. */
export class FactError extends Error {
  readonly code = 'fact';
}

export class Facts {
  readonly #sink: FactSink;

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /** Fails unless both are equal as text; lists are compared in their order. */
  equal(what: string, found: unknown, expected: unknown): void {
    this.check(what, textOf(expected), textOf(found), textOf(expected) === textOf(found));
  }

  /** Fails unless `holds`; `expected` says in words what should be, `found` what is. */
  check(what: string, expected: string, found: string, holds: boolean): void {
    this.#sink.fact(what, expected, found, holds);
    if (!holds) throw new FactError(`${what}: expected ${expected}, found ${found}.`);
  }
}

/** One text for a value read from Odoo: names of links, plain numbers, "nothing" for what is empty. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || value === false || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(textOf).join(', ');
  if (typeof value === 'object') {
    const named = value as { display_name?: unknown; name?: unknown };
    return textOf(named.display_name ?? named.name ?? JSON.stringify(value));
  }
  return String(value);
}
