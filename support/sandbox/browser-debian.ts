// Debian's Chromium for those who are not root: fetched by an apt of our own and unpacked into the cache.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpack } from './apt.ts';
import type { BrowserInstaller } from './browser-install.ts';
import { ensurePart } from './part.ts';
import type { Environment } from './paths.ts';
import { mustRun } from './process.ts';
import type { Say } from './progress.ts';

/** The same package with whatever this machine lacks, unpacked into the cache: needs no root. */
export function debianUnpacked(cache: string, env: Environment): BrowserInstaller {
  const place = join(cache, 'browser', 'debian');
  return {
    name: "Debian's package, unpacked into the cache",
    path: join(place, 'chromium'),
    unfit: () => (existsSync('/usr/bin/apt-get') ? undefined : 'needs apt-get'),
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
    ...[
      'Debug::NoLocking=1',
      'Acquire::Languages=none',
      `APT::Sandbox::User=${process.getuid?.() === 0 ? 'root' : ''}`,
    ],
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
