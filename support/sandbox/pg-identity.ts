// As whom Postgres runs: it refuses to be root, and needs a user name for its number.
import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { SandboxError } from './errors.ts';
import type { Environment } from './paths.ts';
import { run } from './process.ts';

export type PostgresIdentity =
  /** As ourselves. */
  | { readonly kind: 'self' }
  /** As ourselves outside and as another number inside a user namespace: `prefix` starts every command. */
  | { readonly kind: 'namespace'; readonly prefix: readonly string[] }
  /** As another user of this machine, who can reach only `folder`-like places that are open to all. */
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

/**
 * Chooses by trying. `reach` is a program in the cache that must be runnable: a namespace's root has no more rights to
 * files than their owner. `VOUCH_POSTGRES_AS=user` skips the namespace.
 */
export async function choosePostgresIdentity(reach: string, env: Environment): Promise<PostgresIdentity> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { kind: 'self' };
  const other = await otherUser();
  const prefix = ['unshare', '--user', `--map-user=${other.uid}`, '--'];
  if (env.VOUCH_POSTGRES_AS !== 'user') {
    const tried = await run({ command: 'unshare', args: [...prefix.slice(1), reach, '--version'] });
    if (tried.code === 0) return { kind: 'namespace', prefix };
  }
  if (isRoot) {
    const tried = await run({ command: 'true', args: [], uid: other.uid, gid: other.gid });
    if (tried.code === 0) return { kind: 'user', ...other };
  }
  throw new SandboxError(
    'no-postgres',
    `Postgres does not run as ${isRoot ? 'root' : 'a user without a name'}; a user namespace (unshare --user) and another user were tried, ` +
      'and this machine allows neither. Run the command as an ordinary user of this machine.',
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch (error) {
    // Node throws a SystemError where the user's number is not in the user database.
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The least privileged user there is; every Linux has a `nobody` or a `daemon`. */
async function otherUser(): Promise<{ uid: number; gid: number }> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['nobody', 'daemon']) {
    const entry = users.find((fields) => fields[0] === name);
    const [uid, gid] = [Number(entry?.[2]), Number(entry?.[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return { uid: 65534, gid: 65534 };
}
