// The manifest: every file of a pack with its role, size and digest; what the signature stands for.

import { mediaTypeOf } from './attachments.ts';
import { canonicalBytes, sha256Of } from './canonical.ts';
import { ATTESTATIONS, filesBelow, MANIFEST, readFile, SUMS } from './pack.ts';
import type { TypedRecord } from './record.ts';

export type Phi = 'none' | 'masked' | 'restricted';

export interface ManifestFile {
  path: string;
  role: string;
  mediaType: string;
  size: number;
  sha256: string;
  /** Whether it can hold data about people: never, blacked out, or yes and to be kept apart. */
  phi: Phi;
}

export interface Manifest {
  schema: 'vouch/manifest/v1';
  runId: string;
  project: string;
  files: ManifestFile[];
}

const TEXTS: Readonly<Record<string, string>> = {
  jsonl: 'application/x-ndjson',
  feature: 'text/plain',
  pem: 'application/x-pem-file',
  js: 'text/javascript',
  mjs: 'text/javascript',
  mts: 'text/typescript',
  pub: 'text/plain',
  ts: 'text/typescript',
  yaml: 'application/yaml',
};

export interface ManifestInput {
  packDir: string;
  runId: string;
  project: string;
  records: readonly TypedRecord[];
  /** The class of what the run wrote itself: made-up people on a rehearsal, redacted records on anyone's own Odoo. */
  phi: Phi;
}

export function makeManifest({ packDir, runId, project, records, phi }: ManifestInput): Manifest {
  const captured = captures(records);
  const paths = filesBelow(packDir).filter(isListed);
  const files = paths.map((path): ManifestFile => {
    const bytes = readFile(packDir, path);
    const sha256 = sha256Of(bytes);
    const capture = path.startsWith('evidence/') ? captured.get(sha256) : undefined;
    return {
      path,
      role: capture?.role ?? roleOf(path),
      mediaType: capture?.mediaType ?? TEXTS[path.slice(path.lastIndexOf('.') + 1)] ?? mediaTypeOf(path),
      size: bytes.length,
      sha256,
      phi: capture?.phi ?? (/^(run|journal)\//.test(path) ? phi : 'none'),
    };
  });
  return { schema: 'vouch/manifest/v1', runId, project, files };
}

export function manifestBytes(manifest: Manifest): Buffer {
  return canonicalBytes(manifest);
}

/** For `sha256sum -c SHA256SUMS`, which every Linux has; the manifest itself is the last line. */
export function sumsText(manifest: Manifest): string {
  const lines = manifest.files.map((file) => `${file.sha256}  ${file.path}\n`);
  return `${lines.join('')}${sha256Of(manifestBytes(manifest))}  ${MANIFEST}\n`;
}

function isListed(path: string): boolean {
  return path !== MANIFEST && path !== SUMS && !path.startsWith(`${ATTESTATIONS}/`);
}

function roleOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (path.startsWith('run/messages.')) return 'messages';
  if (path.startsWith('run/')) return name.replace(/\.[^.]*$/, '');
  if (path.startsWith('policy/signer.')) return 'key';
  if (path.startsWith('features/')) return 'feature';
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : 'other';
}

type Capture = Extract<TypedRecord, { type: 'evidence.captured' }>['data'];

/** Of two captures with the same content the one with the stricter class counts. */
function captures(records: readonly TypedRecord[]): Map<string, Capture> {
  const strictness: Readonly<Record<Phi, number>> = { none: 0, masked: 1, restricted: 2 };
  const found = new Map<string, Capture>();
  for (const record of records) {
    if (record.type !== 'evidence.captured') continue;
    const known = found.get(record.data.sha256);
    if (!known || strictness[record.data.phi] > strictness[known.phi])
      found.set(record.data.sha256, record.data);
  }
  return found;
}
