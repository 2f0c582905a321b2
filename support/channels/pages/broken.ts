// A browser that broke, and pages that never came, told as such: Playwright's own words name neither.
import { BrokenError } from '../errors.ts';

/** The same error, unless it says that the browser, its page or the way to Odoo is gone. */
export function brokenBelow(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BrokenError) return error;
  if (/(page|target) crashed|browser has been closed|browser has disconnected/i.test(error.message)) {
    const message =
      'The browser broke: its page crashed or its process ended, often for want of memory. ' +
      'Nobody knows whether what was under way took effect; it was not done again.';
    return new BrokenError('browser', message, [], { cause: error });
  }
  const [, reason] =
    /net::(ERR_(?:CONNECTION|EMPTY|ADDRESS|NAME|INTERNET|NETWORK|SSL)\w*)/.exec(error.message) ?? [];
  return reason ? notReached(reason, error) : error;
}

export function notReached(reason: string | number, cause?: unknown): BrokenError {
  const how = typeof reason === 'number' ? `something else answered (HTTP ${reason})` : reason;
  return new BrokenError('unreachable', `The page of Odoo did not come: ${how}.`, [], { cause });
}
