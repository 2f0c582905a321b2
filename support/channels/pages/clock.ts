// The clock of a browser: pages see the time that it is in their Odoo, and every timer runs as it did.
import type { BrowserContext } from 'playwright';
import type { ScenarioClock } from '../clock.ts';

export async function followClock(context: BrowserContext, clock: ScenarioClock | undefined): Promise<void> {
  await clock?.follow(async (aheadMs) => {
    await context.addInitScript(putAhead, aheadMs);
    await Promise.all(context.pages().map((page) => page.evaluate(putAhead, aheadMs)));
  });
}

/**
 * Runs in the page. Time never goes back there, in whatever order it runs. Written without arrows that have names: the
 * compiler would wrap them in a helper that pages do not have.
 */
function putAhead(aheadMs: number): void {
  const page = globalThis as unknown as { vouchAheadMs?: number };
  const isFirst = page.vouchAheadMs === undefined;
  page.vouchAheadMs = Math.max(page.vouchAheadMs ?? 0, aheadMs);
  if (!isFirst) return;
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct(_, args, target) {
      const said = args.length > 0 ? args : [Real.now() + (page.vouchAheadMs ?? 0)];
      return Reflect.construct(Real, said, target) as object;
    },
    apply() {
      return new Real(Real.now() + (page.vouchAheadMs ?? 0)).toString();
    },
    get(_, key) {
      if (key !== 'now') return Reflect.get(Real, key) as unknown;
      return () => Real.now() + (page.vouchAheadMs ?? 0);
    },
  });
}
