// No single byte of a pack can change unseen: all of the envelopes, and a sample of every other file.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { filesBelow } from '../../support/evidence/pack.ts';
import { openEnvelope, publicKey, readEnvelope } from '../../support/verify/envelope.ts';
import { readPack } from '../../support/verify/files.ts';
import { strictJson } from '../../support/verify/json.ts';
import { verifyPack } from '../../support/verify/pack.ts';
import { sealedRun } from '../packs/scripted-run.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-bytes-'));
after(() => rmSync(work, { recursive: true, force: true }));
const { packDir, key } = sealedRun(work, {});
const signer = publicKey(Buffer.from(key.publicPem), 'the test');
const envelopes = filesBelow(packDir).filter((path) => path.startsWith('attestations/'));

const changes: Record<string, (bytes: Buffer, at: number) => Buffer> = {
  'one bit flipped': (bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ 1) as Buffer,
  'the case flipped': (bytes, at) => bytes.with(at, (bytes[at] ?? 0) ^ 0x20) as Buffer,
  'the byte left out': (bytes, at) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
  'a space put in': (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)]),
};

for (const path of envelopes) {
  const good = readFileSync(join(packDir, path));
  const pack = readPack(packDir);
  const opens = (bytes: Buffer) =>
    openEnvelope(readEnvelope({ ...pack, json: () => strictJson(bytes, path) }, path), signer);
  for (const [name, change] of Object.entries(changes)) {
    test(`every byte of ${path}: ${name}`, () => {
      assert.ok(opens(good).has('predicate'));
      for (let at = 0; at < good.length; at += 1) {
        assert.throws(() => opens(Buffer.from(change(good, at))), { name: 'Fault' }, `byte ${at}`);
      }
    });
  }
  test(`${path}: a line feed or anything else behind it`, () => {
    for (const tail of ['\n', ' ', '{}', '\0'])
      assert.throws(() => opens(Buffer.concat([good, Buffer.from(tail)])), { name: 'Fault' });
  });
}

test('the whole verifier notices a changed byte in the beginning, middle and end of every file', () => {
  assert.equal(verifyPack(packDir).verdict, 'valid');
  for (const path of filesBelow(packDir)) {
    const good = readFileSync(join(packDir, path));
    for (const at of new Set([0, good.length >> 1, good.length - 1])) {
      for (const [name, change] of Object.entries(changes)) {
        writeFileSync(join(packDir, path), change(good, at));
        assert.equal(verifyPack(packDir).verdict, 'not-valid', `${path} byte ${at}: ${name}`);
      }
    }
    writeFileSync(join(packDir, path), good);
  }
  assert.equal(verifyPack(packDir).verdict, 'valid');
});
