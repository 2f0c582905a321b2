// Why an expression of a view could not be read or computed.

export type ExpressionErrorCode = 'unparsable' | 'unknown-name' | 'unsupported';

/** An expression of a view that gives no value. The web client stops there as well, so nothing is guessed. */
export class ExpressionError extends Error {
  readonly code: ExpressionErrorCode;
  readonly expression: string;

  constructor(code: ExpressionErrorCode, expression: string, reason: string) {
    super(`The expression "${expression.trim()}" of the view gives no value: ${reason}.`);
    this.name = 'ExpressionError';
    this.code = code;
    this.expression = expression;
  }
}
