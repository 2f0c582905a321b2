// Notes the calls that a verb makes, without their values.
import type { Dict, Json, WebSession } from '../../odoo/transport.ts';
import type { ActEvent } from '../channel.ts';

export type Call = NonNullable<ActEvent['calls']>[number];

/** Calls that only read; they tell nothing about what a person did. */
const SILENT = new Set([
  'get_views',
  'web_read',
  'web_search_read',
  'web_name_search',
  'name_search',
  'onchange',
  'search_read',
]);

export interface Recorder {
  readonly session: WebSession;
  /** The calls since the last time. */
  take(): Call[];
}

/** `payloadFields`: "model.field" whose values may be kept; of all others only the name is. */
export function recorded(session: WebSession, payloadFields: ReadonlySet<string>): Recorder {
  let calls: Call[] = [];
  const note = (model: string, method: string, args: readonly Json[]): void => {
    if (SILENT.has(method)) return;
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
      return session.call(model, method, args, kwargs);
    },
    button: (model, method, args, kwargs = {}) => {
      note(model, method, args);
      return session.button(model, method, args, kwargs);
    },
    loadAction: (id, context) => session.loadAction(id, context),
    runAction: (id, context) => {
      note('ir.actions.server', 'run', [Number(id)]);
      return session.runAction(id, context);
    },
    menus: () => session.menus(),
    post: (path, params) => {
      calls.push({ model: path, method: 'post', payload: Object.keys(params) });
      return session.post(path, params);
    },
    get: (path) => session.get(path),
  };
  return {
    session: wrapped,
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
