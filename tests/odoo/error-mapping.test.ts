// Odoo's refusals as recorded from a live server, and the faults of networks and proxies, become one kind of error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'node:test';
import { connect } from '../../support/odoo/connect.ts';
import { fromFault, fromJson2, fromJsonRpc, withoutSecrets } from '../../support/odoo/error-mapping.ts';
import { OdooError } from '../../support/odoo/errors.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';

interface Recorded {
  readonly code: number;
  readonly data: { readonly name: string; readonly message: string; readonly debug: string };
}

const recorded = JSON.parse(
  readFileSync(new URL('../payloads/errors.json', import.meta.url), 'utf8'),
) as Record<string, Recorded>;

const KINDS = {
  access: 'access',
  missing: 'missing',
  'unknown model': 'unknown-model',
  'unknown method': 'server',
  private: 'access',
  validation: 'validation',
  user: 'user',
  'missing action': 'user',
  'wrong password': 'denied',
  'wrong database': 'unknown-database',
  expired: 'expired',
} as const;

/** Where Odoo's sentence would help nobody. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'unknown model': 'Odoo has no model "res.partner": the module that brings it is not installed there.',
};

for (const [name, kind] of Object.entries(KINDS)) {
  test(`the recorded "${name}" is ${kind}, with Odoo's sentence and its trace apart`, () => {
    const body = recorded[name];
    assert.ok(body);
    const error = fromJsonRpc(body, 'res.partner.read');
    assert.equal(error.code, kind);
    assert.equal(error.message, OWN_WORDS[name] ?? body.data.message);
    assert.equal(error.odooName, body.data.name);
    assert.equal(error.trace, body.data.debug);
    assert.equal(error.call, 'res.partner.read');
  });
}

test('a refusal is one on purpose; a crash is none', () => {
  const refusals = Object.entries(recorded).filter(([, body]) => fromJsonRpc(body, 'x').isRefusal);
  assert.deepEqual(refusals.map(([name]) => name).toSorted(), [
    'access',
    'missing action',
    'private',
    'user',
    'validation',
  ]);
});

test('an ended session is known by its code, whatever the class is called', () => {
  assert.equal(
    fromJsonRpc({ code: 100, data: { name: 'another.Name', message: 'Bye' } }, 'x').code,
    'expired',
  );
});

test('XML-RPC faults', () => {
  assert.equal(fromFault(2, 'You cannot do that.', 'x').code, 'user');
  assert.equal(fromFault(2, "Object no.model doesn't exist", 'x').code, 'unknown-model');
  assert.equal(fromFault(2, 'Record does not exist or has been deleted.\n(...)', 'x').code, 'missing');
  assert.equal(fromFault(3, 'Access Denied', 'x').code, 'denied');
  assert.equal(fromFault(4, 'You are not allowed', 'x').code, 'access');
  const crash = fromFault(1, 'Traceback (most recent call last):\n  File "x"\nValueError: Wrong value', 'x');
  assert.deepEqual(
    [crash.code, crash.odooName, crash.message],
    ['server', 'ValueError', 'ValueError: Wrong value'],
  );
  assert.match(crash.trace ?? '', /^Traceback/);
});

test('JSON-2 statuses', () => {
  const body = (name: string) => JSON.stringify({ name, message: 'no', arguments: [], debug: 'Traceback' });
  assert.equal(fromJson2(403, body('odoo.exceptions.AccessError'), 'x').code, 'access');
  assert.equal(fromJson2(422, body('odoo.exceptions.ValidationError'), 'x').code, 'validation');
  assert.equal(fromJson2(401, body('werkzeug.exceptions.Unauthorized'), 'x').code, 'denied');
  assert.equal(fromJson2(404, body('werkzeug.exceptions.NotFound'), 'x').code, 'unknown-model');
  assert.equal(fromJson2(404, '<html>not found</html>', 'x').code, 'unknown-database');
  assert.equal(fromJson2(500, body('builtins.KeyError'), 'x').code, 'server');
});

test('secrets are taken out, short words stay', () => {
  assert.equal(
    withoutSecrets('login admin, password s3cret-word', ['s3cret-word', 'admin']),
    'login admin, password ***',
  );
});

const account = { login: 'nora', password: 'a-long-secret-word' };

test('nobody listens', async () => {
  const server = await listening((_, response) => response.end());
  const url = addressOf(server);
  await closed(server);
  await fails(connect({ url, database: 'x' }, account), 'unreachable', /nothing listens there/);
});

test('a page where JSON was due: another database, a proxy, a redirect', async () => {
  for (const [status, kind, words] of [
    [404, 'unknown-database', /no database x on .*, or what answers there is no Odoo/],
    [502, 'unreachable', /proxy/],
    [301, 'unreachable', /redirects/],
    [200, 'server', /Expected JSON/],
  ] as const) {
    const server = await listening((_, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html></html>');
    });
    await fails(openWebSession({ url: addressOf(server), database: 'x' }, account), kind, words);
    await closed(server);
  }
});

test('no answer within the deadline', async () => {
  const server = await listening(() => undefined);
  const late = openWebSession({ url: addressOf(server), database: 'x' }, account, { timeoutMs: 50 });
  await fails(late, 'timeout', /within 0.05 s/);
  await closed(server);
});

test('an answer cut in the middle', async () => {
  const server = await listening((request) => {
    request.socket.destroy();
  });
  await fails(
    openWebSession({ url: addressOf(server), database: 'x' }, account),
    'unreachable',
    /cut in the middle/,
  );
  await closed(server);
});

test('a server that repeats the password in its trace does not get it into ours', async () => {
  const server = await listening((_, response) => {
    const error = {
      code: 0,
      data: { name: 'builtins.KeyError', message: 'a-long-secret-word', debug: 'x a-long-secret-word' },
    };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  });
  await assert.rejects(
    openWebSession({ url: addressOf(server), database: 'x' }, account),
    (error: unknown) => {
      assert.ok(error instanceof OdooError);
      assert.doesNotMatch(JSON.stringify([error.message, error.trace, error.stack]), /a-long-secret-word/);
      return true;
    },
  );
  await closed(server);
});

async function fails(act: Promise<unknown>, kind: string, words: RegExp): Promise<void> {
  await assert.rejects(act, (error: unknown) => {
    assert.ok(error instanceof OdooError, String(error));
    assert.equal(error.code, kind);
    assert.match(error.message, words);
    assert.doesNotMatch(JSON.stringify([error.message, error.trace, error.stack]), /a-long-secret-word/);
    return true;
  });
}

function listening(handler: RequestListener): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
