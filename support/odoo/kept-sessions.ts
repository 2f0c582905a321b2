// Sessions that are kept while a process works on the same databases: Odoo takes a third of a second to check a password.
import type { Account, Target, WebSession } from './transport.ts';
import { openWebSession, resumeWebSession, type WebSessionOptions } from './web-session.ts';

/** Signs in, or goes on with a session of before: callers cannot tell. Throws as `openWebSession`. */
export type SignIn = (target: Target, account: Account, options?: WebSessionOptions) => Promise<WebSession>;

export class KeptSessions {
  readonly #known = new Map<string, Promise<WebSession | undefined>>();

  /** What Odoo says of the account is asked anew each time, so that a changed language or company is noticed. */
  readonly signIn: SignIn = async (target, account, options) => {
    const known = await this.#known.get(keyOf(target, account));
    if (known) {
      const resumed = await resumeWebSession(target, account, known.sessionId, options);
      if (resumed) return resumed;
    }
    const session = await openWebSession(target, account, options);
    this.#known.set(keyOf(target, account), Promise.resolve(session));
    return session;
  };

  /** Begins to sign somebody in who will act soon. Where that fails, `signIn` tries again and says why. */
  async ahead(target: Target, account: Account): Promise<void> {
    const key = keyOf(target, account);
    if (this.#known.has(key)) return;
    const session = openWebSession(target, account).catch(() => undefined);
    this.#known.set(key, session);
    await session;
  }
}

/** The password is part of it, so that a wrong one never opens a session that the right one opened. */
function keyOf({ url, database }: Target, { login, password }: Account): string {
  return JSON.stringify([url, database, login, password]);
}
