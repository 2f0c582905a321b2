// An error as a sentence: what a user can mend comes without a stack trace.

/** With `debug`, the tester's detail follows. */
export function explain(error: unknown, debug = false): string {
  if (!(error instanceof Error)) return `vouch: ${String(error)}`;
  const known = 'code' in error && typeof error.code === 'string' && !isOfTheSystem(error);
  const hint = debug ? '' : '\nFor the technical detail, run the same with VOUCH_DEBUG=1.';
  if (known) return debug ? `${error.message}\n\n${error.stack ?? ''}${causes(error)}` : error.message;
  const text = `vouch could not go on: ${error.message}`;
  return debug ? `${text}\n\n${error.stack ?? ''}${causes(error)}` : `${text}${hint}`;
}

/** Codes of system calls and of Node are no words of ours: `ENOENT`, `ERR_MODULE_NOT_FOUND`. */
function isOfTheSystem(error: Error): boolean {
  return 'syscall' in error || ('code' in error && /^(ERR_|E[A-Z0-9]+$)/.test(String(error.code)));
}

function causes(error: Error): string {
  return error.cause instanceof Error
    ? `\nCaused by: ${error.cause.stack ?? error.cause.message}${causes(error.cause)}`
    : '';
}
