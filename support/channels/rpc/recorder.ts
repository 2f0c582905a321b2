// Notes the calls that a verb makes, without their values.
import type { Dict, Json, WebSession } from '../../odoo/transport.ts';
import { onlyReads } from '../calls.ts';
import type { ActEvent } from '../channel.ts';
import { mayStillSend } from './acts.ts';

export type Call = NonNullable<ActEvent['calls']>[number];

export interface Recorder {
  readonly session: WebSession;
  /** The calls since the last time. */
  take(): Call[];
  /** The call that is not answered yet. */
  awaited(): string | undefined;
}

/** `payloadFields`: "model.field" whose values may be kept; of all others only the name is. */
export function recorded(session: WebSession, payloadFields: ReadonlySet<string>): Recorder {
  let calls: Call[] = [];
  const waiting = new Set<string>();
  const send = async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    mayStillSend();
    waiting.add(name);
    try {
      return await run();
    } finally {
      waiting.delete(name);
    }
  };
  const note = (model: string, method: string, args: readonly Json[]): void => {
    if (onlyReads(method)) return;
    calls.push({ model, method, ids: idsOf(args[0]), payload: payloadOf(model, args[1], payloadFields) });
  };
  const wrapped: WebSession = {
    kind: 'web',
    get uid() {
      return session.uid;
    },
    get sessionId() {
      return session.sessionId;
    },
    get context() {
      return session.context;
    },
    get info() {
      return session.info;
    },
    call: (model, method, args = [], kwargs = {}) => {
      note(model, method, args);
      return send(`${model}.${method}`, () => session.call(model, method, args, kwargs));
    },
    button: (model, method, args, kwargs = {}) => {
      note(model, method, args);
      return send(`${model}.${method}`, () => session.button(model, method, args, kwargs));
    },
    loadAction: (id, context) => send(`action ${id}`, () => session.loadAction(id, context)),
    runAction: (id, context) => {
      note('ir.actions.server', 'run', [Number(id)]);
      return send(`action ${id}`, () => session.runAction(id, context));
    },
    menus: () => send('the menus', () => session.menus()),
    post: (path, params) => {
      calls.push({ model: path, method: 'post', payload: Object.keys(params) });
      return send(path, () => session.post(path, params));
    },
    upload: (path, fields, file) => {
      calls.push({ model: path, method: 'post', payload: Object.keys(fields) });
      return send(path, () => session.upload(path, fields, file));
    },
    get: (path) => send(path.replace(/\?.*/, ''), () => session.get(path)),
  };
  return {
    session: wrapped,
    awaited: () => [...waiting][0],
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

function idsOf(first: Json | undefined): number[] | undefined {
  const ids = Array.isArray(first) ? first.filter((id): id is number => typeof id === 'number') : [];
  return typeof first === 'number' ? [first] : ids.length > 0 ? ids : undefined;
}

function payloadOf(model: string, values: Json | undefined, kept: ReadonlySet<string>): unknown {
  if (values === null || typeof values !== 'object' || Array.isArray(values)) return undefined;
  const allowed: Dict = {};
  const named: string[] = [];
  for (const [field, value] of Object.entries(values)) {
    if (kept.has(`${model}.${field}`)) allowed[field] = value;
    else named.push(field);
  }
  return Object.keys(allowed).length > 0 ? { values: allowed, fields: named } : { fields: named };
}
