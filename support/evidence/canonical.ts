// Canonical JSON (RFC 8785) and SHA-256: equal content has equal bytes, and so equal digests.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { EvidenceError } from './errors.ts';

// The package is CommonJS and its types declare a default export that NodeNext does not see as callable.
const serialise = createRequire(import.meta.url)('canonicalize') as (value: unknown) => string | undefined;

/** The one JSON text of a value. Undefined members are left out; anything that JSON cannot say exactly is refused. */
export function canonicalText(value: unknown): string {
  refuseInexact(value, '$');
  const text = serialise(value);
  if (text === undefined) throw new EvidenceError('bad-record', '$', 'There is no JSON text for this value.');
  return text;
}

export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalText(value), 'utf8');
}

/** Lower-case hex. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuseInexact(value: unknown, path: string): void {
  const refuse = (found: string, cure: string) => {
    throw new EvidenceError('bad-record', path, `At ${path}: ${found} has no exact JSON form. ${cure}`);
  };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(String(value), 'Leave the field out, or say it in words.');
    if (Number.isInteger(value) && !Number.isSafeInteger(value))
      refuse(String(value), 'Write it as a string.');
  } else if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) refuse('half of a surrogate pair', 'Replace it by U+FFFD.');
  } else if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') {
    refuse(`a ${typeof value}`, 'Write it as a string.');
  } else if (value instanceof Uint8Array) {
    refuse('a block of bytes', 'Attach it, and name its digest.');
  } else if (Array.isArray(value)) {
    value.forEach((item, at) => {
      refuseInexact(item, `${path}[${at}]`);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) refuseInexact(item, `${path}.${key}`);
  }
}
