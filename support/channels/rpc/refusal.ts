// Says in a person's words why an act came to nothing.
import type { Say } from '../../odoo/client-words.ts';
import { OdooError, type OdooErrorKind } from '../../odoo/errors.ts';
import { FormError } from '../../odoo/form/error.ts';
import { onlyReads } from '../calls.ts';
import { BrokenError, RefusedError, ScreenError, sessionEnded } from '../errors.ts';

/** Titles of the web client's error dialogs. */
const TITLES: Partial<Record<OdooErrorKind, string>> = {
  user: 'Invalid Operation',
  validation: 'Validation Error',
  access: 'Access Error',
  redirect: 'Odoo Warning',
  missing: 'Missing Record',
  // A crash of the server; a person reads no more than that.
  server: 'Oops!',
};

/** Refusals of Odoo and of the form become the channel's errors; what is broken stays what it is. */
export function inPersonsWords(error: unknown, say: Say): unknown {
  if (error instanceof OdooError) {
    if (error.code === 'expired' || error.code === 'unknown-database') return sessionEnded({ cause: error });
    if (error.code === 'unreachable') return lost(error);
    const title = TITLES[error.code];
    if (title === undefined) return error;
    const answers = error.wayOut ? [error.wayOut.words, say('Close')] : [];
    return new RefusedError({ kind: error.code, title: say(title), answers }, error.message, error.trace, {
      cause: error,
    });
  }
  if (error instanceof FormError) {
    switch (error.code) {
      case 'required':
        return new RefusedError({ kind: 'required', title: '', fields: error.candidates }, error.message);
      case 'gone':
        return new RefusedError({ kind: 'missing', title: say('Missing Record') }, error.message);
      case 'bad-value':
        return new ScreenError('not-taken', error.message, error.candidates, { cause: error });
      default:
        return new ScreenError(error.code, error.message, error.candidates, { cause: error });
    }
  }
  return error;
}

/** Where nobody listens, nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'];

function lost(error: OdooError): BrokenError {
  const { call = '', odooName } = error;
  const sent = call !== '' && !NEVER_SENT.includes(odooName);
  const inDoubt =
    sent && !onlyReads(call.startsWith('/') ? call : (call.split('.').at(-1) ?? '')) ? [call] : [];
  return new BrokenError('unreachable', `No answer of Odoo's came to ${call}: ${error.message}`, inDoubt, {
    cause: error,
  });
}
