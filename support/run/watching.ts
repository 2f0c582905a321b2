// Whether a person can watch a run as they asked to: a browser needs a screen, a pause needs somebody at the keyboard.
import type { RunLeg } from './run-file.ts';

export interface Watching {
  readonly headed: boolean;
  readonly trace: boolean;
  readonly pauseOnFailure: boolean;
  readonly parallel: number;
  readonly legs: readonly RunLeg[];
}

/** What was asked for cannot be watched here. */
export class WatchingError extends Error {
  readonly code = 'watching';
}

/** Throws `WatchingError` before anything is run. */
export function checkWatching(asked: Watching, env: NodeJS.ProcessEnv, atTerminal: boolean): void {
  const { headed, trace, pauseOnFailure, parallel, legs } = asked;
  const onScreen = legs.some(({ channel }) => channel === 'ui');
  if (headed && !onScreen) throw new WatchingError(offScreen('--headed', 'there is no browser to show'));
  if (trace && !onScreen) throw new WatchingError(offScreen('--trace', 'there is no browser to trace'));
  if (headed && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    throw new WatchingError(
      '--headed shows the browser on a screen: expected DISPLAY or WAYLAND_DISPLAY to name one, found neither. ' +
        'On a machine without a screen, leave --headed out (each step leaves a picture), or put "xvfb-run" before the command.',
    );
  }
  if (pauseOnFailure && !atTerminal) {
    throw new WatchingError(
      '--pause-on-failure waits for Enter, and nobody is at a terminal here. Leave it out, or run the command in a terminal.',
    );
  }
  if (pauseOnFailure && parallel > 1) {
    throw new WatchingError(
      '--pause-on-failure stops one scenario while the others would go on. Leave out that or --parallel.',
    );
  }
}

function offScreen(option: string, why: string): string {
  return `${option} needs the screen: with --channel rpc ${why}. Say --channel ui or both, or leave --channel out.`;
}
