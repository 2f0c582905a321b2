// DSSE envelopes (secure-systems-lab/dsse 1.0): one Ed25519 signature over the payload's type and bytes.
import { sign } from 'node:crypto';
import { canonicalBytes } from './canonical.ts';
import type { SigningKey } from './keys.ts';

export const IN_TOTO = 'application/vnd.in-toto+json';

/** The bytes that are signed: what the payload is, and what it says, with their lengths in bytes. */
export function preAuthentication(payloadType: string, payload: Uint8Array): Buffer {
  const type = Buffer.from(payloadType, 'utf8');
  const head = `DSSEv1 ${type.length} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/** The envelope's file content: canonical JSON, so that there is one text for it and no other. */
export function signedEnvelope(payload: Uint8Array, key: SigningKey): Buffer {
  const signature = sign(null, preAuthentication(IN_TOTO, payload), key.privateKey);
  return canonicalBytes({
    payload: Buffer.from(payload).toString('base64'),
    payloadType: IN_TOTO,
    signatures: [{ keyid: key.keyid, sig: signature.toString('base64') }],
  });
}
