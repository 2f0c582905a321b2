// The files that a pack really holds, each read once, with its digest.
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, strictJson, Unchecked, type Value } from './json.ts';

export interface PackFiles {
  /** Path to digest and size, for every plain file. */
  files: Map<string, { sha256: string; size: number }>;
  /** Links, devices and the like: nothing of this kind belongs into a pack. */
  strangers: string[];
  /** Digests of the files below evidence/. */
  evidence: Set<string>;
  bytes(path: string): Buffer | undefined;
  /** The canonical JSON of a file; a Fault when there is none. */
  json(path: string): Value;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function readPack(dir: string): PackFiles {
  const files: PackFiles['files'] = new Map();
  const kept = new Map<string, Buffer>();
  const strangers: string[] = [];
  const visit = (prefix: string) => {
    for (const name of readdirSync(join(dir, prefix)).sort()) {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      const stat = lstatSync(join(dir, path));
      if (stat.isDirectory()) visit(path);
      else if (!stat.isFile()) strangers.push(path);
      else {
        const bytes = readFileSync(join(dir, path));
        files.set(path, { sha256: sha256(bytes), size: bytes.length });
        // Pictures are only hashed; all else is read from the very bytes that were hashed.
        if (!path.startsWith('evidence/')) kept.set(path, bytes);
      }
    }
  };
  try {
    if (!lstatSync(dir).isDirectory()) throw new Unchecked(dir, 'it is not a folder');
    visit('');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new Unchecked(dir, `it cannot be read: ${error.message}`);
  }
  const json = (path: string) => {
    const bytes = kept.get(path);
    if (!bytes) throw new Fault(path, 'the file is missing');
    return strictJson(bytes, path);
  };
  const evidence = [...files].filter(([path]) => path.startsWith('evidence/')).map(([, file]) => file.sha256);
  return { files, strangers, evidence: new Set(evidence), bytes: (path) => kept.get(path), json };
}
