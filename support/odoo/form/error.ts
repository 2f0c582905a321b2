// Why the form client would not do what was asked, before anything was sent.

export type FormErrorCode =
  | 'no-choice' // no record or option has this name
  | 'ambiguous' // several have it
  | 'bad-value' // the text is no number, no date
  | 'required' // fields are empty that must not be
  | 'gone'; // the record is not there, or not for this user

/** `candidates`: what is there instead; for `required` the labels of the fields. */
export class FormError extends Error {
  readonly code: FormErrorCode;
  readonly candidates: readonly string[];

  constructor(code: FormErrorCode, message: string, candidates: readonly string[] = []) {
    super(message);
    this.name = 'FormError';
    this.code = code;
    this.candidates = candidates;
  }
}
