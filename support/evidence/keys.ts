// The service key that seals runs: made on first use, kept in the user's own data folder, never in the project.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256Of } from './canonical.ts';
import { makeFolder, writeWhole } from './disk.ts';
import { EvidenceError, errnoOf } from './errors.ts';

export interface SigningKey {
  /** `SHA256:...` as `ssh-keygen -lf` shows it: a person can compare it. */
  keyid: string;
  /** SPKI, PEM. */
  publicPem: string;
  /** `ssh-ed25519 AAAA... comment`. */
  publicSsh: string;
  privateKey: KeyObject;
}

export interface KeyPlace {
  env: Readonly<Record<string, string | undefined>>;
}

export function keyFolder({ env }: KeyPlace): string {
  const data = env.XDG_DATA_HOME || join(env.HOME || homedir(), '.local', 'share');
  return join(data, 'vouch', 'keys');
}

/** The runner's key of this user on this machine; made when there is none. */
export function runnerKey(place: KeyPlace): SigningKey {
  const file = join(keyFolder(place), 'runner.pem');
  if (!existsSync(file)) makeKeyFile(file);
  return readKey(file);
}

export function readKey(file: string): SigningKey {
  const mode = statSync(file).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    const message = `The signing key ${file} can be read by others (mode ${mode.toString(8)}), so that anyone could have signed. Make a new one (remove the file), or run: chmod 600 "${file}"`;
    throw new EvidenceError('key-unusable', file, message);
  }
  return signingKey(privateKeyIn(file));
}

/** A key that lives in memory only. */
export function makeKey(): SigningKey {
  return signingKey(generateKeyPairSync('ed25519').privateKey);
}

export function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  const wire = sshWire(publicKey);
  return {
    keyid: `SHA256:${Buffer.from(sha256Of(wire), 'hex').toString('base64').replace(/=+$/, '')}`,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    publicSsh: `ssh-ed25519 ${wire.toString('base64')} vouch-runner`,
    privateKey,
  };
}

function makeKeyFile(file: string): void {
  makeFolder(dirname(file), 0o700);
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const mine = `${file}.${process.pid}`;
  writeWhole(mine, pem.toString(), { mode: 0o600 });
  try {
    // Two first runs at once: the one that links first has made the key, the other one uses it.
    linkSync(mine, file);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(mine);
  }
}

function privateKeyIn(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (cause) {
    const message = `The signing key ${file} cannot be read. It should be an Ed25519 key in PEM form; remove the file and the next run makes a new one.`;
    throw new EvidenceError('key-unusable', file, message, { cause });
  }
  const message = `The signing key ${file} is of another kind than Ed25519. Remove the file and the next run makes a new one.`;
  throw new EvidenceError('key-unusable', file, message);
}

/** The public key as SSH writes it on the wire (RFC 8709): two length-prefixed strings. */
function sshWire(publicKey: KeyObject): Buffer {
  const { x } = publicKey.export({ format: 'jwk' });
  const parts = [Buffer.from('ssh-ed25519'), Buffer.from(x ?? '', 'base64url')];
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}
