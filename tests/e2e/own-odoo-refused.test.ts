// An Odoo of the user's own that cannot be used as its environment file says, or that goes away while it is used.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import test from 'node:test';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { environmentOf } from '../live/own-environment.ts';
import { HOSPITAL_DIR, liveHospital } from '../live/support.ts';
import { type Ended, journal, newestRun, project, SHORT, start, vouch } from './support.ts';

const hospital = await liveHospital();
const good = environmentOf(hospital);

const run = (given: { text?: string; env?: Record<string, string>; files?: Record<string, string> }) =>
  vouch(['run', '--env', 'uat.yaml'], {
    cwd: project({ 'features/a.feature': SHORT, 'uat.yaml': given.text ?? good.text, ...given.files }),
    env: { ...good.env, ...given.env },
  });

function refused(ended: Ended, ...words: RegExp[]): void {
  assert.equal(ended.code, 2, ended.out + ended.err);
  for (const word of words) assert.match(ended.err, word);
  assert.doesNotMatch(ended.err, /\n\s+at .*:\d+:\d+/, 'a stack trace is no message');
  assert.doesNotMatch(ended.out + ended.err, /not this one/, 'a password is no word for a message');
}

test('a wrong password is told before anything is run, with the account that it belongs to', async () => {
  const [observer, person] = await Promise.all([
    run({ env: { UAT_OBSERVER: 'not this one' } }),
    run({ env: { UAT_TECHNICIAN: 'not this one' } }),
  ]);
  const said = (who: string) =>
    new RegExp(
      `Nothing was run\\. .*wrong login or password\\. This is the account of the ${who} in \\S+uat\\.yaml`,
    );
  refused(observer, said('observer'), /vouch doctor --env/);
  refused(person, said('technician'));
});

test('a database that is not there', async () => {
  const { text } = environmentOf(hospital, { database: 'vouch_no_such' });
  refused(
    await run({ text }),
    /There is no database vouch_no_such on \S+\. Correct "database" in \S+uat\.yaml\./,
  );
});

test('a database that is not neutralised', async (t) => {
  const session = await openWebSession(hospital, hospital.setup);
  const mark = (value: string) =>
    session.call('ir.config_parameter', 'set_param', ['database.is_neutralized', value]);
  await mark('False');
  t.after(() => mark('True'));
  refused(await run({}), /not marked neutralised/, /odoo neutralize -d/, /allow_not_neutralised: true/);
});

test('a module that the database lacks is told by what it would have brought', async () => {
  const hospitalFiles = readdirSync(HOSPITAL_DIR).map(
    (name) => [`fixtures/hospital/${name}`, readFileSync(path.join(HOSPITAL_DIR, name), 'utf8')] as const,
  );
  const models = 'models:\n  hospital.triage: { key: [name], fields: [name] }\n';
  const files = { ...Object.fromEntries(hospitalFiles), 'fixtures/compare/models.yaml': models };
  refused(await run({ files }), /has no hospital\.triage: the modules that bring it are not installed there/);
});

test('an Odoo that dies in the middle: nothing passes, it says why, and the pack verifies', async () => {
  const door = await doorTo(hospital.url);
  const { text, env } = environmentOf(hospital, { url: door.url });
  const other = SHORT.replace('A shortage', 'Another shortage');
  const cwd = project({ 'features/a.feature': SHORT, 'features/b.feature': other, 'uat.yaml': text });
  const running = start(['run', '--env', 'uat.yaml'], { cwd, env });
  await running.printed("in the technician's hands");
  door.shut();
  const ended = await running.ended;
  assert.equal(ended.code, 1, ended.out + ended.err);
  assert.match(ended.out, /accepted {9}0\n {2}not accepted {5}0\n {2}not tested {7}2 {3}2 compromised/);
  assert.match(ended.out, /Odoo could not be used: No Odoo answers at/);
  assert.doesNotMatch(ended.out, /\n\s+at .*:\d+:\d+/, 'a stack trace is no message');
  const pack = path.join(newestRun(cwd), 'pack');
  const compromised = journal(newestRun(cwd)).filter(({ type }) => type === 'compromised');
  assert.equal(new Set(compromised.map(({ data }) => data['attempt'])).size, 2);
  const [verified, decided] = await Promise.all([
    vouch(['verify', pack], { cwd }),
    vouch(['gate', 'uat-exit', '--pack', pack], { cwd }),
  ]);
  assert.equal(verified.code, 0, verified.out + verified.err);
  assert.equal(decided.code, 1, decided.out + decided.err);
});

/** Stands in front of the sandbox' Odoo, which others use: shutting it is to the command what its death would be. */
async function doorTo(url: string): Promise<{ url: string; shut: () => void }> {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const odoo = connect(Number(port), hostname);
    for (const socket of [client, odoo]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    client.on('error', () => odoo.destroy()).pipe(odoo);
    odoo.on('error', () => client.destroy()).pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const shut = () => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { url: `http://127.0.0.1:${address.port}`, shut };
}
