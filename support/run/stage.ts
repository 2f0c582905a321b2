// Raises and strikes the stage of each scenario in one process: database, channel, people, services.
import type { ITestCaseHookParameter } from '@cucumber/cucumber';
import type { TestStepResultStatus } from '@cucumber/messages';
import type { z } from 'zod';
import type { ActEvent, Channel } from '../channels/channel.ts';
import { ScenarioClock } from '../channels/clock.ts';
import { indexGherkin } from '../evidence/gherkin-index.ts';
import type { stepStatus } from '../evidence/record.ts';
import { openJson2 } from '../odoo/json2.ts';
import { KeptSessions } from '../odoo/kept-sessions.ts';
import { reasonOf } from '../sandbox/errors.ts';
import type { Databases, PreparedDatabase } from '../world/context.ts';
import { Scribe } from '../world/scribe.ts';
import type { VouchWorld } from '../world/world.ts';
import { type OpenedCast, openCast } from './cast.ts';
import { openChannel, preparer } from './channels.ts';
import { type ComparedModels, readComparedModels, SNAPSHOT, snapshotOf } from './compare.ts';
import { openDatabases } from './databases.ts';
import { isOfTheEnvironment } from './environment-faults.ts';
import { type Footprint, openFootprint, readLeft } from './left-behind.ts';
import { nothingLeftOpen } from './left-open.ts';
import { noticed } from './noticed.ts';
import { waitForEnter } from './pause.ts';
import { openRunProcess, type RunProcess } from './process.ts';
import { Saboteur } from './saboteur.ts';
import { openServices } from './services.ts';
import { shareOf } from './share.ts';
import { signInAhead } from './sign-in-ahead.ts';
import type { StepAt } from './step-index.ts';
import { withdrawEarlier } from './withdraw.ts';

type StepStatus = z.infer<typeof stepStatus>;

interface Running {
  readonly attempt: string;
  readonly startedAt: number;
  readonly database: PreparedDatabase;
  readonly channel: Channel;
  readonly scenario: string;
  /** Aborted when the scenario is over. */
  readonly over: AbortController;
  /** Sign-ins under way beside the scenario. */
  ahead: Promise<void>;
  stepStartedAt: number;
  /** Somebody acted since records were last looked at. */
  touched: boolean;
}

export class Rehearsals {
  readonly process: RunProcess;
  readonly #cast: OpenedCast;
  readonly #databases: Databases;
  readonly #sessions = new KeptSessions();
  readonly #compared: ComparedModels;
  readonly #footprint: Footprint | undefined;
  readonly #tries = new Map<string, number>();
  readonly #saboteur: Saboteur;
  #attempts = 0;
  readonly #running = new WeakMap<VouchWorld, Running>();

  private constructor(parts: {
    process: RunProcess;
    cast: OpenedCast;
    databases: Databases;
    compared: ComparedModels;
    footprint: Footprint | undefined;
  }) {
    this.process = parts.process;
    this.#saboteur = new Saboteur(parts.process);
    this.#cast = parts.cast;
    this.#databases = parts.databases;
    this.#compared = parts.compared;
    this.#footprint = parts.footprint;
  }

  static async open(env: NodeJS.ProcessEnv): Promise<Rehearsals> {
    const process = openRunProcess(env);
    const cast = openCast(process.run, process.secrets);
    return new Rehearsals({
      process,
      cast,
      databases: await openDatabases(process.run, env['CUCUMBER_WORKER_ID'] ?? '0'),
      compared: readComparedModels(cast.fixtures),
      footprint: openFootprint(process.run),
    });
  }

  async raise(
    world: VouchWorld,
    { pickle, gherkinDocument, testCaseStartedId }: ITestCaseHookParameter,
  ): Promise<void> {
    const { run, leg, ledger } = this.process;
    const attempt = testCaseStartedId;
    const scenario = indexGherkin([gherkinDocument]).scenarioOf(pickle).id;
    ledger.append('attempt.started', { attempt, scenario, leg: leg.leg, number: this.#number(pickle.id) });
    const scribe = new Scribe(ledger, {
      attempt,
      channel: leg.channel,
      watchedFields: (model) => this.#compared.fieldsOf(model),
    });
    const startedAt = Date.now();
    const touch = () => {
      const running = this.#running.get(world);
      if (running) running.touched = true;
    };
    let database: PreparedDatabase | undefined;
    try {
      const tags = pickle.tags.map((tag) => tag.name);
      database = await this.#databases.acquire(
        shareOf(tags, run, { scenario: attempt, feature: pickle.uri }),
      );
      ledger.append('database.prepared', {
        attempt,
        database: database.database,
        ...(database.nonce ? { nonce: database.nonce } : {}),
        ms: Math.round(database.ms),
      });
      const prepared = database;
      const name = database.database;
      const clock = new ScenarioClock();
      const request = {
        run,
        leg,
        database: name,
        attempt,
        onAct: (event: ActEvent) => {
          touch();
          scribe.act(event);
        },
        signIn: this.#sessions.signIn,
        clock,
      };
      const channel = await openChannel(request);
      const over = new AbortController();
      const target = { url: run.environment.url, database: name };
      const services = openServices(this.#sessions, target, this.process.secrets);
      const [setup, observer] = await Promise.all([services.setup(), services.observer()]);
      await this.#saboteur.visit(attempt, database, setup);
      const running: Running = {
        attempt,
        scenario,
        startedAt,
        database,
        channel,
        over,
        ahead: Promise.resolve(),
        stepStartedAt: 0,
        touched: true,
      };
      this.#running.set(world, running);
      world.enter({
        cast: this.#cast.cast,
        house: this.#cast.house,
        channel,
        database,
        clock,
        setAhead: (ms) => this.#databases.setAhead(prepared, ms),
        setup: noticed(setup, touch),
        prepare: preparer(request, this.process.secrets.setup, over.signal),
        observer,
        reference: services.reference,
        words: services.words,
        scribe,
        otherSystem: (login, apiKey) => openJson2(target, { login, apiKey }),
        suffix: database.shared ? this.#suffix() : '',
        before: (model) => this.#compared.since(attempt, model),
      });
      const whom = { cast: this.#cast.cast, secrets: this.process.secrets };
      running.ahead = signInAhead(this.#sessions, whom, { target, pickle, over: over.signal });
      if (run.beginsAt) await world.system.letPassUntil(world.moment(run.beginsAt));
      if (database.shared) await this.#withdrawEarlier(world);
      if (leg.channel !== 'hand') await this.#compared.mark(world.observer, attempt);
    } catch (error) {
      scribe.compromised(`The scenario could not be set up: ${reasonOf(error)}`);
      if (!this.#running.has(world)) {
        if (database) await this.#databases.release(database, false);
        ledger.append('attempt.finished', { attempt, status: 'FAILED', ms: Date.now() - startedAt });
      }
      throw error;
    }
  }

  beginStep(world: VouchWorld, step: StepAt): void {
    const running = this.#of(world);
    running.stepStartedAt = Date.now();
    world.stage.scribe.stepStarted(step.index, { keyword: step.keyword, text: step.text, at: step.at });
  }

  async endStep(
    world: VouchWorld,
    step: StepAt,
    status: TestStepResultStatus,
    error: unknown,
  ): Promise<void> {
    const running = this.#of(world);
    // Where nobody acted there is nothing to find, save of records that the step named for the first time.
    const { touched } = running;
    if (status === 'PASSED' && (touched || world.watch.hasNew())) await world.watch.look();
    running.touched = false;
    if (this.process.run.pictures) await this.#picture(world, step);
    if (status === 'FAILED' && this.process.run.pauseOnFailure) await waitForEnter(reasonOf(error));
    const ms = Date.now() - running.stepStartedAt;
    world.stage.scribe.stepFinished(
      step.index,
      status as StepStatus,
      ms,
      error ? reasonOf(error) : undefined,
    );
    if (touched) await this.#footprint?.look(world.observer);
  }

  async strike(world: VouchWorld, { result }: ITestCaseHookParameter): Promise<void> {
    const running = this.#running.get(world);
    if (!running) return;
    let status = (result?.status ?? 'UNKNOWN') as StepStatus;
    try {
      if (status === 'PASSED') {
        await nothingLeftOpen(world);
        await this.#snapshot(world, running);
      }
      await this.#leave(world, running);
    } catch (error) {
      status = 'FAILED';
      throw error;
    } finally {
      running.over.abort();
      await running.ahead;
      await running.channel.close();
      await this.#databases.release(running.database, status === 'PASSED' && !world.givesUpDatabase);
      if (running.database.shared) await world.leave();
      this.process.ledger.append('attempt.finished', {
        attempt: running.attempt,
        status,
        ms: Date.now() - running.startedAt,
      });
    }
  }

  async close(): Promise<void> {
    await this.#databases.close();
    this.process.close();
  }

  #of(world: VouchWorld): Running {
    const running = this.#running.get(world);
    if (!running) throw new Error('This scenario has no stage.');
    return running;
  }

  /** From 0: cucumber's hooks do not say which try this is. */
  #number(pickleId: string): number {
    const number = this.#tries.get(pickleId) ?? 0;
    this.#tries.set(pickleId, number + 1);
    return number;
  }

  /** On an Odoo that keeps it: everything that the attempt made, however it ended. */
  async #leave(world: VouchWorld, { attempt }: Running): Promise<void> {
    const { environment } = this.process.run;
    if (environment.kind !== 'own') return;
    await this.#footprint?.look(world.observer);
    const start = { ...environment.start, marks: this.#compared.marksOf(attempt) };
    world.stage.scribe.document(Buffer.from(JSON.stringify(await readLeft(world.observer, start))), {
      mediaType: 'application/json',
      role: 'difference',
      about: 'left behind in this Odoo by the scenario',
    });
  }

  /** Tells this attempt's names from those of every other in the same database. */
  #suffix(): string {
    const { run, leg } = this.process;
    this.#attempts += 1;
    const whose = run.environment.kind === 'own' ? run.environment.suffix : 'uat';
    return `${whose}-${leg.leg}-${String(this.#attempts).padStart(2, '0')}`;
  }

  async #withdrawEarlier(world: VouchWorld): Promise<void> {
    const withdrawn = await withdrawEarlier(world, Object.keys(this.#compared.models));
    if (withdrawn.length > 0) world.stage.scribe.changes(withdrawn);
  }

  async #picture(world: VouchWorld, step: StepAt): Promise<void> {
    const picture = await world.people.last?.picture().catch((error: unknown) => {
      if (!isOfTheEnvironment(error)) throw error;
      // A browser that is gone has no picture to give; the step's own error says so where it acted.
      world.stage.scribe.compromised(`No picture could be taken: ${error.message}`);
      return undefined;
    });
    if (picture) world.stage.scribe.picture(picture, `after: ${step.text}`);
  }

  async #snapshot(world: VouchWorld, running: Running): Promise<void> {
    const snapshot = await snapshotOf(world.observer, this.#compared, running.attempt, world.stage.suffix);
    world.stage.scribe.document(Buffer.from(JSON.stringify(snapshot)), {
      mediaType: 'application/json',
      role: 'difference',
      about: SNAPSHOT,
    });
  }
}
