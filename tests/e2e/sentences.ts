// The features of the sentences (tests/contract/features) as a run: those that fit any app, and the hospital's own.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import { type Ended, journal, runOf, vouch } from './support.ts';

const FEATURES = path.join(import.meta.dirname, '../contract/features');

/** The scenarios of the hospital's own sentences, by feature: `features/x.feature:12`. */
export function businessScenarios(): string[][] {
  const dir = path.dirname(FEATURES);
  const uris = featureFiles(['features'], dir).map(({ uri }) => uri);
  return uris
    .filter((uri) => !uri.startsWith('features/general/'))
    .map((uri) => readFeatures([uri], dir).pickles.map(({ location }) => `${uri}:${location?.line}`));
}

/** Runs them in a project of a user's own; an example may name what only the screen refuses: that is an open risk, and the run says so. */
export async function holds(channel: 'rpc' | 'ui' | 'both', features: readonly string[]): Promise<Ended> {
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-sentences-'));
  cpSync(FEATURES, path.join(dir, 'features'), { recursive: true });
  const args = ['run', ...features, '--channel', channel, '--share', 'feature', '--quiet'];
  const ran = await vouch(args, { cwd: dir });
  const said = `${features.join(' ')}\n${ran.out}${ran.err}`;
  assert.equal(ran.code, 0, said);
  assert.match(ran.out, /not accepted +0\n +not tested +0\n/, said);
  const compared = journal(runOf(ran, dir)).filter(({ type }) => type === 'channels.compared');
  assert.equal(compared.length > 0, channel === 'both', said);
  assert.deepEqual(
    compared.flatMap(({ data }) => data['differences']),
    [],
    said,
  );
  return ran;
}
