// The page and the table show hostile text as text, name what is open first, and link to what is there.
import assert from 'node:assert/strict';
import test from 'node:test';
import { SaxesParser } from 'saxes';
import { matrixCsv } from '../../support/trace/csv.ts';
import { matrixOf } from '../../support/trace/matrix.ts';
import { matrixPage } from '../../support/trace/page.ts';
import type { Links } from '../../support/trace/page-scenarios.ts';
import { matrixText } from '../../support/trace/text.ts';
import { HOSTILE } from '../report/sample.ts';
import { asked, digest, made } from './made.ts';

const ESCAPE = String.fromCodePoint(27);
const FORMULA = '=HYPERLINK("http://x","y")';

const matrix = matrixOf({
  ...made({
    [HOSTILE]: {
      reqs: ['REQ-PRC-002', 'REQ-XXX-009'],
      steps: ['When', 'Then', 'screen only'],
      outcome: 'passed with finding',
      reason: `${HOSTILE}${ESCAPE}[31m`,
      evidence: ['in the pack', 'gone'],
      legs: ['rpc', 'ui'],
    },
    [FORMULA]: { reqs: ['REQ-INV-001'], outcome: 'failed', reason: '+1 more', example: { n: '@SUM(1)' } },
    'nobody asked': { reqs: [], criticality: 'critical' },
  }),
  catalogue: asked({
    'REQ-PRC-002': { text: `${HOSTILE}${ESCAPE}[31m`, release: '1', owner: '-2+3' },
    'REQ-INV-001': { kind: 'process', risk: 'minor' },
    'REQ-GOV-001': { not_testable: { why: HOSTILE } },
  }),
  mutations: [{ id: HOSTILE, requirement: ['REQ-PRC-002'], survived: true, noticedBy: [] }],
});

const links: Links = {
  report: (_scenario, { leg }) => (leg === 'rpc' ? 'allure/index.html#a' : undefined),
  feature: (uri) => `pack/${uri}`,
  evidence: (sha256) =>
    sha256 === digest('in the pack') ? { href: 'pack/evidence/aa/a.png', what: HOSTILE } : undefined,
};
const page = matrixPage(matrix, links);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Throws where the page is not well formed; HTML's open tags are closed first. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  const body = html.replace('<!doctype html>', '').replaceAll(/<(meta|br)([^>]*)>/g, '<$1$2/>');
  parser.write(body).close();
  return found;
}

test('the page is well formed, runs nothing, loads nothing, and its links lead into its own folder', () => {
  const all = elements(page);
  assert.deepEqual(
    all.filter(({ name }) => ['script', 'img', 'iframe', 'link', 'object', 'base'].includes(name)),
    [],
  );
  assert.ok(all.every(({ attributes }) => !Object.keys(attributes).some((name) => name.startsWith('on'))));
  const ids = new Set(all.map(({ attributes }) => attributes['id']));
  const targets = all.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href'] ?? '');
  assert.ok(targets.length > 10);
  for (const target of targets) {
    assert.match(target, /^(#|allure\/index\.html|pack\/|traceability\.csv$)/);
    if (target.startsWith('#')) assert.ok(ids.has(target.slice(1)), `${target} leads nowhere`);
  }
  assert.match(page, /default-src 'none'/);
});

test('hostile text stands on the page as text', () => {
  assert.ok(!page.includes('<script') && !page.includes('onerror="') && !page.includes(ESCAPE));
  assert.ok(page.includes('&#60;script&#62;window.hacked=1'));
});

test('the uncovered come first, then the weak, what cannot be tested, and the worst scenario first', () => {
  const order = ['id="uncovered"', 'id="weak"', 'id="not-testable"', 'id="scenarios"'];
  const places = order.map((what) => page.indexOf(what));
  assert.ok(
    places.every((place, n) => place > (places[n - 1] ?? 0)),
    String(places),
  );
  const scenarios = page.slice(page.indexOf('id="scenarios"'));
  assert.ok(scenarios.indexOf('HYPERLINK') < scenarios.indexOf('window.hacked'));
});

test('outcomes are said in words by leg, what is missing is said, and stray requirements are named', () => {
  assert.match(page, /open risk<\/span> \(rpc\)<\/a>, <span[^>]*>open risk<\/span> \(ui\)/);
  assert.match(page, /the server would do it: approve \(Bea Buyer\)/);
  assert.match(page, /not in the catalogue: REQ-XXX-009/);
  assert.match(page, /One control was broken on purpose; 1 survived/);
  assert.match(page, /Rehearsal on the reference hospital, unsigned/);
  assert.match(page, new RegExp(`${digest('gone').slice(0, 12)} \\(not in the pack\\)`));
});

test('the table holds a row for each requirement, scenario and leg, and no formula', () => {
  const rows = parsed(matrixCsv(matrix, (sha256) => links.evidence(sha256)?.href));
  const [head = [], ...body] = rows;
  const column = (name: string) => body.map((row) => row[head.indexOf(name)] ?? '');
  assert.ok(rows.every((row) => row.length === head.length));
  assert.deepEqual(column('requirement').toSorted(), [
    ...['', 'REQ-GOV-001', 'REQ-INV-001', 'REQ-PRC-002', 'REQ-PRC-002'],
  ]);
  assert.deepEqual(column('verdict').filter((verdict) => verdict === 'not testable').length, 1);
  assert.ok(column('scenario').includes(`'${FORMULA} (n @SUM(1))`));
  assert.ok(column('reason').includes("'+1 more"));
  assert.ok(column('owner').includes("'-2+3"));
  assert.ok(rows.flat().every((cell) => !/^[=+\-@]/.test(cell)));
  assert.ok(column('evidence').some((cell) => cell.includes('pack/evidence/aa/a.png')));
});

test('the terminal gets the counts by risk and no control characters', () => {
  const text = matrixText(matrix);
  assert.ok(!text.includes(ESCAPE));
  assert.match(text, /critical +0 +1 +0 +0/);
  assert.match(text, /Uncovered \(1\).*\n {2}REQ-INV-001 {2}minor/);
  assert.match(text, /survived: 1/);
  assert.ok(text.split('\n').every((line) => line.length <= 130));
});

/** RFC 4180, every cell in quotes. */
function parsed(csv: string): string[][] {
  return csv
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
    );
}
