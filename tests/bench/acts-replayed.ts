// Records the calls of the rpc channel and sends the same ones again, bare: plain fetch, no view read, nothing checked.
import type { Case } from './hospital.ts';

interface RecordedCall {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Calls that had been answered before this one was sent: no more and no less may be under way at once. */
  readonly after: readonly number[];
  readonly sessionBefore: string | undefined;
  readonly sessionAfter: string | undefined;
  readonly refused: boolean;
}

export interface Recording {
  readonly database: string;
  readonly calls: readonly RecordedCall[];
}

/** Runs `acts` with every exchange written down beside it. */
export async function recording(made: Case, acts: () => Promise<void>): Promise<Recording> {
  const bare = globalThis.fetch;
  const calls: RecordedCall[] = [];
  const answered: number[] = [];
  globalThis.fetch = async (input, init) => {
    const index = calls.length;
    const { cookie, ...headers } = Object.fromEntries(new Headers(init?.headers));
    const sent = {
      path: String(input).slice(made.url.length),
      method: init?.method ?? 'GET',
      headers,
      body: typeof init?.body === 'string' ? init.body : undefined,
      after: [...answered],
      sessionBefore: sessionIn(cookie),
    };
    calls.push({ ...sent, sessionAfter: undefined, refused: false });
    const response = await bare(input, init);
    const text = await response.clone().text();
    calls[index] = { ...sent, sessionAfter: sessionSet(response), refused: isRefused(text) };
    answered.push(index);
    return response;
  };
  try {
    await acts();
  } finally {
    globalThis.fetch = bare;
  }
  return { database: made.database, calls };
}

/** Throws where an answer is a refusal and was none, or the other way round: then the records are not the same. */
export async function replay({ database, calls }: Recording, made: Case): Promise<void> {
  const sessions = new Map<string, string>();
  const sent: Promise<void>[] = [];
  for (const call of calls) {
    await Promise.all(call.after.map((index) => sent[index]));
    sent.push(send(call, made, database, sessions));
  }
  await Promise.all(sent);
}

async function send(
  call: RecordedCall,
  made: Case,
  recordedIn: string,
  sessions: Map<string, string>,
): Promise<void> {
  const session = call.sessionBefore && sessions.get(call.sessionBefore);
  const response = await fetch(made.url + call.path, {
    method: call.method,
    headers: { ...call.headers, ...(session ? { cookie: `session_id=${session}` } : {}) },
    body: call.body?.replaceAll(recordedIn, made.database),
    redirect: 'manual',
  });
  const text = await response.text();
  const fresh = sessionSet(response);
  if (call.sessionAfter && fresh) sessions.set(call.sessionAfter, fresh);
  if (isRefused(text) !== call.refused) {
    throw new Error(
      `Replayed ${call.path}: expected ${call.refused ? 'a refusal' : 'an answer'}, found ${text.slice(0, 300)}`,
    );
  }
}

/** Odoo's refusals come as an answer with `error` at its top. */
function isRefused(text: string): boolean {
  return text.startsWith('{') && 'error' in (JSON.parse(text) as object);
}

function sessionIn(cookie: string | undefined): string | undefined {
  return /session_id=([^;]+)/.exec(cookie ?? '')?.[1];
}

function sessionSet(response: Response): string | undefined {
  return response.headers.getSetCookie().map(sessionIn).find(Boolean);
}
