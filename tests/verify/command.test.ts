// vouch verify: what it prints and how it ends.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { verifyCommand } from '../../support/cli/verify.ts';
import { makeKey } from '../../support/evidence/keys.ts';
import { Forger } from '../packs/forger.ts';
import { scriptedRun, sealedRun } from '../packs/scripted-run.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-verify-'));
after(() => rmSync(work, { recursive: true, force: true }));
const pack = join(work, 'pack');
const { key, sealed } = sealedRun(pack, {});

async function verify(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await verifyCommand(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

test('valid without a trusted key: intact, signer unknown', async () => {
  const { code, out, err } = await verify(pack);
  assert.equal(code, 0);
  assert.equal(err, '');
  assert.ok(
    out.endsWith(`\nVALID: intact, signer unknown (${key.keyid}), manifest sha256 ${sealed.manifest}.\n`),
    out,
  );
  assert.match(out, /^ {2}ok {6}journal: 39 records in 2 segments chain without a gap$/m);
  assert.ok(!out.includes('WRONG'));
});

test('valid by a trusted key, named by fingerprint or in a file', async () => {
  const file = join(work, 'trusted');
  writeFileSync(file, key.publicSsh);
  for (const trust of [key.keyid, file, join(pack, 'policy/signer.pub.pem')]) {
    const { code, out } = await verify(pack, '--trust', trust);
    assert.equal(code, 0);
    assert.match(out, /VALID: signed by the trusted key SHA256:/);
  }
});

test('signed by another key than the trusted one: not valid', async () => {
  const { code, out } = await verify(pack, '--trust', makeKey().keyid);
  assert.equal(code, 1);
  assert.match(out, /WRONG {3}signer: policy\/signer.pub.pem: the pack is signed by SHA256:/);
  assert.match(out, /\nNOT VALID\n$/);
});

test('not valid: every fault with its place', async () => {
  const dir = join(work, 'bad');
  const { key } = sealedRun(dir, {});
  new Forger(dir, key).edit('run/results.json', (text) => text.replace('"passed"', '"failed"'));
  const { code, out } = await verify(dir);
  assert.equal(code, 1);
  assert.match(
    out,
    /^ {2}WRONG {3}digests: run\/results.json: it was changed after the seal: sha256 [0-9a-f]{64}, sealed [0-9a-f]{64} \(same size\)$/m,
  );
});

test('open: not valid, and it says so', async () => {
  const dir = join(work, 'open');
  scriptedRun(dir).journal.close();
  const { code, out } = await verify(dir);
  assert.equal(code, 1);
  assert.match(out, /segment 0 holds up to record 4; segment rpc-0 holds up to record 32$/m);
  assert.match(out, /NOT VALID: the run is open, it was never sealed\n$/);
});

test('as JSON', async () => {
  const { code, out } = await verify(pack, '--json', '--trust', key.keyid);
  const report = JSON.parse(out);
  assert.equal(code, 0);
  assert.deepEqual(
    [report.verdict, report.state, report.signer],
    ['valid', 'sealed', { keyid: key.keyid, trusted: true }],
  );
  assert.deepEqual(Object.keys(report.checks[0]), ['name', 'ok', 'detail', 'where', 'faults']);
  assert.deepEqual(
    report.checks.map(({ name }: { name: string }) => name),
    [
      'journal',
      'manifest',
      'files',
      'digests',
      'checksums',
      'seal',
      'signature',
      'signer',
      'test result: subject',
      'test result',
      'run detail: subject',
      'run detail',
      'plan',
      'environment',
      'evidence',
      'results',
      'outcomes',
      'messages',
    ],
  );
});

test('what cannot be checked ends with 2', async () => {
  const empty = join(work, 'empty');
  mkdirSync(empty);
  const file = join(work, 'file');
  writeFileSync(file, 'x');
  const newer = join(work, 'newer');
  const { key } = sealedRun(newer, {});
  new Forger(newer, key).edit('manifest.json', (text) => text.replace('manifest/v1', 'manifest/v2'));
  const later = join(work, 'later');
  const forger = new Forger(later, sealedRun(later, {}).key);
  forger.editRecord('journal/rpc-0.jsonl', 'step.started', (record) => {
    record.type = 'incident.raised';
  });
  forger.rechain('journal/rpc-0.jsonl');
  forger.renewSeal();
  forger.reseal();
  const cases: [string[], RegExp][] = [
    [[later], /journal\/rpc-0.jsonl:\d+: this version knows no record "incident.raised"/],
    [[join(work, 'absent')], /it cannot be read: ENOENT/],
    [[empty], /it is no pack: it has neither a manifest.json nor a journal/],
    [[work], /it is no pack.*the folder (bad|newer|pack) in it looks like one/],
    [[file], /it is not a folder/],
    [[newer], /manifest.json: it is of the form vouch\/manifest\/v2; this version knows vouch\/manifest\/v1/],
    [[pack, '--trust', 'SHA256:short'], /neither a fingerprint/],
    [[], /Expected one pack, found 0/],
    [[pack, pack], /Expected one pack, found 2/],
    [[pack, '--fast'], /Unknown option '--fast'/],
  ];
  for (const [args, words] of cases) {
    const { code, out, err } = await verify(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(out + err, words);
  }
  // Root reads everything, so that there is nothing to see for it.
  if (process.getuid?.() !== 0) {
    chmodSync(join(newer, 'run'), 0);
    const { code, out } = await verify(newer);
    chmodSync(join(newer, 'run'), 0o755);
    assert.deepEqual([code, /EACCES/.test(out)], [2, true]);
  }
});

test('help has examples', async () => {
  const { code, out } = await verify('--help');
  assert.equal(code, 0);
  assert.match(out, /Usage: vouch verify PACK.*Exit code: 0 valid, 1 not valid.*Examples:/s);
});
