// A report that could not be made, or is not what it must be.

export class ReportError extends Error {
  readonly code: 'allure-failed' | 'allure-changed' | 'allure-counts';

  constructor(code: ReportError['code'], message: string) {
    super(message);
    this.name = 'ReportError';
    this.code = code;
  }
}
