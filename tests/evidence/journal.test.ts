// The journal: chained, flushed, free of secrets, and whole whatever goes wrong while it is written.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after } from 'node:test';
import { sha256Of } from '../../support/evidence/canonical.ts';
import { EvidenceError } from '../../support/evidence/errors.ts';
import { type Journal, openJournal } from '../../support/evidence/journal.ts';
import { inOrder, readJournal, readSegment } from '../../support/evidence/reader.ts';
import { verifyPack } from '../../support/verify/pack.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-journal-'));
after(() => rmSync(work, { recursive: true, force: true }));
const root = resolve(import.meta.dirname, '../..');

function fresh(segment = '0'): Journal {
  return openJournal({ dir: mkdtempSync(join(work, 'pack-')), segment, actor: 'service:vouch' });
}

test('each record is one canonical line that follows from the line before it', () => {
  const journal = fresh();
  assert.equal(journal.head, undefined);
  journal.append('run.aborted', { why: 'ü "quoted"\n' });
  const head = journal.append('run.aborted', { why: 'second' });
  journal.close();
  const [first = '', second = '', rest] = readFileSync(journal.file, 'utf8').split('\n');
  assert.equal(rest, '');
  assert.match(
    first,
    /^\{"actor":"service:vouch","at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","data":\{"why":"ü \\"quoted\\"\\n"\},"mono":[\d.]+,"prev":"0{64}","segment":"0","seq":0,"type":"run.aborted","v":1\}$/,
  );
  assert.equal(JSON.parse(second).prev, sha256Of(first));
  assert.deepEqual(head, { segment: '0', seq: 1, sha256: sha256Of(second) });
  assert.deepEqual(journal.head, head);
  const read = readSegment(journal.dir, '0');
  assert.deepEqual([read.records.length, read.head, read.torn, read.fault], [2, head, 0, undefined]);
});

test('a record of another form than its schema says is refused, and nothing is written', () => {
  const journal = fresh();
  // biome-ignore lint/suspicious/noExplicitAny: what a caller without types could do.
  const loose = journal as any;
  assert.throws(
    () => loose.append('run.aborted', { why: 'x', extra: 1 }),
    coded('bad-record', /Unrecognized key: "extra"/),
  );
  assert.throws(() => loose.append('run.aborted', {}), coded('bad-record', /why: /));
  assert.throws(
    () =>
      journal.append('act', {
        attempt: 'a',
        person: 'p',
        channel: 'rpc',
        verb: 'press',
        said: { n: Number.NaN },
        outcome: 'done',
        ms: 1,
      }),
    coded('bad-record', /NaN has no exact JSON form/),
  );
  assert.equal(readFileSync(journal.file, 'utf8'), '');
  assert.equal(journal.append('run.aborted', { why: 'still works' }).seq, 0);
});

test('a segment is opened once', () => {
  const journal = fresh();
  assert.throws(
    () => openJournal({ dir: journal.dir, segment: '0', actor: 'x' }),
    coded('segment-exists', /exists already/),
  );
  assert.throws(
    () => openJournal({ dir: journal.dir, segment: '../x', actor: 'x' }),
    coded('bad-record', /letters, digits/),
  );
  journal.close();
  assert.throws(() => journal.append('run.aborted', { why: 'x' }), coded('journal-closed', /is closed/));
});

test('secrets and what looks like one never reach the disk', () => {
  const journal = fresh();
  journal.registerSecret('S3cret+Pa$$ word');
  journal.registerSecret('admin');
  const bearer = 'Bearer abcdef0123456789';
  journal.append('act', {
    attempt: 'a',
    person: 'admin',
    channel: 'rpc',
    verb: 'fill',
    said: {
      Login: 'the administrator is admin, not admin2',
      'xS3cret+Pa$$ wordx': [
        'S3cret+Pa$$ word',
        { password: 'other', session_id: 'abc', token: 'x', tokens: 3 },
      ],
      url: `https://u:hunter22@odoo.example/web?login=S3cret%2BPa%24%24%20word&session_id=f00&x=1`,
      header: bearer,
      key: '-----BEGIN PRIVATE KEY-----\nMC4CAQ\n-----END PRIVATE KEY-----',
      cut: 'half a \ud83d',
    },
    outcome: 'done',
    ms: 1,
  });
  const text = readFileSync(journal.file, 'utf8');
  for (const secret of ['S3cret', 'other', '"abc"', 'f00', 'hunter22', 'abcdef0123456789', 'MC4CAQ']) {
    assert.ok(!text.includes(secret), `${secret} in ${text}`);
  }
  const [record] = readSegment(journal.dir, '0').records;
  assert.deepEqual(record?.type === 'act' ? record.data.said : undefined, {
    Login: 'the administrator is [secret], not admin2',
    'x[secret]x': [
      '[secret]',
      { password: '[secret]', session_id: '[secret]', token: '[secret]', tokens: 3 },
    ],
    url: 'https://u:[secret]@odoo.example/web?login=[secret]&session_id=[secret]&x=1',
    header: 'Bearer [secret]',
    key: '[secret]',
    cut: 'half a \uFFFD',
  });
  assert.throws(() => journal.registerSecret('abc'), coded('secret-too-short', /4 characters or more/));
  journal.registerSecret('');
});

test('a password that is a fixed word of the journal is refused with the cure, not written', () => {
  const journal = fresh();
  journal.registerSecret('PASSED');
  assert.throws(
    () => journal.append('attempt.finished', { attempt: 'a', status: 'PASSED', ms: 1 }),
    coded('redaction-conflict', /another password/),
  );
  assert.equal(readFileSync(journal.file, 'utf8'), '');
});

test('the reader stops at the first line that does not belong, and says which', () => {
  const journal = fresh();
  for (const why of ['a', 'b', 'c']) journal.append('run.aborted', { why });
  const good = readFileSync(journal.file, 'utf8');
  const lines = good.trimEnd().split('\n');
  const told = (text: string) => {
    writeFileSync(journal.file, text);
    const { records, fault, torn } = readSegment(journal.dir, '0');
    return { records: records.length, line: fault?.line, why: fault?.why, torn };
  };
  assert.deepEqual(told(good), { records: 3, line: undefined, why: undefined, torn: 0 });
  assert.deepEqual(told(`${good}{"act`), { records: 3, line: undefined, why: undefined, torn: 5 });
  assert.equal(told(good.replace('"why":"a"', '"why":"x"')).line, 2);
  assert.equal(told([lines[0], lines[2], ''].join('\n')).why, 'expected record 1, found 2');
  assert.equal(told('rubbish\n').why, 'the line is no JSON');
  assert.equal(told('{"seq":9007199254740993}\n').why, 'the line is not in canonical form');
  assert.match(told('{}\n').why ?? '', /no journal record/);
  assert.match(
    told(good.replace('"run.aborted"', '"run.invented"')).why ?? '',
    /"run.invented" is not known/,
  );
  assert.match(told(good.replace('{"why":"a"}', '{}')).why ?? '', /another form/);
  assert.match(told(good.replace('"segment":"0"', '"segment":"1"')).why ?? '', /belongs to segment "1"/);
});

test('records of several processes come in the order in which they happened', () => {
  const parent = fresh();
  const worker = openJournal({ dir: parent.dir, segment: 'rpc-0', actor: 'service:vouch' });
  parent.append('run.aborted', { why: '1' });
  worker.append('run.aborted', { why: '2' });
  parent.append('run.aborted', { why: '3' });
  const order = inOrder(readJournal(parent.dir)).map((record) =>
    record.type === 'run.aborted' ? record.data.why : '',
  );
  assert.deepEqual(order, ['1', '2', '3']);
});

const scribbler = (dir: string) => `
  import { openJournal } from '${root}/support/evidence/journal.ts';
  const journal = openJournal({ dir: '${dir}', segment: '0', actor: 'service:vouch' });
  journal.append('run.opened', { runId: 'r', project: 'p', rehearsal: true, tool: { name: 'vouch', version: '0' }, versions: {}, legs: [] });
`;

test('a full disk ends in an error that says so; the journal takes the half line back and goes on later', () => {
  const dir = mkdtempSync(join(work, 'full-'));
  // A limit on the size of files stops a write in its middle, as a full disk does, and needs no disk of its own.
  const program = `${scribbler(dir)}
    let done = 0;
    try { for (;;) { journal.append('run.aborted', { why: 'x'.repeat(2000) }); done += 1; } }
    catch (error) {
      console.log(JSON.stringify({ code: error.code, message: error.message, done, seq: journal.head.seq }));
    }
    try { journal.append('run.aborted', { why: 'x'.repeat(2000) }); } catch (error) { console.log(error.code); }
    journal.append('run.aborted', { why: '' });
  `;
  const child = spawnSync(
    'bash',
    ['-c', 'ulimit -f 8; exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, program],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TSX_DISABLE_CACHE: '1' },
    },
  );
  const [told = '', again] = child.stdout.split('\n');
  const { code, message, done, seq } = JSON.parse(told || '{}');
  assert.deepEqual([code, again], ['disk-full', 'disk-full'], child.stderr);
  assert.match(message, /The disk is full.*intact.*Free some space/);
  assert.equal(seq, done);
  const read = readSegment(dir, '0');
  assert.deepEqual([read.fault, read.torn, read.records.length], [undefined, 0, done + 2]);
});

test('a process killed while it writes leaves a journal that verifies up to there and counts as open', async () => {
  const dir = mkdtempSync(join(work, 'killed-'));
  const program = `${scribbler(dir)} for (;;) journal.append('run.aborted', { why: 'x'.repeat(2000) });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
  });
  const file = join(dir, 'journal', '0.jsonl');
  await until(() => existsSync(file) && readFileSync(file).length > 100_000);
  const ended = new Promise((done) => child.once('exit', (_, signal) => done(signal)));
  child.kill('SIGKILL');
  assert.equal(await ended, 'SIGKILL');
  const read = readSegment(dir, '0');
  assert.equal(read.fault, undefined);
  assert.ok(read.records.length > 40);
  const report = verifyPack(dir);
  assert.deepEqual(
    [report.verdict, report.state, report.records],
    ['not-valid', 'open', read.records.length],
  );
  assert.equal(report.checks.find((check) => check.name === 'journal')?.ok, true);
  const sealed = report.checks.find((check) => check.name === 'sealed');
  assert.match(
    sealed?.detail ?? '',
    new RegExp(`the run is open.*segment 0 holds up to record ${read.records.length - 1}`),
  );
  appendFileSync(file, '{"actor":"service');
  const torn = verifyPack(dir).checks.find((check) => check.name === 'sealed');
  assert.match(torn?.detail ?? '', /ends in the middle of a record/);
});

/** Looks again after each turn of the event loop's timers; gives up after a time that no machine needs. */
async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, 'what was awaited did not come');
    await new Promise((next) => setTimeout(next, 20));
  }
}

function coded(code: string, message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof EvidenceError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, message);
    return true;
  };
}
