// Sealing: what a good pack holds, what cannot be sealed, and what happens when sealing itself is interrupted.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { attach } from '../../support/evidence/attachments.ts';
import { sha256Of } from '../../support/evidence/canonical.ts';
import { EvidenceError } from '../../support/evidence/errors.ts';
import { openJournal } from '../../support/evidence/journal.ts';
import { makeKey } from '../../support/evidence/keys.ts';
import { addFile, filesBelow } from '../../support/evidence/pack.ts';
import { sealPack } from '../../support/evidence/seal.ts';
import { verifyPack } from '../../support/verify/pack.ts';
import { goodScripts } from '../packs/make.ts';
import { MIXED, picture, scriptedRun, sealedRun } from '../packs/scripted-run.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-seal-'));
after(() => rmSync(work, { recursive: true, force: true }));
const folder = () => mkdtempSync(join(work, 'pack-'));
const both = { legs: ['rpc', 'ui'] as const };

test('a good pack is valid, whatever its outcomes are', () => {
  for (const script of Object.values(goodScripts)) {
    const { packDir, sealed } = sealedRun(folder(), script);
    const report = verifyPack(packDir);
    assert.deepEqual(
      report.checks.filter((check) => !check.ok),
      [],
    );
    const state = script.aborted === undefined ? 'sealed' : 'aborted';
    assert.deepEqual([report.verdict, report.state, report.runId], ['valid', state, 'run-1']);
    assert.deepEqual(report.signer, { keyid: sealed.keyid, trusted: undefined });
    assert.equal(report.manifest, sealed.manifest);
  }
});

test('the pack is laid out so that an auditor finds his way', () => {
  const { packDir } = sealedRun(folder(), { ...MIXED, ...both });
  const files = filesBelow(packDir);
  assert.deepEqual(
    files.filter((path) => !path.startsWith('evidence/')),
    [
      'SHA256SUMS',
      'attestations/10-run.dsse.json',
      'attestations/11-run-detail.dsse.json',
      'features/stores/receipt.feature',
      'journal/0.jsonl',
      'journal/rpc-0.jsonl',
      'journal/ui-0.jsonl',
      'manifest.json',
      'policy/signer.pub.pem',
      'policy/signer.ssh.pub',
      'policy/uat-exit.yaml',
      'run/environment.json',
      'run/messages.rpc.ndjson',
      'run/messages.ui.ndjson',
      'run/plan.json',
      'run/results.json',
      'steps/own/receipt.ts',
    ],
  );
  const { files: listed } = JSON.parse(readFileSync(join(packDir, 'manifest.json'), 'utf8'));
  const roles = Object.fromEntries(
    listed.map((file: { path: string; role: string; mediaType: string; phi: string }) => [
      file.path.replace(/.*\.png$/, 'png'),
      `${file.role} ${file.mediaType} ${file.phi}`,
    ]),
  );
  assert.deepEqual(roles, {
    png: 'picture image/png none',
    'features/stores/receipt.feature': 'feature text/plain none',
    'journal/0.jsonl': 'journal application/x-ndjson none',
    'journal/rpc-0.jsonl': 'journal application/x-ndjson none',
    'journal/ui-0.jsonl': 'journal application/x-ndjson none',
    'policy/signer.pub.pem': 'key application/x-pem-file none',
    'policy/signer.ssh.pub': 'key text/plain none',
    'policy/uat-exit.yaml': 'policy application/yaml none',
    'run/environment.json': 'environment application/json none',
    'run/messages.rpc.ndjson': 'messages application/x-ndjson none',
    'run/messages.ui.ndjson': 'messages application/x-ndjson none',
    'run/plan.json': 'plan application/json none',
    'run/results.json': 'results application/json none',
    'steps/own/receipt.ts': 'steps text/typescript none',
  });
});

test('the statement sorts the scenarios for tools that know three words', () => {
  const { packDir } = sealedRun(folder(), MIXED);
  const statement = payload(packDir, '10-run');
  const { scenarios } = JSON.parse(readFileSync(join(packDir, 'run/results.json'), 'utf8'));
  const of = (...outcomes: string[]) =>
    scenarios
      .filter((found: { outcome: string }) => outcomes.includes(found.outcome))
      .map((found: { scenario: string; leg: string }) => `${found.scenario}@${found.leg}`)
      .sort();
  assert.equal(statement.subject[0].digest.sha256, sha256Of(readFileSync(join(packDir, 'manifest.json'))));
  assert.equal(statement.predicateType, 'https://in-toto.io/attestation/test-result/v0.1');
  assert.equal(statement.predicate.result, 'FAILED');
  assert.deepEqual(statement.predicate.passedTests, of('passed'));
  assert.deepEqual(statement.predicate.warnedTests, of('passed with finding', 'flaky', 'out of scope'));
  assert.deepEqual(statement.predicate.failedTests, of('failed'));
  assert.equal(statement.predicate.warnedTests.length, 3);
  assert.equal(payload(sealedRun(folder()).packDir, '10-run').predicate.result, 'WARNED');
});

test('a run that was aborted is sealed as such and can never read as passed', () => {
  const run = scriptedRun(folder());
  const tooLate = () => sealPack({ ...run, aborted: 'interrupted by ^C' });
  assert.throws(tooLate, coded('unsealable', /the results say that the run came to its end/));

  const known = scriptedRun(folder(), { aborted: 'interrupted by ^C' });
  sealPack(known);
  const report = verifyPack(known.packDir);
  assert.deepEqual([report.verdict, report.state], ['valid', 'aborted']);
  assert.equal(payload(known.packDir, '10-run').predicate.result, 'FAILED');

  const early = folder();
  const journal = openJournal({ dir: early, segment: '0', actor: 'service:vouch' });
  journal.append('run.opened', {
    runId: 'r',
    project: 'p',
    rehearsal: true,
    tool: { name: 'vouch', version: '0' },
    versions: {},
    legs: [],
  });
  sealPack({ packDir: early, key: run.key, journal, aborted: 'no Odoo' });
  assert.deepEqual([verifyPack(early).verdict, verifyPack(early).state], ['valid', 'aborted']);
  assert.equal(payload(early, '10-run').predicate.result, 'FAILED');
  assert.equal(payload(early, '11-run-detail').predicate.abortedBecause, 'no Odoo');
});

test('a run whose processes were killed is closed by somebody else, torn tails and lost pictures included', () => {
  const { packDir, journal, key } = scriptedRun(folder(), both);
  journal.close();
  appendFileSync(join(packDir, 'journal/ui-0.jsonl'), '{"actor":"serv');
  const lost = picture('lost');
  const path = join(packDir, `evidence/${sha256Of(lost).slice(0, 2)}/${sha256Of(lost)}.png`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lost);
  writeFileSync(join(dirname(path), '.writing-123-x.png'), 'half');
  rmSync(join(packDir, 'run/results.json'));
  assert.throws(() => sealPack({ packDir, key }), coded('unsealable', /no results, and it is not said why/));
  sealPack({ packDir, key, aborted: 'the machine lost power' });
  const report = verifyPack(packDir);
  assert.deepEqual(
    report.checks.filter((check) => !check.ok),
    [],
  );
  assert.deepEqual([report.verdict, report.state], ['valid', 'aborted']);
  const lines = readFileSync(join(packDir, 'journal/closing.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    lines.map(({ type }) => type),
    ['segment.opened', 'evidence.captured', 'run.aborted', 'run.sealed'],
  );
  assert.equal(lines[3].data.heads.find(({ segment }: { segment: string }) => segment === 'ui-0').torn, 14);
  assert.ok(!filesBelow(packDir).some((file) => file.includes('.writing-')));
  // Torn or not, the tail is sealed: a longer one is another pack.
  appendFileSync(join(packDir, 'journal/ui-0.jsonl'), 'x');
  assert.match(
    said(verifyPack(packDir), 'seal'),
    /ends in the middle of a record \(15 bytes\), the seal says 14/,
  );
});

test('a run whose parent died between results and seal is sealed by somebody else as what it is', () => {
  const { packDir, journal, key } = scriptedRun(folder());
  journal.close();
  sealPack({ packDir, key });
  const report = verifyPack(packDir);
  assert.deepEqual([report.verdict, report.state], ['valid', 'sealed']);
});

test('a seal that was interrupted is taken up again where it stopped', () => {
  const whole = sealedRun(folder(), { key: makeKey() });
  const order = [
    'policy/signer.pub.pem',
    'policy/signer.ssh.pub',
    'attestations/10-run.dsse.json',
    'attestations/11-run-detail.dsse.json',
    'SHA256SUMS',
    'manifest.json',
  ];
  for (let written = 0; written < order.length; written += 1) {
    const packDir = join(work, `interrupted-${written}`);
    cpSync(whole.packDir, packDir, { recursive: true });
    for (const path of order.slice(written)) rmSync(join(packDir, path));
    assert.equal(verifyPack(packDir).verdict, 'not-valid');
    const { manifest } = sealPack({ packDir, key: whole.key });
    assert.equal(manifest, whole.sealed.manifest);
    assert.equal(verifyPack(packDir).verdict, 'valid');
  }
});

test('what cannot be sealed says why', () => {
  const { packDir, key } = sealedRun(folder());
  assert.throws(() => sealPack({ packDir, key }), coded('already-sealed', /never changes/));

  const noJournal = folder();
  assert.throws(() => sealPack({ packDir: noJournal, key }), coded('not-a-pack', /no journal of a run/));

  const broken = scriptedRun(folder());
  const file = join(broken.packDir, 'journal/rpc-0.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"seq":3', '"seq":4'));
  assert.throws(
    () => sealPack(broken),
    coded('unsealable', /rpc-0.jsonl:4, expected record 3, found 4, so nothing may be signed/),
  );

  const noResults = scriptedRun(folder());
  rmSync(join(noResults.packDir, 'run/results.json'));
  assert.throws(() => sealPack(noResults), coded('unsealable', /there are no results/));

  const link = scriptedRun(folder());
  symlinkSync('/etc/hostname', join(link.packDir, 'policy/link'));
  assert.throws(() => sealPack(link), coded('unsealable', /policy\/link is a link or a device/));
  assert.throws(
    () => addFile(link.packDir, 'policy/../../x', ''),
    coded('write-failed', /below features\/, steps\/ or policy\//),
  );
  assert.throws(
    () => addFile(link.packDir, 'policy/uat-exit.yaml', ''),
    coded('write-failed', /never overwritten/),
  );
});

test('attachments: a text is cleaned before it is hashed, the same content is one file with two records', () => {
  const { packDir, journal } = scriptedRun(folder());
  journal.registerSecret('correct horse');
  const about = { attempt: 'a', role: 'payload', phi: 'masked', mediaType: 'application/json' } as const;
  const first = attach(journal, Buffer.from('{"x":"correct horse"}'), about);
  const second = attach(journal, '{"x":"[secret]"}', { ...about, step: 3 });
  assert.deepEqual(first, second);
  assert.equal(first.path, `evidence/${first.sha256.slice(0, 2)}/${first.sha256}.json`);
  assert.equal(readFileSync(join(packDir, first.path), 'utf8'), '{"x":"[secret]"}');
  const bytes = picture('correct horse');
  const shown = attach(journal, bytes, {
    attempt: 'a',
    role: 'picture',
    phi: 'restricted',
    mediaType: 'image/png',
  });
  assert.ok(readFileSync(join(packDir, shown.path)).equals(bytes));
  assert.match(
    attach(journal, Buffer.from([1]), { ...about, mediaType: 'application/x-odd' }).path,
    /\.bin$/,
  );
  assert.ok(existsSync(join(packDir, shown.path)));
});

function payload(packDir: string, name: string) {
  const envelope = JSON.parse(readFileSync(join(packDir, `attestations/${name}.dsse.json`), 'utf8'));
  return JSON.parse(Buffer.from(envelope.payload, 'base64').toString('utf8'));
}

function said(report: ReturnType<typeof verifyPack>, name: string): string {
  return report.checks.find((check) => check.name === name && !check.ok)?.detail ?? '';
}

function coded(code: string, message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof EvidenceError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };
}
