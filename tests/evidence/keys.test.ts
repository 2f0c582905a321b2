// The runner's key: made once, kept to its user, and known by the name that ssh-keygen shows.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after } from 'node:test';
import { EvidenceError } from '../../support/evidence/errors.ts';
import { keyFolder, makeKey, runnerKey } from '../../support/evidence/keys.ts';
import { fingerprint, publicKey } from '../../support/verify/envelope.ts';
import { readTrust } from '../../support/verify/trust.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-keys-'));
after(() => rmSync(work, { recursive: true, force: true }));
const root = resolve(import.meta.dirname, '../..');
const home = () => ({ env: { XDG_DATA_HOME: mkdtempSync(join(work, 'data-')) } });

test('it lies in the folder of the user’s data', () => {
  assert.equal(keyFolder({ env: { XDG_DATA_HOME: '/data', HOME: '/home/u' } }), '/data/vouch/keys');
  assert.equal(keyFolder({ env: { HOME: '/home/u' } }), '/home/u/.local/share/vouch/keys');
});

test('it is made on first use, for its user alone, and is the same from then on', () => {
  const place = home();
  const key = runnerKey(place);
  const file = join(keyFolder(place), 'runner.pem');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(keyFolder(place)).mode & 0o777, 0o700);
  assert.match(readFileSync(file, 'utf8'), /^-----BEGIN PRIVATE KEY-----/);
  assert.deepEqual(runnerKey(place).keyid, key.keyid);
});

test('many first runs at once agree on one key', async () => {
  const { env } = home();
  const program = `import { runnerKey } from '${root}/support/evidence/keys.ts'; console.log(runnerKey({ env: process.env }).keyid);`;
  const runs = Array.from({ length: 4 }, () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
      cwd: root,
      env: { ...process.env, ...env },
    });
    const text = child.stdout.setEncoding('utf8').toArray();
    return text.then((parts) => parts.join('').trim());
  });
  const keyids = new Set(await Promise.all(runs));
  assert.equal(keyids.size, 1);
  assert.match([...keyids][0] ?? '', /^SHA256:/);
});

test('a key that others can read, or that is none, is refused with the cure', () => {
  const place = home();
  runnerKey(place);
  const file = join(keyFolder(place), 'runner.pem');
  chmodSync(file, 0o644);
  assert.throws(() => runnerKey(place), says(/can be read by others \(mode 644\).*chmod 600/));
  chmodSync(file, 0o600);
  writeFileSync(file, 'rubbish');
  assert.throws(() => runnerKey(place), says(/cannot be read.*remove the file/));
  writeFileSync(file, generateKeyPairSync('ed448').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  assert.throws(() => runnerKey(place), says(/another kind than Ed25519/));
});

test('its fingerprint is the one of the SSH form, and the verifier comes to the same', () => {
  const key = makeKey();
  assert.match(key.keyid, /^SHA256:[A-Za-z0-9+/]{43}$/);
  assert.equal(fingerprint(publicKey(Buffer.from(key.publicPem), 'key')), key.keyid);
  const file = join(work, 'trust');
  for (const text of [
    key.publicPem,
    `# the runner\n${key.publicSsh}\n`,
    `${makeKey().keyid}\n${key.keyid} runner\n`,
  ]) {
    writeFileSync(file, text);
    assert.ok(readTrust(file).keyids.has(key.keyid), text);
  }
  assert.ok(readTrust(key.keyid).keyids.has(key.keyid));
});

test('a list of trusted keys that is none says so', () => {
  const file = join(work, 'no-trust');
  assert.throws(
    () => readTrust(join(work, 'absent')),
    /neither a fingerprint .* nor a file that can be read/,
  );
  writeFileSync(file, '# nobody\n');
  assert.throws(() => readTrust(file), /names no key/);
  writeFileSync(file, 'ssh-rsa AAAA\n');
  assert.throws(() => readTrust(file), /expected a fingerprint or an ssh-ed25519 key, found "ssh-rsa AAAA"/);
});

function says(message: RegExp): (error: unknown) => boolean {
  return (error) =>
    error instanceof EvidenceError && error.code === 'key-unusable' && message.test(error.message);
}
