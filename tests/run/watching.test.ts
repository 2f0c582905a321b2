// What cannot be watched is said before anything is run.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkWatching, type Watching } from '../../support/run/watching.ts';

const asked: Watching = {
  headed: false,
  trace: false,
  pauseOnFailure: false,
  parallel: 1,
  legs: [{ leg: 'ui', channel: 'ui' }],
};
const offScreen = { legs: [{ leg: 'rpc', channel: 'rpc' }] } as const;
const check = (change: Partial<Watching>, env: NodeJS.ProcessEnv = {}, atTerminal = false) =>
  checkWatching({ ...asked, ...change }, env, atTerminal);

test('a browser that nobody could see names the two ways out', () => {
  assert.throws(() => check({ headed: true }), /DISPLAY[\s\S]*leave --headed out[\s\S]*xvfb-run/);
  check({ headed: true }, { DISPLAY: ':0' });
  check({ headed: true }, { WAYLAND_DISPLAY: 'wayland-0' });
});

test('without the screen there is no browser to show and none to trace', () => {
  assert.throws(() => check({ headed: true, ...offScreen }, { DISPLAY: ':0' }), /--headed needs the screen/);
  assert.throws(() => check({ trace: true, ...offScreen }), /--trace needs the screen/);
  check({ trace: true });
});

test('a pause needs a terminal, and one scenario at a time', () => {
  assert.throws(() => check({ pauseOnFailure: true }), /nobody is at a terminal/);
  check({ pauseOnFailure: true }, {}, true);
  assert.throws(() => check({ pauseOnFailure: true, parallel: 2 }, {}, true), /--parallel/);
});
