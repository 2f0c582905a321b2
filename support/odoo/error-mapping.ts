// Turns the four shapes in which Odoo says no (JSON-RPC error, HTML page, XML-RPC fault, JSON-2 status) into OdooError.
import { OdooError, type OdooErrorKind, type WayOut } from './errors.ts';
import type { Dict, Json } from './transport.ts';

const KIND_OF_CLASS: Readonly<Record<string, OdooErrorKind>> = {
  'odoo.exceptions.UserError': 'user',
  'odoo.exceptions.ValidationError': 'validation',
  'odoo.exceptions.AccessError': 'access',
  'odoo.exceptions.MissingError': 'missing',
  'odoo.exceptions.AccessDenied': 'denied',
  'odoo.exceptions.RedirectWarning': 'redirect',
  'odoo.addons.base.models.ir_actions.ServerActionWithWarningsError': 'user',
  'odoo.http.SessionExpiredException': 'expired',
  'odoo.addons.web.controllers.action.MissingActionError': 'user',
  'werkzeug.exceptions.Unauthorized': 'denied',
};

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
  readonly name?: unknown;
  readonly debug?: unknown;
  readonly arguments?: unknown;
}

/** From the `error` member of a JSON-RPC answer. */
export function fromJsonRpc(error: unknown, call: string): OdooError {
  const body = asBody(error);
  const data = asBody(body.data);
  const name = text(data.name);
  const message = text(data.message) || text(body.message) || 'Odoo answered with an error without text';
  const trace = text(data.debug) || undefined;
  if (body.code === 100) return new OdooError({ kind: 'expired', name, message, trace, call });
  const kind = kindOf(name, message);
  return new OdooError({
    kind,
    name,
    message: kind === 'unknown-model' ? (noModel(call) ?? message) : message,
    trace,
    call,
    ...(kind === 'redirect' ? redirectOf(data.arguments) : {}),
  });
}

/** A RedirectWarning carries its text, an action, the words of the button, and what the action is told. */
function redirectOf(said: unknown): { message?: string; wayOut?: WayOut } {
  const [message, action, words, context] = Array.isArray(said) ? (said as Json[]) : [];
  if (typeof message !== 'string' || !action || typeof words !== 'string') return {};
  return { message, wayOut: { words, action, context: asBody(context) as Dict } };
}

/** From an answer that should have been JSON and is a page: no database chosen, a proxy, a wrong address. */
export function fromPage(status: number, page: string, call: string): OdooError {
  const trace = `HTTP ${status}\n${page.slice(0, 2000)}`;
  if (status === 404) {
    return new OdooError({
      kind: 'unknown-database',
      name: '',
      message:
        'The server answered "not found" (HTTP 404). Either the database is unknown to it, or the address is not that of an Odoo. ' +
        'Check url and database.',
      trace,
      call,
    });
  }
  if (status === 502 || status === 503 || status === 504) {
    return new OdooError({
      kind: 'unreachable',
      name: '',
      message: `A proxy answered in place of Odoo (HTTP ${status}): Odoo is starting or down.`,
      trace,
      call,
    });
  }
  if (status >= 300 && status < 400) {
    return new OdooError({
      kind: 'unreachable',
      name: '',
      message: `The address redirects (HTTP ${status}). Give the address that it redirects to, usually the one with https.`,
      trace,
      call,
    });
  }
  return new OdooError({
    kind: 'server',
    name: '',
    message: `Expected JSON from Odoo, got a page (HTTP ${status}). Is the address that of an Odoo 19?`,
    trace,
    call,
  });
}

/** From an XML-RPC fault: 1 traceback, 2 a business refusal without its class, 3 wrong login, 4 access. */
export function fromFault(faultCode: unknown, faultString: unknown, call: string): OdooError {
  const message = text(faultString);
  switch (String(faultCode)) {
    case '2':
      return new OdooError({
        kind: refusalKind(message),
        name: '',
        message,
        call,
      });
    case '3':
      return new OdooError({
        kind: 'denied',
        name: 'odoo.exceptions.AccessDenied',
        message: 'Access Denied',
        call,
      });
    case '4':
      return new OdooError({ kind: 'access', name: 'odoo.exceptions.AccessError', message, call });
    default: {
      const last = message.trim().split('\n').pop() ?? '';
      const name = /^([\w.]+):/.exec(last)?.[1] ?? '';
      return new OdooError({ kind: kindOf(name, last), name, message: last, trace: message, call });
    }
  }
}

/** From a JSON-2 answer that is not 2xx. */
export function fromJson2(status: number, body: string, call: string): OdooError {
  let parsed: ErrorBody;
  try {
    parsed = asBody(JSON.parse(body));
  } catch {
    return fromPage(status, body, call);
  }
  const name = text(parsed.name);
  const message = text(parsed.message) || `HTTP ${status}`;
  const trace = text(parsed.debug) || undefined;
  const known = kindOf(name, message);
  const kind =
    known !== 'server' ? known : status === 401 ? 'denied' : status === 404 ? 'unknown-model' : 'server';
  return new OdooError({ kind, name, message, trace, call });
}

/** Odoo itself only says that there is no such page. */
function noModel(call: string): string | undefined {
  const model = /^([a-z][\w.]*)\.\w+$/.exec(call)?.[1];
  return model && `Odoo has no model "${model}": the module that brings it is not installed there.`;
}

/** Nobody answered at the address. */
export function unreachable(url: string, error: unknown, call: string): OdooError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause && typeof cause === 'object' && 'code' in cause ? String(cause.code) : '';
  const why =
    {
      ECONNREFUSED: 'nothing listens there: Odoo is not started, or the port is another one',
      ENOTFOUND: 'the host name is not known',
      ECONNRESET: 'the connection was cut in the middle',
      UND_ERR_SOCKET: 'the connection was cut in the middle',
      CERT_HAS_EXPIRED: 'its certificate has expired',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    }[code] ??
    (code || (cause instanceof Error ? cause.message : 'unknown reason')).replace(
      /^bad port$/,
      'this port is set aside for other services',
    );
  return new OdooError({
    kind: 'unreachable',
    name: code,
    message: `No Odoo answers at ${new URL(url).origin}: ${why}.`,
    call,
  });
}

/** Replaces secrets in a text that a server or library gave us. Short ones stay: they would mangle ordinary words. */
export function withoutSecrets(raw: string, secrets: ReadonlyArray<string | undefined>): string {
  let result = raw;
  for (const secret of secrets) if (secret && secret.length >= 6) result = result.replaceAll(secret, '***');
  return result;
}

function kindOf(name: string, message: string): OdooErrorKind {
  const known = KIND_OF_CLASS[name];
  if (known) return known;
  if (/database ".*" does not exist/.test(message) || /^Database not found/.test(message))
    return 'unknown-database';
  if (name === 'werkzeug.exceptions.NotFound' || /^404: Not Found/.test(message)) return 'unknown-model';
  return 'server';
}

/** Fault 2 loses the class; two sentences of Odoo's own tell theirs. */
function refusalKind(message: string): OdooErrorKind {
  if (/^Object .+ doesn't exist/.test(message)) return 'unknown-model';
  return message.startsWith('Record does not exist or has been deleted.') ? 'missing' : 'user';
}

function asBody(value: unknown): ErrorBody {
  return value !== null && typeof value === 'object' ? (value as ErrorBody) : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
