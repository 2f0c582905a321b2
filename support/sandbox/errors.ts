// What can go wrong while the sandbox is set up or used, told so that the reader can act on it.

export type SandboxErrorCode =
  | 'bad-option'
  | 'no-source'
  | 'wrong-source'
  | 'no-python'
  | 'python-packages'
  | 'no-postgres'
  | 'postgres-died'
  | 'odoo-died'
  | 'odoo-slow'
  | 'modules-missing'
  | 'no-template'
  | 'clone-failed'
  | 'command-failed'
  | 'outside-cache'
  | 'no-browser'
  | 'not-running'
  | 'in-use';

/** `message` says what was expected, what was found and the cure; `detail` is a tool's own output, for the tester. */
export class SandboxError extends Error {
  readonly code: SandboxErrorCode;
  readonly detail: string;

  constructor(code: SandboxErrorCode, message: string, detail = '', options?: ErrorOptions) {
    super(message, options);
    this.name = 'SandboxError';
    this.code = code;
    this.detail = detail;
  }
}

/** An error's own words, whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Code of a failed system call (`ENOENT`), else undefined. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
