// "The system": a named actor for a closed list of acts that no person does. Nothing else in a When has its rights.
import type { Transport } from '../odoo/transport.ts';

export class SystemActorError extends Error {
  readonly code = 'system-actor';
}

export class SystemActor {
  readonly #setup: Transport;

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

  /** Closes the books up to and including a day (YYYY-MM-DD) for everybody. */
  async lockBooks(upTo: string): Promise<void> {
    const [company] = (await this.#setup.call('res.company', 'search', [[]], {
      limit: 1,
      order: 'id',
    })) as number[];
    if (company === undefined) throw new SystemActorError('The target Odoo has no company.');
    await this.#setup.call('res.company', 'write', [[company], { fiscalyear_lock_date: upTo }]);
  }
}
