// What somebody needs who wants to change a pack unseen: edits, a fresh chain, a fresh manifest, a fresh signature.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalBytes, canonicalText, sha256Of } from '../../support/evidence/canonical.ts';
import { signedEnvelope } from '../../support/evidence/dsse.ts';
import type { SigningKey } from '../../support/evidence/keys.ts';
import { makeManifest, manifestBytes, sumsText } from '../../support/evidence/manifest.ts';
import { filesBelow } from '../../support/evidence/pack.ts';
import type { TypedRecord } from '../../support/evidence/record.ts';
import type { Results } from '../../support/evidence/results.ts';
import { resource, type Statement, testResult } from '../../support/evidence/statement.ts';

// biome-ignore lint/suspicious/noExplicitAny: a forger writes whatever he likes into a pack's JSON.
export type Loose = any;

export const RESULTS = 'run/results.json';
export const PLAN = 'run/plan.json';
export const RUN = 'attestations/10-run.dsse.json';
export const DETAIL = 'attestations/11-run-detail.dsse.json';

export class Forger {
  readonly dir: string;
  /** The key that sealed the pack: only the runner's owner has it. */
  readonly key: SigningKey;

  constructor(dir: string, key: SigningKey) {
    this.dir = dir;
    this.key = key;
  }

  path(path: string): string {
    return join(this.dir, path);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): void {
    writeFileSync(this.path(path), content);
  }

  remove(path: string): void {
    rmSync(this.path(path));
  }

  edit(path: string, change: (text: string) => string): void {
    const text = this.read(path);
    const changed = change(text);
    if (changed === text) throw new Error(`The forger changed nothing in ${path}`);
    this.write(path, changed);
  }

  editJson(path: string, change: (value: Loose) => void): void {
    this.edit(path, (text) => {
      const value: unknown = JSON.parse(text);
      change(value);
      return canonicalText(value);
    });
  }

  editLines(path: string, change: (lines: string[]) => string[]): void {
    this.edit(path, (text) => `${change(text.trimEnd().split('\n')).join('\n')}\n`);
  }

  /** Changes the record of that type (the n-th one) and leaves the chain as it was. */
  editRecord(path: string, type: string, change: (record: Loose) => void, nth = 0): void {
    this.editLines(path, (lines) => {
      const at = lines.flatMap((line, index) => (JSON.parse(line).type === type ? [index] : []))[nth];
      if (at === undefined) throw new Error(`No record ${type} in ${path}`);
      const record = JSON.parse(lines[at] ?? '');
      change(record);
      return lines.with(at, canonicalText(record));
    });
  }

  /** Numbers and chains all records of a segment anew. */
  rechain(path: string): void {
    let prev = '0'.repeat(64);
    const lines = this.read(path)
      .trimEnd()
      .split('\n')
      .map((line, seq) => {
        const record = canonicalText({ ...JSON.parse(line), seq, prev });
        prev = sha256Of(record);
        return record;
      });
    this.write(path, `${lines.join('\n')}\n`);
  }

  /** Makes the record run.sealed fit the segments as they are now. */
  renewSeal(): void {
    const heads = readdirSync(this.path('journal'))
      .sort()
      .map((name) => {
        const lines = this.read(`journal/${name}`)
          .trimEnd()
          .split('\n')
          .filter((line) => JSON.parse(line).type !== 'run.sealed');
        const last = lines.at(-1) ?? '';
        return { segment: name.replace('.jsonl', ''), seq: lines.length - 1, sha256: sha256Of(last) };
      });
    this.editRecord('journal/0.jsonl', 'run.sealed', (record) => {
      record.data.heads = heads;
    });
    this.rechain('journal/0.jsonl');
  }

  /** Manifest and checksums as they should be for what is in the pack now. */
  renewManifest(change?: (manifest: Loose) => void): void {
    const { runId, project } = JSON.parse(this.read('manifest.json'));
    const manifest = makeManifest({
      packDir: this.dir,
      runId,
      project,
      records: this.records(),
      phi: 'none',
    });
    change?.(manifest);
    this.write('manifest.json', manifestBytes(manifest));
    this.write('SHA256SUMS', sumsText(manifest));
  }

  /** Manifest and statements anew, signed with this key; by default with the runner's own. */
  reseal(key = this.key): void {
    this.write('policy/signer.pub.pem', key.publicPem);
    this.write('policy/signer.ssh.pub', `${key.publicSsh}\n`);
    this.renewManifest();
    this.resign(RUN, (statement) => Object.assign(statement, this.#testResult(statement)), key);
    this.resign(
      DETAIL,
      ({ predicate }) => {
        const segments = readdirSync(this.path('journal')).sort();
        predicate.signer.keyid = key.keyid;
        predicate.counts = this.#results().counts;
        predicate.segments = segments.map((name) => {
          const lines = this.read(`journal/${name}`).trimEnd().split('\n');
          return {
            segment: name.replace('.jsonl', ''),
            records: lines.length,
            head: sha256Of(lines.at(-1) ?? ''),
          };
        });
      },
      key,
    );
  }

  /** Changes a statement and signs it again; its subjects are this pack's. */
  resign(path: string, change: (statement: Loose) => void, key = this.key): void {
    const statement = JSON.parse(Buffer.from(JSON.parse(this.read(path)).payload, 'base64').toString('utf8'));
    statement.subject = ['manifest.json', 'SHA256SUMS'].map((name) => resource(name, this.digest(name)));
    change(statement);
    this.write(path, signedEnvelope(canonicalBytes(statement), key));
  }

  digest(path: string): string {
    return sha256Of(readFileSync(this.path(path)));
  }

  files(below = ''): string[] {
    return filesBelow(this.dir).filter((path) => path.startsWith(below));
  }

  records(): TypedRecord[] {
    const lines = this.files('journal/').flatMap((path) => this.read(path).trimEnd().split('\n'));
    return lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  }

  #results(): Results {
    return JSON.parse(this.read(RESULTS));
  }

  #testResult(statement: Statement): Statement {
    const named = this.files().filter((path) =>
      /^(run\/(plan|environment)\.json$|features\/|policy\/)/.test(path),
    );
    return testResult(
      statement.subject,
      named.map((path) => resource(path, this.digest(path))),
      this.#results(),
    );
  }
}
