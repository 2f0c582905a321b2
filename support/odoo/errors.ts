// What Odoo answers when it says no, in one shape for all transports.
import type { Dict, Json } from './transport.ts';

/** What kind of no it was; the words follow Odoo's exception classes. */
export type OdooErrorKind =
  | 'user' // UserError: the business rule said no
  | 'validation' // ValidationError, SQL constraints included
  | 'access' // AccessError: group or record rule
  | 'missing' // MissingError: the record is gone
  | 'denied' // wrong login or password, no valid key
  | 'redirect' // RedirectWarning: a user error with a way out
  | 'expired' // the session ended
  | 'unknown-model'
  | 'unknown-database'
  | 'unreachable' // nobody answers at the address
  | 'timeout'
  | 'server'; // any other exception: a defect of the server or of the call

export interface OdooErrorFields {
  kind: OdooErrorKind;
  /** Odoo's exception class, for example `odoo.exceptions.UserError`; empty where the transport loses it. */
  name: string;
  /** What a person would read in the error dialog. */
  message: string;
  /** The server's traceback or the transport's detail, for the tester only. */
  trace?: string;
  /** The call that was answered so: `purchase.order.button_confirm`. */
  call?: string;
  /** Of `redirect`: the second button of its dialog. */
  wayOut?: WayOut;
}

/** Where a refusal sends the person: an action of Odoo's, by the words of the button that leads to it. */
export interface WayOut {
  readonly words: string;
  /** Its number or name, or the action itself. */
  readonly action: Json;
  readonly context: Dict;
}

/** Odoo refused or failed. `message` is Odoo's own sentence; `trace` never reaches a process owner. */
export class OdooError extends Error {
  readonly code: OdooErrorKind;
  readonly odooName: string;
  readonly trace: string | undefined;
  readonly call: string | undefined;
  readonly wayOut: WayOut | undefined;

  constructor(fields: OdooErrorFields, options?: ErrorOptions) {
    super(fields.message, options);
    this.name = 'OdooError';
    this.code = fields.kind;
    this.odooName = fields.name;
    this.trace = fields.trace;
    this.call = fields.call;
    this.wayOut = fields.wayOut;
  }

  /** True where Odoo refused on purpose, as against broke. */
  get isRefusal(): boolean {
    return ['user', 'validation', 'access', 'redirect'].includes(this.code);
  }
}
