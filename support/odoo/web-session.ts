// The web client's own session: sign-in by cookie, model calls, buttons, actions, menus.
import { fromJsonRpc, fromPage, withoutSecrets } from './error-mapping.ts';
import { OdooError } from './errors.ts';
import { CALL_TIMEOUT_MS, type Exchange, exchange } from './http.ts';
import { parseMenus } from './menus.ts';
import type {
  Account,
  Dict,
  FileToSend,
  Json,
  MenuEntry,
  OdooAction,
  Target,
  WebSession,
} from './transport.ts';

export interface WebSessionOptions {
  /** Deadline of one call in milliseconds. */
  readonly timeoutMs?: number;
}

/** Signs in as the log-in page does. Throws `denied`, `unknown-database` or `unreachable`. */
export async function openWebSession(
  target: Target,
  account: Account,
  options: WebSessionOptions = {},
): Promise<WebSession> {
  const session = new CookieSession(target, options.timeoutMs ?? CALL_TIMEOUT_MS);
  await session.signIn(account);
  return session;
}

/**
 * Goes on with a session of the account that was opened before, with what Odoo says of the account now. Undefined where
 * Odoo does not know the session any more, or it is somebody else's.
 */
export async function resumeWebSession(
  target: Target,
  account: Pick<Account, 'login'>,
  sessionId: string,
  options: WebSessionOptions = {},
): Promise<WebSession | undefined> {
  const session = new CookieSession(target, options.timeoutMs ?? CALL_TIMEOUT_MS);
  return (await session.resume(sessionId, account.login)) ? session : undefined;
}

class CookieSession implements WebSession {
  readonly kind = 'web';
  uid = 0;
  sessionId = '';
  info: Dict = {};
  context: Dict = {};
  private readonly target: Target;
  private readonly timeoutMs: number;
  private lastId = 0;
  private menuEntries: Promise<readonly MenuEntry[]> | undefined;
  /** What shows Odoo that a form was sent from a page of its own. */
  private formToken = '';

  constructor(target: Target, timeoutMs: number) {
    this.target = target;
    this.timeoutMs = timeoutMs;
  }

  async signIn(account: Account): Promise<void> {
    const { login, password } = account;
    if (password === undefined) {
      throw new OdooError({
        kind: 'denied',
        name: '',
        message: `${login} has no password here. The web client's session needs one; an API key does not open it.`,
      });
    }
    const info = asDict(
      await this.post('/web/session/authenticate', { db: this.target.database, login, password }).catch(
        (error) => {
          throw signInError(error, login, this.target, password);
        },
      ),
    );
    const uid = info.uid;
    if (typeof uid !== 'number' || this.sessionId === '') {
      throw new OdooError({
        kind: 'denied',
        name: '',
        message: `${login} is not signed in by the password alone: the account asks for a second factor.`,
      });
    }
    this.uid = uid;
    this.learn(info);
  }

  async resume(sessionId: string, login: string): Promise<boolean> {
    this.sessionId = sessionId;
    try {
      const info = asDict(await this.post('/web/session/get_session_info', {}));
      if (typeof info.uid !== 'number' || info.username !== login || info.db !== this.target.database)
        return false;
      this.uid = info.uid;
      this.learn(info);
      return true;
    } catch (error) {
      if (error instanceof OdooError && error.code === 'expired') return false;
      throw error;
    }
  }

  private learn(info: Dict): void {
    this.info = info;
    const companies = asDict(info.user_companies ?? {});
    this.context = {
      ...asDict(info.user_context ?? {}),
      allowed_company_ids: [companies.current_company ?? 1],
    };
  }

  async call(model: string, method: string, args: Json[] = [], kwargs: Dict = {}): Promise<Json> {
    return this.dataset('call_kw', model, method, args, kwargs);
  }

  async button(model: string, method: string, args: Json[], kwargs: Dict = {}): Promise<OdooAction | null> {
    return asAction(await this.dataset('call_button', model, method, args, kwargs));
  }

  async loadAction(id: number | string, context: Dict = {}): Promise<OdooAction> {
    const action = asAction(
      await this.post('/web/action/load', { action_id: id, context: { ...this.context, ...context } }),
    );
    if (action) return action;
    throw new OdooError({
      kind: 'missing',
      name: '',
      message: `The action ${id} does not exist`,
      call: 'action/load',
    });
  }

  async runAction(id: number | string, context: Dict = {}): Promise<OdooAction | null> {
    return asAction(
      await this.post('/web/action/run', { action_id: id, context: { ...this.context, ...context } }),
    );
  }

  menus(): Promise<readonly MenuEntry[]> {
    this.menuEntries ??= this.get('/web/webclient/load_menus').then((answer) =>
      parseMenus(JSON.parse(answer.text)),
    );
    return this.menuEntries;
  }

  async post(path: string, params: Dict): Promise<Json> {
    this.lastId += 1;
    const call = callName(path, params);
    const answer = await this.exchange(path, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', method: 'call', id: this.lastId, params }),
      call,
    });
    if (!answer.contentType.includes('json')) throw fromPage(answer.status, answer.text, call);
    const body = JSON.parse(answer.text) as { result?: Json; error?: unknown };
    if (body.error !== undefined) throw fromJsonRpc(body.error, call);
    return body.result ?? null;
  }

  async get(path: string): Promise<Exchange> {
    const answer = await this.exchange(path, { method: 'GET', call: path });
    if (answer.status >= 300) throw fromPage(answer.status, answer.text, path);
    return answer;
  }

  async upload(path: string, fields: Readonly<Record<string, string>>, file: FileToSend): Promise<Json> {
    if (this.formToken === '') this.formToken = await this.readFormToken();
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('csrf_token', this.formToken);
    body.append(file.field, new Blob([Buffer.from(file.content)], { type: file.type ?? '' }), file.name);
    const answer = await this.exchange(path, { body, call: path });
    // Some routes for files answer JSON and call it a page.
    const isJson = answer.contentType.includes('json') || /^\s*\[?\{/.test(answer.text);
    if (!isJson) throw fromPage(answer.status, answer.text, path);
    return JSON.parse(answer.text) as Json;
  }

  private async readFormToken(): Promise<string> {
    const page = await this.get('/odoo');
    const token = /csrf_token:\s*"([^"]+)"/.exec(page.text)?.[1];
    if (token) return token;
    throw new OdooError({
      kind: 'server',
      name: '',
      message: 'The page of the web client holds no token for forms, so that no file can be sent.',
      call: '/odoo',
    });
  }

  private dataset(route: string, model: string, method: string, args: Json[], kwargs: Dict): Promise<Json> {
    const context = { ...this.context, ...asDict(kwargs.context ?? {}) };
    return this.post(`/web/dataset/${route}/${model}/${method}`, {
      model,
      method,
      args,
      kwargs: { ...kwargs, context },
    });
  }

  private async exchange(path: string, request: Parameters<typeof exchange>[1]): Promise<Exchange> {
    const cookie: Record<string, string> = this.sessionId ? { cookie: `session_id=${this.sessionId}` } : {};
    const answer = await exchange(this.target.url + path, {
      ...request,
      headers: { ...request.headers, ...cookie },
      timeoutMs: this.timeoutMs,
    });
    for (const line of answer.cookies) {
      const value = /^session_id=([^;]+)/.exec(line)?.[1];
      if (value) this.sessionId = value;
    }
    return answer;
  }
}

function signInError(error: unknown, login: string, target: Target, password: string): unknown {
  if (!(error instanceof OdooError)) return error;
  const trace = error.trace && withoutSecrets(error.trace, [password]);
  const fields = { kind: error.code, name: error.odooName, trace, call: error.call };
  if (error.code === 'denied') {
    const message = `Odoo at ${target.url} does not let ${login} into the database ${target.database}: wrong login or password.`;
    return new OdooError({ ...fields, message });
  }
  if (error.code === 'unknown-database') {
    const sure = error.odooName !== '';
    const message = `There is no database ${target.database} on ${target.url}${sure ? '' : ', or what answers there is no Odoo'}.`;
    return new OdooError({ ...fields, message });
  }
  return new OdooError({ ...fields, message: withoutSecrets(error.message, [password]) });
}

function callName(path: string, params: Dict): string {
  return typeof params.model === 'string' && typeof params.method === 'string'
    ? `${params.model}.${params.method}`
    : path;
}

function asDict(value: Json | undefined): Dict {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function asAction(value: Json): OdooAction | null {
  const action = asDict(value);
  return typeof action.type === 'string' ? (action as OdooAction) : null;
}
