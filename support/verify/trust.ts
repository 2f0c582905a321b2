// Which keys the reader of a pack trusts: told on the command line or by a file of his own, never by the pack.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fingerprint, publicKey } from './envelope.ts';
import { Unchecked } from './json.ts';

export interface Trust {
  keyids: ReadonlySet<string>;
  /** For the report. */
  source: string;
}

const KEYID = /^SHA256:[A-Za-z0-9+/]{43}$/;

/** A key's fingerprint, or a file with fingerprints, SSH public keys (one a line) or one public key in PEM form. */
export function readTrust(given: string): Trust {
  if (KEYID.test(given)) return { keyids: new Set([given]), source: 'the key that was named' };
  const text = readTrustFile(given);
  if (text.includes('-----BEGIN')) {
    return { keyids: new Set([fingerprint(publicKey(Buffer.from(text), given))]), source: given };
  }
  const lines = text.split('\n').map((line) => line.trim());
  const keyids = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => keyidOf(line, given));
  if (keyids.length === 0) throw new Unchecked(given, 'it names no key');
  return { keyids: new Set(keyids), source: given };
}

function readTrustFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Unchecked(
      path,
      `it is neither a fingerprint (SHA256: and 43 characters) nor a file that can be read: ${words}`,
    );
  }
}

function keyidOf(line: string, path: string): string {
  const [first = '', second = ''] = line.split(/\s+/);
  if (KEYID.test(first)) return first;
  if (first !== 'ssh-ed25519')
    throw new Unchecked(path, `expected a fingerprint or an ssh-ed25519 key, found "${line.slice(0, 40)}"`);
  const wire = Buffer.from(second, 'base64');
  return `SHA256:${createHash('sha256').update(wire).digest('base64').replace(/=+$/, '')}`;
}
