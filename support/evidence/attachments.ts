// Pictures, payloads and differences: files named by the digest of their content, each recorded in the journal.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from './canonical.ts';
import { writeWhole } from './disk.ts';
import type { Journal } from './journal.ts';
import type { RecordData } from './record.ts';

type Captured = RecordData<'evidence.captured'>;
export type About = Omit<Captured, 'sha256' | 'size'>;

export interface Attached {
  sha256: string;
  size: number;
  /** Below the pack, with forward slashes. */
  path: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
};

export function extensionOf(mediaType: string): string {
  return EXTENSIONS[mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''] ?? 'bin';
}

export function mediaTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const known = Object.entries(EXTENSIONS).find(([, value]) => value === extension);
  return known?.[0] ?? 'application/octet-stream';
}

export function evidencePath(sha256: string, mediaType: string): string {
  return `evidence/${sha256.slice(0, 2)}/${sha256}.${extensionOf(mediaType)}`;
}

/** Writes the file first, then the record that names it; a text is cleaned of secrets before it is hashed. */
export function attach(journal: Journal, bytes: Uint8Array | string, about: About): Attached {
  const clean = cleaned(journal, bytes, about.mediaType);
  const sha256 = sha256Of(clean);
  const path = evidencePath(sha256, about.mediaType);
  const file = join(journal.dir, path);
  // A file of this name holds this content: it was written whole or not at all.
  if (!existsSync(file)) writeWhole(file, clean);
  journal.append('evidence.captured', { ...about, sha256, size: clean.length });
  return { sha256, size: clean.length, path };
}

function cleaned(journal: Journal, bytes: Uint8Array | string, mediaType: string): Uint8Array {
  if (typeof bytes === 'string') return Buffer.from(journal.secrets.text(bytes), 'utf8');
  if (!/^text\/|^application\/(json|x-ndjson)\b/.test(mediaType)) return bytes;
  return Buffer.from(journal.secrets.text(Buffer.from(bytes).toString('utf8')), 'utf8');
}
