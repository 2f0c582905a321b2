// "The system": a named actor for a closed list of acts that no person does. Nothing else in a When has its rights.
import type { Transport } from '../odoo/transport.ts';

const LOCK = 'fiscalyear_lock_date';

export class SystemActorError extends Error {
  readonly code = 'system-actor';
}

interface ScheduledAction {
  readonly id: number;
  readonly lastcall: string | false;
  readonly active: boolean;
}

export class SystemActor {
  readonly #setup: Transport;
  #closed: { readonly company: number; readonly before: string | false } | undefined;

  constructor(setup: Transport) {
    this.#setup = setup;
  }

  /** Runs a scheduled action by its name, now. */
  async runScheduledAction(name: string): Promise<void> {
    const { id } = await this.#scheduledAction(name);
    await this.#setup.call('ir.cron', 'method_direct_trigger', [[id]]);
  }

  /** When it ran last, as Odoo writes moments, and whether it runs by itself. */
  async lastRun(name: string): Promise<{ last: string | undefined; active: boolean }> {
    const { lastcall, active } = await this.#scheduledAction(name);
    return { last: lastcall || undefined, active };
  }

  async #scheduledAction(name: string): Promise<ScheduledAction> {
    const found = (await this.#setup.call(
      'ir.cron',
      'search_read',
      [[['name', '=', name]], ['lastcall', 'active']],
      {
        context: { active_test: false },
      },
    )) as unknown as ScheduledAction[];
    const [only] = found;
    if (only && found.length === 1) return only;
    throw new SystemActorError(
      only
        ? `${found.length} scheduled actions are called "${name}".`
        : `There is no scheduled action "${name}". Its name stands in Settings > Technical > Scheduled Actions.`,
    );
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
