// Sets a scenario's stage before its first step, writes down what happens, and clears up after its last.
import {
  After,
  AfterAll,
  AfterStep,
  Before,
  BeforeAll,
  BeforeStep,
  type ITestCaseHookParameter,
  type ITestStepHookParameter,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor,
} from '@cucumber/cucumber';
import { OdooError, type OdooErrorKind } from '../odoo/errors.ts';
import { withDeadline } from '../world/deadline.ts';
import { VouchWorld } from '../world/world.ts';
import { CastError } from './cast.ts';
import { Rehearsals } from './stage.ts';
import { stepIndex } from './step-index.ts';

setWorldConstructor(VouchWorld);
// cucumber does not cancel a step that runs over; ours is the deadline.
setDefaultTimeout(-1);

let rehearsals: Rehearsals | undefined;

function stage(): Rehearsals {
  if (!rehearsals) throw new Error('BeforeAll did not run.');
  return rehearsals;
}

BeforeAll(async function open() {
  rehearsals = await Rehearsals.open(process.env);
});

AfterAll(async function close() {
  await rehearsals?.close();
});

setDefinitionFunctionWrapper(function wrap(definition: (...args: unknown[]) => unknown) {
  if (!isStep(definition)) return definition;
  return function bounded(this: VouchWorld, ...args: unknown[]) {
    const limit = stage().process.run.stepTimeoutMs;
    return withDeadline(
      limit,
      'see the act that was under way in the journal',
      () => definition.apply(this, args),
      () => this.stage.channel.close(),
    );
  };
});

Before(async function set(this: VouchWorld, scenario: ITestCaseHookParameter) {
  await stage().raise(this, scenario);
});

BeforeStep(function begin(this: VouchWorld, step: ITestStepHookParameter) {
  const at = stepIndex(step);
  stage().beginStep(this, at);
});

AfterStep(async function end(this: VouchWorld, step: ITestStepHookParameter) {
  const at = stepIndex(step);
  const error: unknown = step.error;
  if (isOfTheEnvironment(error)) this.stage.scribe.compromised(`Odoo could not be used: ${error.message}`);
  await stage().endStep(this, at, step.result.status, error);
});

After(async function clear(this: VouchWorld, scenario: ITestCaseHookParameter) {
  await stage().strike(this, scenario);
});

const ENVIRONMENT_FAULTS: readonly OdooErrorKind[] = ['unreachable', 'expired', 'unknown-database', 'denied'];

/** Nothing is shown about the business where Odoo is gone, or somebody has no way to sign in. */
function isOfTheEnvironment(error: unknown): error is Error {
  if (error instanceof OdooError) return ENVIRONMENT_FAULTS.includes(error.code);
  return error instanceof CastError;
}

const hookNames = new Set(['open', 'close', 'set', 'begin', 'end', 'clear']);

/** Hooks go through the same wrapper; they end by themselves. */
function isStep(definition: { name: string }): boolean {
  return !hookNames.has(definition.name);
}
