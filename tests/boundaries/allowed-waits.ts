// The only places that pause, set a timer or go on after a failure in a loop, each with the reason why it guesses nothing.
import type { Allowed } from './waits.ts';

export const ALLOWED_WAITS: readonly Allowed[] = [
  looks('support/channels/pages/rest.ts', 'at the requests that are open, until none is or the verb is over'),
  looks(
    'support/channels/ui/desk.ts',
    'for a page that loads anew, and for a dialog that stands until it is closed, until the verb is over',
    2,
  ),
  looks(
    'support/channels/ui/fill/many2one.ts',
    'for the answered list of choices or contacts, until the verb is over',
  ),
  {
    file: 'support/channels/ui/page/probe.ts',
    wait: 'timer',
    times: 3,
    why: 'two let the client take an answer before it counts as had; the third looks whether the screen rests',
  },
  deadline('support/channels/rpc/acts.ts', 'of a verb'),
  deadline('support/channels/ui/acts.ts', 'of a verb'),
  deadline('support/world/deadline.ts', 'of a step'),
  deadline('support/run/legs.ts', 'of a leg that was asked to end'),
  deadline('support/sandbox/process.ts', 'of a program'),
  looks(
    'support/world/waiting.ts',
    'at a fact that comes true by itself, within the bound that the sentence says',
  ),
  looks('support/sandbox/cluster.ts', 'whether Postgres answers, until it does, has ended or is too late'),
  looks('support/sandbox/lock.ts', 'whether the lock is free or its owner dead'),
  looks('support/sandbox/odoo-server.ts', 'whether Odoo answers, until it does, has ended or is too late'),
  looks(
    'support/sandbox/process.ts',
    'whether a process that was asked to end has ended, before it is made to',
  ),
  looks('support/sandbox/watcher.ts', 'whether a sandbox has been idle for its minutes'),
  { file: 'support/sandbox/progress.ts', wait: 'timer', why: 'tells a person that something still goes on' },
  kept('support/sandbox/browser.ts', 'the error at the end names why each way to install a browser failed'),
  kept('support/sandbox/cluster.ts', 'the error at the end names why Postgres did not answer'),
  kept(
    'support/sandbox/hospital/provision/builder.ts',
    'the refusal is handed back with the row that it is about',
  ),
  kept('support/sandbox/source-debian.ts', 'the error at the end names why each mirror failed'),
  kept('support/sandbox/source.ts', 'the error at the end names why each supplier failed'),
  { file: 'tests/live/faulty-proxy.ts', wait: 'pause', why: 'a slow answer is what it is there to give' },
  { file: 'tests/live/ui-late.test.ts', wait: 'timer', why: 'a late frame is what it is there to give' },
];

/** Looks again, and goes on when it has seen what it awaits. */
function looks(file: string, why: string, times = 1): Allowed {
  return { file, wait: 'pause', times, why: `looks ${why}` };
}

function deadline(file: string, what: string): Allowed {
  return { file, wait: 'timer', why: `the deadline ${what}: when it strikes, it is an error or an end` };
}

/** Another way is tried, and nothing is lost of why the first one failed. */
function kept(file: string, why: string): Allowed {
  return { file, wait: 'swallowing loop', why };
}
