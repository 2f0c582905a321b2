// Where things lie in a pack, and how the run's own files come into it.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, sha256Of } from './canonical.ts';
import { writeOnce } from './disk.ts';
import { EvidenceError } from './errors.ts';
import type { Journal } from './journal.ts';
import { type Plan, plan as planSchema } from './plan.ts';
import { type Results, results as resultsSchema } from './results.ts';

export const PLAN = 'run/plan.json';
export const ENVIRONMENT = 'run/environment.json';
export const RESULTS = 'run/results.json';
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
export const ATTESTATIONS = 'attestations';
export const SIGNER_PEM = 'policy/signer.pub.pem';
export const SIGNER_SSH = 'policy/signer.ssh.pub';

/** The cucumber messages of one leg; the run's parent writes them. */
export function messagesPath(leg: string): string {
  return `run/messages.${leg}.ndjson`;
}

/** Freezes the plan: its file, then the record that holds its digest. Nothing may run before this returned. */
export function freezePlan(journal: Journal, plan: Plan): void {
  const bytes = canonicalBytes(planSchema.parse(plan));
  writeOnce(join(journal.dir, PLAN), bytes);
  journal.append('plan.frozen', { sha256: sha256Of(bytes), scenarios: plan.scenarios.length });
}

/** Keeps what was read from Odoo and from this machine about what the run ran on. */
export function writeEnvironment(journal: Journal, fingerprint: Record<string, unknown>): void {
  // Through the list of secrets first, so that the file and the record say the same.
  const clean = journal.secrets.value(fingerprint) as Record<string, unknown>;
  const bytes = canonicalBytes(clean);
  writeOnce(join(journal.dir, ENVIRONMENT), bytes);
  journal.append('env.read', { fingerprint: clean, sha256: sha256Of(bytes) });
}

export function writeResults(packDir: string, results: Results): void {
  writeOnce(join(packDir, RESULTS), canonicalBytes(resultsSchema.parse(results)));
}

/** Adds a copy of something the run depended on: `features/...`, `steps/...` or `policy/...`. */
export function addFile(packDir: string, path: string, bytes: Uint8Array | string): void {
  if (!/^(features|steps|policy)\//.test(path) || path.split('/').includes('..')) {
    const message = `Files are added below features/, steps/ or policy/ of a pack; found ${path}.`;
    throw new EvidenceError('write-failed', path, message);
  }
  writeOnce(join(packDir, path), bytes);
}

/** All files of a folder as paths with forward slashes, sorted by code unit; a link or a device is refused. */
export function filesBelow(dir: string, prefix = ''): string[] {
  const found: string[] = [];
  for (const name of readdirSync(join(dir, prefix))) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const stat = lstatSync(join(dir, path));
    if (stat.isDirectory()) found.push(...filesBelow(dir, path));
    else if (stat.isFile()) found.push(path);
    else {
      const message = `A pack holds plain files and folders only; ${path} is a link or a device. Put the file itself there.`;
      throw new EvidenceError('unsealable', path, message);
    }
  }
  return found.sort();
}

/** The bytes of one file of a pack. */
export function readFile(packDir: string, path: string): Buffer {
  return readFileSync(join(packDir, path));
}
