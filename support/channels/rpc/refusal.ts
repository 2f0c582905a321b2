// Says in a person's words why an act came to nothing.
import { OdooError, type OdooErrorKind } from '../../odoo/errors.ts';
import { FormError } from '../../odoo/form/error.ts';
import { RefusedError, ScreenError } from '../errors.ts';

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
export function inPersonsWords(error: unknown): unknown {
  if (error instanceof OdooError) {
    const title = TITLES[error.code];
    if (title === undefined) return error;
    return new RefusedError({ kind: error.code, title }, error.message, error.trace, { cause: error });
  }
  if (error instanceof FormError) {
    switch (error.code) {
      case 'required':
        return new RefusedError({ kind: 'required', title: '', fields: error.candidates }, error.message);
      case 'gone':
        return new RefusedError({ kind: 'missing', title: 'Missing Record' }, error.message);
      case 'bad-value':
        return new ScreenError('not-taken', error.message, error.candidates, { cause: error });
      default:
        return new ScreenError(error.code, error.message, error.candidates, { cause: error });
    }
  }
  return error;
}
