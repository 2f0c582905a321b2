// JUnit, summary.json and the terminal's summary say the same as the results, in words, and show hostile text as text.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { SaxesParser } from 'saxes';
import { junitXml } from '../../support/report/junit.ts';
import { escaped, plainLine, shortened } from '../../support/report/plain.ts';
import { type Summary, summarise, summary as summarySchema } from '../../support/report/summary.ts';
import { summaryText } from '../../support/report/summary-text.ts';
import { domainOf, headline, wordFor } from '../../support/report/words.ts';
import { HOSTILE, type Sample, sample } from './sample.ts';

let dir: string;
let made: Sample;
let summary: Summary;
before(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-text-'));
  made = sample(path.join(dir, 'pack'));
  const where = { report: 'reports/latest/allure/index.html', pack: 'reports/latest/pack' };
  const { results, plan } = made;
  summary = summarise({ results, plan, where, decision: 'NO-GO (rehearsal, unsigned)' });
});
after(() => rmSync(dir, { recursive: true }));

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Throws where the XML is not well formed. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, String(v)])),
      text: '',
    });
  });
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last) last.text += text;
  });
  parser.write(xml).close();
  return found;
}

test('JUnit is well formed, counts what is red, and holds every scenario once', () => {
  const all = elements(junitXml(made.results, made.plan));
  const [root] = all;
  const { tests, failures, errors, skipped } = root?.attributes ?? {};
  assert.deepEqual([tests, failures, errors, skipped], ['11', '4', '2', '1']);
  const cases = all.filter((e) => e.name === 'testcase').map((e) => e.attributes.name);
  assert.equal(cases.length, made.results.scenarios.length);
  for (const kind of ['failure', 'error', 'skipped'] as const) {
    const counted = { failure: failures, error: errors, skipped }[kind];
    assert.equal(all.filter((e) => e.name === kind).length, Number(counted), kind);
  }
  assert.ok(
    cases.some((name) => name?.includes(HOSTILE)),
    'the name comes back as it was written',
  );
  const said = all.find((e) => e.name === 'failure' && e.text.includes(HOSTILE));
  assert.ok(said, 'so does the message');
  assert.match(said.attributes.message ?? '', /^Not accepted: "Then it says something hostile" failed:/);
});

test('summary.json fits its schema and counts scenarios by the four words', () => {
  const read = summarySchema.parse(JSON.parse(JSON.stringify(summary)));
  assert.deepEqual(read.words, { accepted: 2, 'not accepted': 4, 'not tested': 2, 'open risk': 2 });
  assert.equal(read.outOfScope, 1);
  assert.equal(read.scenarios, 11);
  assert.deepEqual(
    read.legs.map((leg) => [leg.leg, leg.words.accepted]),
    [['rpc', 2]],
  );
  assert.equal(read.open[0]?.outcome, 'failed');
  assert.deepEqual(
    read.findings.map((found) => found.id),
    ['server-gap:ward-nurse-approve-the-order'],
  );
  assert.equal(read.controls['screen only'], 1);
  assert.deepEqual(read.where, {
    report: 'reports/latest/allure/index.html',
    pack: 'reports/latest/pack',
  });
});

test('the terminal names what failed with feature and line, and cannot be steered by what Odoo said', () => {
  const text = summaryText(summary);
  assert.match(text, /^Run r1 \(rehearsal, unsigned\), \d+ s\.$/m);
  assert.match(text, /^ {2}accepted +2$/m);
  assert.match(text, /^ {2}not accepted +4 +4 failed$/m);
  assert.match(text, /^ {2}not tested +2 +1 pending, 1 compromised$/m);
  assert.match(text, /^ {2}open risk +2 +1 passed with finding, 1 flaky$/m);
  assert.match(text, /^ {2}out of scope in this release: 1$/m);
  assert.match(
    text,
    /^ {2}features\/asset-readiness\/pump\.feature:11 {2}broken \(rpc\)\n +"Then it breaks with a picture" failed: expected 3, found 2$/m,
  );
  assert.match(text, /^Findings\n {2}server-gap:ward-nurse-approve-the-order {2}\(1 scenario\)$/m);
  assert.match(text, /^Controls: 1 screen only$/m);
  assert.match(text, /^report +reports\/latest\/allure\/index\.html$/m);
  assert.match(text, /^Decision: NO-GO \(rehearsal, unsigned\)$/m);
  assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  assert.ok(text.split('\n').every((line) => line.length <= 160));
});

test('an open run and its faults are said', () => {
  const text = summaryText({
    ...summary,
    state: 'open',
    problems: ['The leg rpc was ended by SIGKILL'],
    seconds: 125,
  });
  assert.match(text, /2 min 5 s\. The run is open: it did not come to its end\./);
  assert.match(text, /The run itself\n {2}The leg rpc was ended by SIGKILL/);
});

test('colours only where they are asked for', () => {
  const start = String.fromCodePoint(27);
  assert.ok(!summaryText(summary).includes(start));
  assert.ok(summaryText(summary, { color: true }).includes(`${start}[31mnot accepted `));
});

test('words: every outcome has one, and only a pass has no headline', () => {
  assert.equal(wordFor('out of scope'), 'out of scope in this release');
  assert.equal(headline('passed', undefined), undefined);
  assert.equal(
    headline('not run', 'it was planned and never started'),
    'Not tested: it was planned and never started',
  );
  assert.equal(domainOf('features/asset-readiness/a.feature'), 'Asset readiness');
  assert.equal(domainOf('a.feature'), 'Features');
});

test('plain text has no control characters, no reversed reading direction, no half characters', () => {
  const red = `${String.fromCodePoint(27)}[31mred${String.fromCodePoint(27)}[0m`;
  assert.equal(plainLine(`${red}\u0000 a\r\n\tb \u202eevil\u0085`), 'red a b evil');
  assert.equal(escaped(`<a href="x">'&`), '&#60;a href=&#34;x&#34;&#62;&#39;&#38;');
  assert.equal(plainLine('a\ud800b'), 'a b');
  assert.equal(shortened('one two three', 9), 'one two…');
});
