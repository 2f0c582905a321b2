// Odoo's source by a shallow clone of the 19.0 branch, or of exactly the commit that is asked for.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SandboxError } from './errors.ts';
import type { Environment } from './paths.ts';
import { mustRun, run, tail } from './process.ts';
import type { Say } from './progress.ts';
import { type SourceInfo, versionOf } from './source-folder.ts';

const REPOSITORY = 'https://github.com/odoo/odoo.git';

/** `ODOO_REPOSITORY` names another copy, `ODOO_COMMIT` pins the commit. */
export async function sourceFromGit(
  folder: string,
  { env, say }: { readonly env: Environment; readonly say: Say },
): Promise<SourceInfo> {
  const repository = env.ODOO_REPOSITORY || REPOSITORY;
  const work = join(folder, 'odoo-git');
  await rm(work, { recursive: true, force: true });
  await git(['init', '--quiet', work], env, say);
  const wanted = env.ODOO_COMMIT || 'refs/heads/19.0';
  await git(['-C', work, 'fetch', '--progress', '--depth', '1', repository, wanted], env, say);
  await git(['-C', work, 'checkout', '--quiet', '--detach', 'FETCH_HEAD'], env, say);
  const head = await mustRun(
    { command: 'git', args: ['-C', work, 'rev-parse', 'HEAD'] },
    'Reading the commit',
  );
  const commit = head.out.trim();
  await rm(join(work, '.git'), { recursive: true, force: true });
  await moveUp(work, folder);
  return { kind: 'git', version: await versionOf(folder), digest: commit, from: [`commit ${commit}`] };
}

async function git(args: readonly string[], env: Environment, say: Say): Promise<void> {
  const ran = await run({
    command: 'git',
    args,
    // Nobody is there to type a password.
    env: { ...env, GIT_TERMINAL_PROMPT: '0' },
    onLine: (line) => {
      const part = /(Receiving objects|Resolving deltas|Updating files):\s+(\d+)%/.exec(
        line.split('\r').at(-1) ?? '',
      );
      if (part?.[1]) say(part[1].toLowerCase(), { done: Number(part[2]), total: 100 });
    },
  });
  if (ran.code === 0) return;
  const fatal = ran.err.split('\n').filter((line) => line.startsWith('fatal:'));
  const words = fatal.length > 0 ? fatal.join(' ') : tail(ran.err, 3);
  throw new SandboxError('no-source', ran.code === -1 ? 'this machine has no git' : words);
}

async function moveUp(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
  await rm(from, { recursive: true });
}
