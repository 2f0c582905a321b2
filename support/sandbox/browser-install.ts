// The ways to install a browser where none is, each with what it needs and where its program ends up.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { debianUnpacked } from './browser-debian.ts';
import { npmPackage } from './browser-npm.ts';
import type { Environment } from './paths.ts';
import { mustRun } from './process.ts';
import type { Say } from './progress.ts';

export interface BrowserInstaller {
  readonly name: string;
  /** Where the program is after the installation. */
  readonly path: string;
  /** Why this way is not open on this machine, or undefined. */
  readonly unfit: () => string | undefined;
  /** Returns the program's path; throws where it fails. */
  readonly install: (say: Say) => Promise<string>;
}

/** Best first. */
export async function browserInstallers(cache: string, env: Environment): Promise<BrowserInstaller[]> {
  return [await playwrightsOwn(env), debianPackage(env), debianUnpacked(cache, env), npmPackage(cache, env)];
}

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => existsSync('/usr/bin/apt-get');

async function playwrightsOwn(env: Environment): Promise<BrowserInstaller> {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return {
    name: "Playwright's own download",
    path,
    unfit: () => undefined,
    install: async (say) => {
      const command = join(
        dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
        'cli.js',
      );
      await mustRun(
        {
          command: process.execPath,
          args: [command, 'install', '--no-shell', 'chromium'],
          env,
          timeoutMs: 600_000,
          onLine: (line) => {
            const part = /(\d+)% of ([\d.]+ \w+)/.exec(line);
            if (part?.[1]) say(`downloading a browser (${part[2]})`, { done: Number(part[1]), total: 100 });
          },
        },
        "Playwright's download of Chromium",
      );
      return path;
    },
  };
}

function debianPackage(env: Environment): BrowserInstaller {
  const path = '/usr/bin/chromium';
  return {
    name: "the machine's package manager",
    path,
    unfit: () => (isRoot() && hasApt() ? undefined : 'needs root and apt-get'),
    install: async (say) => {
      const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
      say('reading the package lists');
      await mustRun({ command: 'apt-get', args: ['-q', 'update'], env: quiet }, 'Reading the package lists');
      say('installing the package chromium');
      await mustRun(
        {
          command: 'apt-get',
          args: ['-q', 'install', '-y', '--no-install-recommends', 'chromium'],
          env: quiet,
        },
        'Installing the package chromium',
      );
      return path;
    },
  };
}
