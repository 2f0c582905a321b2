// Signs a person in by the server's own call and hands the session to a browser context: the log-in page costs a second.
import type { Browser, BrowserContext } from 'playwright';
import { openWebSession } from '../../odoo/web-session.ts';
import type { ChannelOptions, Person } from '../channel.ts';
import { installPageScript } from './page/install.ts';

/** Throws `OdooError` with `denied`, `unknown-database` or `unreachable`. */
export async function openContext(
  browser: Promise<Browser>,
  options: ChannelOptions,
  person: Person,
): Promise<BrowserContext> {
  const target = { url: options.url, database: options.database };
  const account = { login: person.login, password: person.password() };
  const signIn = options.signIn ?? openWebSession;
  const [session, chrome] = await Promise.all([
    signIn(target, account, { timeoutMs: options.timeoutMs }),
    browser,
  ]);
  const context = await chrome.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await context.addCookies([
    { name: 'session_id', value: session.sessionId, url: options.url, httpOnly: true },
  ]);
  await installPageScript(context);
  if (options.traceDir) await context.tracing.start({ screenshots: true, snapshots: true });
  return context;
}
