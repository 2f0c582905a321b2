// "The system": a named actor for a closed list of acts that no person does. Nothing else in a When has its rights.
import type { ScenarioClock } from '../channels/clock.ts';
import type { Transport } from '../odoo/transport.ts';
import { ClockError } from './context.ts';
import { laterBy } from './figures.ts';
import type { Scribe } from './scribe.ts';

const LOCK = 'fiscalyear_lock_date';

export class SystemActorError extends Error {
  readonly code = 'system-actor';
}

/** Odoo writes whole seconds, and answers when it can. */
const CLOCK_TOLERANCE_MS = 60_000;

/** The scenario's clock, what moves its database, and who writes it down. */
interface Time {
  readonly clock: ScenarioClock;
  readonly setAhead: (ms: number) => Promise<void>;
  readonly scribe: Pick<Scribe, 'act' | 'compromised'>;
}

interface ScheduledAction {
  readonly id: number;
  readonly lastcall: string | false;
  readonly active: boolean;
}

export class SystemActor {
  readonly #setup: Transport;
  readonly #time: Time;
  #closed: { readonly company: number; readonly before: string | false } | undefined;

  constructor(setup: Transport, time: Time) {
    this.#setup = setup;
    this.#time = time;
  }

  /** Puts the clock of this scenario's Odoo, and of everybody who works in it, forward: "3 days". */
  async letPass(span: string): Promise<void> {
    await this.#goTo(laterBy(span, this.#time.clock.now()), span);
  }

  /** The same up to a moment (RFC 3339) that is still to come. */
  async letPassUntil(moment: string): Promise<void> {
    const now = this.#time.clock.now();
    if (Date.parse(moment) < now.getTime())
      throw new SystemActorError(`It is ${now.toISOString()} in Odoo: ${moment} has passed.`);
    await this.#goTo(new Date(moment), `until ${moment}`);
  }

  async #goTo(moment: Date, span: string): Promise<void> {
    const { clock, setAhead, scribe } = this.#time;
    const began = Date.now();
    const from = clock.now();
    const ms = moment.getTime() - from.getTime();
    try {
      await setAhead(clock.aheadMs + ms);
    } catch (error) {
      if (error instanceof ClockError) scribe.compromised(error.message);
      throw error;
    }
    await clock.advance(ms);
    const found = await this.#now();
    const isAhead = Math.abs(found.getTime() - clock.now().getTime()) < CLOCK_TOLERANCE_MS;
    scribe.act({
      person: 'the system',
      verb: 'letPass',
      said: { span, from: from.toISOString(), to: clock.now().toISOString() },
      outcome: isAhead ? 'done' : 'failed',
      ms: Date.now() - began,
    });
    if (isAhead) return;
    const message =
      `After ${span} it should be ${clock.now().toISOString()} in Odoo, and it says ${found.toISOString()}. ` +
      'It was probably started by an earlier version of Vouch. Run: vouch sandbox down, then vouch sandbox up.';
    scribe.compromised(message);
    throw new ClockError(message);
  }

  /** What Odoo would write as the moment of a message. */
  async #now(): Promise<Date> {
    const { date } = (await this.#setup.call('mail.message', 'default_get', [['date']])) as { date: string };
    return new Date(`${date.replace(' ', 'T')}Z`);
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
