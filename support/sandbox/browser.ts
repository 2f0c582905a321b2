// Finds a Chromium to drive and to print with: one that is named, one on the machine, Playwright's own, else installs one.
import { existsSync } from 'node:fs';
import { browserInstallers } from './browser-install.ts';
import { reasonOf, SandboxError } from './errors.ts';
import { cacheFolder, type Environment } from './paths.ts';
import { run, tail } from './process.ts';
import { type Progress, type Say, stage } from './progress.ts';

export interface FoundBrowser {
  /** The program, absolute or to be found on the PATH. */
  readonly path: string;
  /** Where it comes from, for people: `VOUCH_BROWSER`, `this machine`, `Playwright`. */
  readonly source: string;
  /** `Chromium 156.0.8078.79` */
  readonly version: string;
}

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Throws `no-browser` with every way that was tried and the cure. Each candidate is started once before it is chosen. */
export async function findBrowser(progress: Progress, env: Environment = process.env): Promise<FoundBrowser> {
  const there = await presentBrowser(env);
  if (there !== undefined) return there;
  return stage(progress, { step: 1, of: 1, text: 'a browser' }, (say) => installBrowser(env, say));
}

/** A browser that is here already; installs nothing. Throws `no-browser` where the named one does not work. */
export async function presentBrowser(env: Environment = process.env): Promise<FoundBrowser | undefined> {
  if (env.VOUCH_BROWSER) return namedBrowser(env.VOUCH_BROWSER, env);
  for (const path of ON_PATH) {
    const version = await versionOf(path, env);
    if (version !== undefined) return { path: await absolute(path, env), source: 'this machine', version };
  }
  // Loaded where it is needed: it takes half a second, which no other command should wait for.
  const { chromium } = await import('playwright');
  const candidates = [
    { path: chromium.executablePath(), source: 'Playwright' },
    ...(await browserInstallers(cacheFolder(env), env)).map((each) => ({
      path: each.path,
      source: each.name,
    })),
  ];
  for (const { path, source } of candidates) {
    const version = path !== '' && existsSync(path) ? await versionOf(path, env) : undefined;
    if (version !== undefined) return { path, source, version };
  }
  return undefined;
}

async function namedBrowser(path: string, env: Environment): Promise<FoundBrowser> {
  const version = await versionOf(path, env);
  if (version !== undefined) return { path, source: 'VOUCH_BROWSER', version };
  throw new SandboxError(
    'no-browser',
    `VOUCH_BROWSER names ${path}, but that is no Chromium that starts. Correct it, or unset it to have one found.`,
  );
}

async function installBrowser(env: Environment, say: Say): Promise<FoundBrowser> {
  const failures: string[] = [];
  for (const installer of await browserInstallers(cacheFolder(env), env)) {
    const reason = installer.unfit();
    if (reason !== undefined) {
      failures.push(`${installer.name}: ${reason}`);
      continue;
    }
    try {
      say(`installing a browser by ${installer.name}`);
      const path = await installer.install(say);
      return { path, source: installer.name, version: await mustStart(path, env) };
    } catch (error) {
      failures.push(`${installer.name}: ${tail(reasonOf(error), 3)}`);
      say(`no browser by ${installer.name}`);
    }
  }
  throw new SandboxError(
    'no-browser',
    `Expected a Chromium, Chrome or Edge, found none, and none could be installed:\n${failures.map((each) => `- ${each}`).join('\n')}\n` +
      'Install one (for example `apt-get install chromium` or `npx playwright install chromium`), or name one: VOUCH_BROWSER=/path/to/chromium',
  );
}

/** Chromium's own version line, or undefined where the program does not start or is something else. */
async function versionOf(path: string, env: Environment): Promise<string | undefined> {
  const ran = await run({ command: path, args: ['--version'], env, timeoutMs: 20_000 });
  return ran.code === 0 ? /(?:Chromium|Chrome|Edge)[^\d]*[\d.]+/.exec(ran.out)?.[0] : undefined;
}

/** Opens a page without a screen: a program can tell its version and still lack what it needs to run. */
async function mustStart(path: string, env: Environment): Promise<string> {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath: path, timeout: 60_000 });
  await browser.newPage();
  await browser.close();
  return (await versionOf(path, env)) ?? 'Chromium';
}

async function absolute(name: string, env: Environment): Promise<string> {
  const found = await run({ command: 'sh', args: ['-c', 'command -v "$0"', name], env });
  return found.code === 0 && found.out !== '' ? found.out : name;
}
