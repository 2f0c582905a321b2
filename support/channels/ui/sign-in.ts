// Signs a person in by the server's own call and hands the session to a browser context: the log-in page costs a second.
import type { Browser, BrowserContext } from 'playwright';
import { openWebSession } from '../../odoo/web-session.ts';
import type { ChannelOptions, Person } from '../channel.ts';
import { CONTEXT } from '../pages/browser.ts';
import { followClock } from '../pages/clock.ts';
import { installPageScript } from './page/install.ts';

/** Throws `OdooError` with `denied`, `unknown-database` or `unreachable`. */
export async function openContext(
  browser: Promise<Browser>,
  options: ChannelOptions,
  person: Person,
): Promise<BrowserContext> {
  const target = { url: options.url, database: options.database };
  const account = { login: person.login, password: person.password() };
  // A trace holds the session's cookie, so that its session is one of its own, which ends with it.
  const signIn = options.traceDir ? openWebSession : (options.signIn ?? openWebSession);
  const [session, chrome] = await Promise.all([
    signIn(target, account, { timeoutMs: options.timeoutMs }),
    browser,
  ]);
  // The client goes by the clock of the machine: that of this person shows the time where the person is.
  const timezoneId = typeof session.context.tz === 'string' ? session.context.tz : 'UTC';
  const context = await chrome.newContext({ ...CONTEXT, timezoneId });
  await context.addCookies([
    { name: 'session_id', value: session.sessionId, url: options.url, httpOnly: true },
  ]);
  await installPageScript(context);
  await followClock(context, options.clock);
  if (options.traceDir) await context.tracing.start({ screenshots: true, snapshots: true });
  return context;
}

/** Ends the session on the server: whoever finds its cookie afterwards has nothing. */
export async function signOut(context: BrowserContext, url: string): Promise<void> {
  const answer = await context.request.post(`${url}/web/session/destroy`, {
    data: { jsonrpc: '2.0', method: 'call', params: {} },
  });
  if (!answer.ok()) {
    throw new Error(
      `The session of a traced person could not be ended (Odoo answered ${answer.status()}): its trace holds a cookie that works.`,
    );
  }
}
