// The ways in which an act comes to nothing, in a person's words: no way on the screen, a no of Odoo's, a broken floor.
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

/** Rows of such a list open no form: a click begins to change them. */
export function typedInto(list: string): ScreenError {
  return new ScreenError(
    'wrong-screen',
    `The list "${list}" is typed into: its rows open no form, and a new one is added as a line. Add or change a line of "${list}".`,
  );
}

export function opensNothing(card: string): ScreenError {
  return new ScreenError('absent', `The card "${card}" opens no form: a click on it does nothing here.`);
}

export interface Refusal {
  /** `required`: the form itself did not send, because required fields are empty. */
  readonly kind: OdooErrorKind | 'required';
  /** Title of the dialog: "Validation Error", "Invalid Operation", "Access Error". */
  readonly title: string;
  /** Labels of the fields at fault, for `required`. */
  readonly fields?: readonly string[];
  /** Words of the buttons by which the refusal can be answered; it stands on the screen until then. */
  readonly answers?: readonly string[];
}

/** Odoo said no. `message` is what the person reads; `trace` is for the tester. */
export class RefusedError extends Error {
  readonly code = 'refused';
  readonly kind: Refusal['kind'];
  readonly title: string;
  readonly fields: readonly string[];
  readonly answers: readonly string[];
  readonly trace: string | undefined;

  constructor(refusal: Refusal, message: string, trace?: string, options?: ErrorOptions) {
    const answers = refusal.answers ?? [];
    const ways = answers.map((words) => `"${words}"`).join(', ');
    super(answers.length > 0 ? `${message} (It can be answered by: ${ways}.)` : message, options);
    this.name = 'RefusedError';
    this.kind = refusal.kind;
    this.title = refusal.title;
    this.fields = refusal.fields ?? [];
    this.answers = answers;
    this.trace = trace;
  }
}

/** The web client itself broke: neither a no of Odoo's nor a way that is missing. Only a screen can show it. */
export class ClientError extends Error {
  readonly code = 'client';
  readonly trace: string;

  constructor(message: string, trace: string) {
    super(
      `The web client broke and showed "Oops!": ${message} What the screen shows since then cannot be relied on. ` +
        'It is a fault of Odoo or of an app in it: report it with the trace.',
    );
    this.name = 'ClientError';
    this.trace = trace;
  }
}

export type BrokenCode =
  | 'unreachable' // no answer of Odoo's came back
  | 'expired' // the session ended
  | 'browser'; // the browser or its page is gone

/**
 * What an act stands on broke: it shows nothing about Odoo either way, and is never tried again. `inDoubt` names the
 * calls that were sent and may have taken effect, though nobody heard so.
 */
export class BrokenError extends Error {
  readonly code: BrokenCode;
  readonly inDoubt: readonly string[];

  constructor(code: BrokenCode, message: string, inDoubt: readonly string[] = [], options?: ErrorOptions) {
    const doubt =
      inDoubt.length > 0
        ? ` Nobody knows whether ${inDoubt.join(', ')} took effect; it was not sent again. Look at the record before the scenario is repeated.`
        : '';
    super(message + doubt, options);
    this.name = 'BrokenError';
    this.code = code;
    this.inDoubt = inDoubt;
  }
}

/** Odoo either says so, or (with several databases) does not even know which database the session was in. */
export function sessionEnded(options?: ErrorOptions): BrokenError {
  return new BrokenError(
    'expired',
    'The session has ended: Odoo asks this person to log in again. The account may have been logged out elsewhere, its ' +
      'password changed, or the database taken away.',
    [],
    options,
  );
}
