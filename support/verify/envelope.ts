// DSSE envelopes: is this the one text that this key signed?
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { PackFiles } from './files.ts';
import { Fault, strictJson, type Value } from './json.ts';

const IN_TOTO = 'application/vnd.in-toto+json';

export interface Envelope {
  path: string;
  keyid: string;
  payload: Buffer;
  signature: Buffer;
}

/** Everything that DSSE lets a writer choose (alphabet, spaces, more keys) is fixed here: one content, one text. */
export function readEnvelope(pack: PackFiles, path: string): Envelope {
  const envelope = pack.json(path);
  expectKeys(envelope, ['payload', 'payloadType', 'signatures']);
  const type = envelope.get('payloadType').text();
  if (type !== IN_TOTO) throw new Fault(path, `expected the payload type ${IN_TOTO}, found ${type}`);
  const [signature, ...more] = envelope.get('signatures').list();
  if (!signature || more.length > 0)
    throw new Fault(path, `expected one signature, found ${more.length + (signature ? 1 : 0)}`);
  expectKeys(signature, ['keyid', 'sig']);
  return {
    path,
    keyid: signature.get('keyid').text(),
    payload: base64(envelope.get('payload')),
    signature: base64(signature.get('sig')),
  };
}

/** The signed statement; a Fault unless this key signed exactly this payload. */
export function openEnvelope(envelope: Envelope, key: KeyObject): Value {
  const keyid = fingerprint(key);
  if (envelope.keyid !== keyid)
    throw new Fault(envelope.path, `it names the key ${envelope.keyid}, the pack's key is ${keyid}`);
  const head = `DSSEv1 ${Buffer.byteLength(IN_TOTO)} ${IN_TOTO} ${envelope.payload.length} `;
  const signed = Buffer.concat([Buffer.from(head), envelope.payload]);
  if (!verify(null, signed, key, envelope.signature)) {
    throw new Fault(envelope.path, `the signature is not one by ${keyid} over this content`);
  }
  return strictJson(envelope.payload, `${envelope.path} statement`);
}

export function publicKey(pem: Buffer | undefined, where: string): KeyObject {
  if (!pem) throw new Fault(where, 'the file is missing');
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (error) {
    throw new Fault(where, `it is no public key: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Fault(where, 'it is no Ed25519 key');
}

/** As `ssh-keygen -lf` shows it: sha256 over the key as SSH writes it on the wire. */
export function fingerprint(key: KeyObject): string {
  const raw = Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
  const head = Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0\x20', 'latin1');
  const digest = createHash('sha256').update(head).update(raw).digest('base64');
  return `SHA256:${digest.replace(/=+$/, '')}`;
}

function base64(value: Value): Buffer {
  const bytes = Buffer.from(value.text(), 'base64');
  if (bytes.toString('base64') !== value.text())
    throw new Fault(value.where, 'it is not in the one standard base64 form');
  return bytes;
}

function expectKeys(value: Value, keys: string[]): void {
  const found = value.keys().sort().join(', ');
  if (found !== keys.join(', '))
    throw new Fault(value.where, `expected the members ${keys.join(', ')}; found ${found}`);
}
