// "The system": a named actor for a closed list of acts that no person does. Nothing else in a When has its rights.
import type { Transport } from '../odoo/transport.ts';

const LOCK = 'fiscalyear_lock_date';

export class SystemActorError extends Error {
  readonly code = 'system-actor';
}

export class SystemActor {
  readonly #setup: Transport;
  #closed: { readonly company: number; readonly before: string | false } | undefined;

  constructor(setup: Transport) {
    this.#setup = setup;
  }

  /** Runs a scheduled action by its name, now. */
  async runScheduledAction(name: string): Promise<void> {
    const ids = (await this.#setup.call('ir.cron', 'search', [[['name', '=', name]]], {
      context: { active_test: false },
    })) as number[];
    if (ids.length !== 1) {
      throw new SystemActorError(
        ids.length === 0
          ? `There is no scheduled action "${name}". Its name stands in Settings > Technical > Scheduled Actions.`
          : `${ids.length} scheduled actions are called "${name}".`,
      );
    }
    await this.#setup.call('ir.cron', 'method_direct_trigger', [ids]);
  }

  /** Closes the books up to and including a day (YYYY-MM-DD) for everybody, until the scenario ends. */
  async lockBooks(upTo: string): Promise<void> {
    const [company] = (await this.#setup.call('res.company', 'search_read', [[], [LOCK]], {
      limit: 1,
      order: 'id',
    })) as Array<{ id: number; [LOCK]: string | false }>;
    if (company === undefined) throw new SystemActorError('The target Odoo has no company.');
    this.#closed ??= { company: company.id, before: company[LOCK] };
    await this.#setup.call('res.company', 'write', [[company.id], { [LOCK]: upTo }]);
  }

  /** Opens the books again as they were: later scenarios in the same database must be able to post. */
  async leave(): Promise<void> {
    const closed = this.#closed;
    this.#closed = undefined;
    if (closed) await this.#setup.call('res.company', 'write', [[closed.company], { [LOCK]: closed.before }]);
  }
}
