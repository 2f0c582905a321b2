// A step's own deadline. cucumber-js does not cancel a step that runs over, so its own time-out is off.

export class DeadlineError extends Error {
  readonly code = 'step-deadline';
}

/** Runs `act`, and fails after `ms` milliseconds; `onExpiry` must make the act end (close its seats). */
export async function withDeadline<T>(
  ms: number,
  what: string,
  act: () => T | Promise<T>,
  onExpiry: () => Promise<void>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(
        `The step was not done after ${Math.round(ms / 1000)} s: ${what}. ` +
          'Odoo may be slow or stuck; a longer limit can be set with --step-timeout.',
      );
      onExpiry().then(
        () => reject(error),
        (cause: unknown) => reject(new DeadlineError(error.message, { cause })),
      );
    }, ms);
  });
  try {
    return await Promise.race([Promise.resolve().then(act), expired]);
  } finally {
    clearTimeout(timer);
  }
}
