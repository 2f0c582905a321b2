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
import { PickleStepType } from '@cucumber/messages';
import { withDeadline } from '../world/deadline.ts';
import { VouchWorld } from '../world/world.ts';
import { isOfTheEnvironment } from './environment-faults.ts';
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
  // What is asserted is what the server has now, whoever changed it since.
  if (step.pickleStep.type === PickleStepType.OUTCOME) this.people.lookAnew();
});

AfterStep(async function end(this: VouchWorld, step: ITestStepHookParameter) {
  const at = stepIndex(step);
  const error: unknown = step.error;
  noteBroken(this, error);
  await noticing(this, () => stage().endStep(this, at, step.result.status, error));
});

After(async function clear(this: VouchWorld, scenario: ITestCaseHookParameter) {
  await noticing(this, () => stage().strike(this, scenario));
});

/** What is looked up around the steps needs Odoo as well. */
async function noticing(world: VouchWorld, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    noteBroken(world, error);
    throw error;
  }
}

function noteBroken(world: VouchWorld, error: unknown): void {
  if (isOfTheEnvironment(error)) world.stage.scribe.compromised(`Odoo could not be used: ${error.message}`);
}

const hookNames = new Set(['open', 'close', 'set', 'begin', 'end', 'clear']);

/** Hooks go through the same wrapper; they end by themselves. */
function isStep(definition: { name: string }): boolean {
  return !hookNames.has(definition.name);
}
