// Which errors say that the environment broke, so that nothing is shown about the business either way.
import { BrokenError } from '../channels/errors.ts';
import { OdooError, type OdooErrorKind } from '../odoo/errors.ts';
import { CastError } from './cast.ts';

const FAULTS: readonly OdooErrorKind[] = ['unreachable', 'expired', 'unknown-database', 'denied'];

/** Odoo or the browser is gone, or somebody has no way to sign in; also where it is the reason of another error. */
export function isOfTheEnvironment(error: unknown): error is Error {
  if (error instanceof BrokenError || error instanceof CastError) return true;
  if (error instanceof OdooError && FAULTS.includes(error.code)) return true;
  return error instanceof Error && error.cause !== undefined && isOfTheEnvironment(error.cause);
}
