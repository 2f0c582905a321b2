// The two ways an act can come to nothing, in a person's words.
import type { OdooErrorKind } from '../odoo/errors.ts';

export type ScreenErrorCode =
  | 'absent' // nothing on the screen has this label
  | 'ambiguous' // several things have it
  | 'readonly' // it is shown but cannot be changed
  | 'no-choice' // no option of this name to choose
  | 'not-taken' // what was filled in did not stay
  | 'wrong-screen' // the act needs another kind of screen
  | 'timeout';

/** There is no way on the screen to do this. `candidates` lists what is there instead. */
export class ScreenError extends Error {
  readonly code: ScreenErrorCode;
  readonly candidates: readonly string[];

  constructor(
    code: ScreenErrorCode,
    message: string,
    candidates: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'ScreenError';
    this.code = code;
    this.candidates = candidates;
  }
}

export interface Refusal {
  /** `required`: the form itself did not send, because required fields are empty. */
  readonly kind: OdooErrorKind | 'required';
  /** Title of the dialog: "Validation Error", "Invalid Operation", "Access Error". */
  readonly title: string;
  /** Labels of the fields at fault, for `required`. */
  readonly fields?: readonly string[];
}

/** Odoo said no. `message` is what the person reads; `trace` is for the tester. */
export class RefusedError extends Error {
  readonly code = 'refused';
  readonly kind: Refusal['kind'];
  readonly title: string;
  readonly fields: readonly string[];
  readonly trace: string | undefined;

  constructor(refusal: Refusal, message: string, trace?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RefusedError';
    this.kind = refusal.kind;
    this.title = refusal.title;
    this.fields = refusal.fields ?? [];
    this.trace = trace;
  }
}
