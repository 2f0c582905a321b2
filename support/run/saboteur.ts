// Breaks the control of a leg on purpose, once in each of its databases, and writes it into the journal.
import type { Transport } from '../odoo/transport.ts';
import { breakControl } from '../sabotage/breaking.ts';
import type { PreparedDatabase } from '../world/context.ts';
import type { RunProcess } from './process.ts';

export class Saboteur {
  readonly #process: RunProcess;
  /** Databases whose control is broken already. */
  readonly #broken = new Set<string>();

  constructor(process: RunProcess) {
    this.#process = process;
  }

  /** Does nothing on a leg without a mutation. Throws as `breakControl`. */
  async visit(attempt: string, { database, nonce }: PreparedDatabase, setup: Transport): Promise<void> {
    const { run, leg, secrets, ledger } = this.#process;
    const mutation = run.mutations?.[leg.leg];
    const key = `${database} ${nonce ?? ''}`;
    if (!mutation || this.#broken.has(key)) return;
    this.#broken.add(key);
    const loginOf = (person: string) => secrets.people[person]?.login;
    const changes = await breakControl({ setup, loginOf }, mutation);
    ledger.append('control.broken', {
      attempt,
      mutation: mutation.id,
      changes: changes.map(({ model, ids, what }) => ({ model, ids: [...ids], what })),
    });
  }
}
