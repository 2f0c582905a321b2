// Names for what something was made from: digests of values, files and folders.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Sha256 of a value's JSON, in hex. Arrays keep their order; keys of objects do not matter. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(stable(value)).digest('hex');
}

/** Twelve hex digits are plenty to tell a user's few caches apart and keep names short. */
export function shortKey(value: unknown): string {
  return digestOf(value).slice(0, 12);
}

export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Digest of every file's path and content below a folder; compiled Python and version control are left out. */
export async function digestFolder(folder: string): Promise<string> {
  const lines: string[] = [];
  await walk(folder, '', async (relative, full, kind) => {
    const content = kind === 'link' ? `-> ${await readlink(full)}` : await digestFile(full);
    lines.push(`${relative} ${content}`);
  });
  return digestOf(lines.sort());
}

/** Digest of paths, sizes and times of change: for folders too large to read at every start. */
export async function digestListing(folder: string): Promise<string> {
  const lines: string[] = [];
  await walk(folder, '', async (relative, full) => {
    const entry = await lstat(full);
    lines.push(`${relative} ${entry.size} ${Math.trunc(entry.mtimeMs)}`);
  });
  return digestOf(lines.sort());
}

const LEFT_OUT = new Set(['.git', '__pycache__', 'node_modules']);

async function walk(
  root: string,
  relative: string,
  visit: (relative: string, full: string, kind: 'file' | 'link') => Promise<void>,
): Promise<void> {
  for (const entry of await readdir(join(root, relative), { withFileTypes: true })) {
    const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
    if (LEFT_OUT.has(entry.name) || entry.name.endsWith('.pyc')) continue;
    if (entry.isDirectory()) await walk(root, path, visit);
    else if (entry.isSymbolicLink()) await visit(path, join(root, path), 'link');
    else if (entry.isFile()) await visit(path, join(root, path), 'file');
  }
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
