// An auditor without our tool comes to the same verdict: with sha256sum, openssl and ssh-keygen.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { sealedRun } from '../packs/scripted-run.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-foreign-'));
after(() => rmSync(work, { recursive: true, force: true }));
const packDir = join(work, 'pack');
const { key } = sealedRun(packDir, {});

before(() => {
  for (const [command, cure] of [
    ['sha256sum', 'coreutils'],
    ['openssl', 'openssl'],
    ['ssh-keygen', 'openssh-client'],
  ]) {
    const { error } = spawnSync(command ?? '', ['-V']);
    assert.equal(error, undefined, `These tests need the command ${command}; install the package ${cure}.`);
  }
});

test('sha256sum -c accepts the list, and notices a change', () => {
  const good = run('sha256sum', ['--strict', '-c', 'SHA256SUMS'], packDir);
  assert.equal(good.status, 0, good.stderr);
  assert.equal(
    good.stdout
      .trimEnd()
      .split('\n')
      .filter((line) => line.endsWith(': OK')).length,
    countLines('SHA256SUMS'),
  );
  const plan = readFileSync(join(packDir, 'run/plan.json'));
  writeFileSync(join(packDir, 'run/plan.json'), 'x');
  assert.match(run('sha256sum', ['-c', 'SHA256SUMS'], packDir).stdout, /run\/plan.json: FAILED/);
  writeFileSync(join(packDir, 'run/plan.json'), plan);
});

// The recipe that the documents give, word for word.
const recipe = `
set -eu
envelope=$1; key=$2
field() { sed -E 's/.*"'"$1"'":"([^"]*)".*/\\1/' "$envelope"; }
field payload | base64 -d > payload
field sig | base64 -d > sig
type=$(field payloadType)
printf 'DSSEv1 %d %s %d ' "\${#type}" "$type" "$(wc -c < payload)" > signed
cat payload >> signed
openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in signed -sigfile sig
`;

test('openssl verifies both envelopes over the bytes that DSSE signs, and refuses a changed one', () => {
  for (const name of ['10-run', '11-run-detail']) {
    const envelope = join(packDir, `attestations/${name}.dsse.json`);
    const args = ['-c', recipe, 'recipe', envelope, join(packDir, 'policy/signer.pub.pem')];
    const good = run('sh', args, work);
    assert.equal(good.status, 0, good.stderr);
    assert.match(good.stdout, /Signature Verified Successfully/);
    const text = readFileSync(envelope, 'utf8');
    writeFileSync(envelope, text.replace('"payload":"ey', '"payload":"eZ'));
    const bad = run('sh', args, work);
    assert.notEqual(bad.status, 0);
    assert.match(bad.stdout + bad.stderr, /Signature Verification Failure/);
    writeFileSync(envelope, text);
  }
});

test('the statement names the manifest by the digest that sha256sum gives it', () => {
  const { payload } = JSON.parse(readFileSync(join(packDir, 'attestations/10-run.dsse.json'), 'utf8'));
  const [manifest, sums] = JSON.parse(Buffer.from(payload, 'base64').toString()).subject;
  const digests = run('sha256sum', ['manifest.json', 'SHA256SUMS'], packDir)
    .stdout.split('\n')
    .map((line) => line.split(' ')[0]);
  assert.deepEqual([manifest.digest.sha256, sums.digest.sha256], digests.slice(0, 2));
});

test('ssh-keygen shows the fingerprint that the pack names', () => {
  const shown = run('ssh-keygen', ['-lf', join(packDir, 'policy/signer.ssh.pub')], work);
  assert.equal(shown.stdout.split(' ')[1], key.keyid);
});

function run(command: string, args: string[], cwd: string) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
}

function countLines(path: string): number {
  return readFileSync(join(packDir, path), 'utf8').trimEnd().split('\n').length;
}
