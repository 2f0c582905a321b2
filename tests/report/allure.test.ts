// The Allure report: nothing undefined is green, counts are ours, nothing is loaded or sent, hostile text stays text.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { TestResult } from 'allure-js-commons';
import { type Browser, chromium, type Page } from 'playwright';
import { buildAllureReport } from '../../support/report/allure-build.ts';
import { sealedOff } from '../../support/report/allure-page.ts';
import { allureCounts } from '../../support/report/allure-results.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { HOSTILE, publish, type Sample, sample } from './sample.ts';

let dir: string;
let made: Sample;
let browser: Browser;
let page: Page;
let html: string;
const requests: string[] = [];
const faults: string[] = [];
before(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-report-'));
  made = sample(path.join(dir, 'pack'));
  await publish(dir, made);
  html = readFileSync(path.join(dir, 'allure/index.html'), 'utf8');
  const { path: executablePath } = await findBrowser(() => undefined);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
  await context.route(/^(https?|wss?):/, (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  await page.goto(pathToFileURL(path.join(dir, 'allure/index.html')).href);
  await page.getByText('passes at the second try').waitFor();
});
after(async () => {
  await browser?.close();
  rmSync(dir, { recursive: true });
});

function written(): TestResult[] {
  const folder = path.join(dir, 'allure-results');
  const files = readdirSync(folder).filter((name) => name.endsWith('-result.json'));
  return files.map((name): TestResult => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}

test('one green result for each scenario that passed and no other', () => {
  const green = new Set(
    made.results.scenarios
      .filter((s) => ['passed', 'passed with finding', 'flaky'].includes(s.outcome))
      .map((s) => s.name),
  );
  const shown = written().filter((found) => found.status === 'passed');
  assert.deepEqual(shown.map((found) => found.name).toSorted(), [...green].map((n) => n).toSorted());
  assert.deepEqual(allureCounts(made.results), { passed: 4, failed: 2, broken: 4, skipped: 1 });
});

test('a retry is a retry: same history, the last attempt carries the outcome and the mark of a flaky one', () => {
  const tries = written()
    .filter((found) => found.name === 'passes at the second try')
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  assert.deepEqual(
    tries.map((found) => found.status),
    ['failed', 'passed'],
  );
  assert.equal(new Set(tries.map((found) => found.historyId)).size, 1);
  assert.equal(Reflect.get(tries[1]?.statusDetails ?? {}, 'flaky'), true);
  assert.match(tries[1]?.statusDetails.message ?? '', /^Open risk: it passed at attempt 2 only/);
});

test('steps are sentences, labels say domain, rule, severity, channel and requirement', () => {
  const found = written().find((result) => result.name?.startsWith('screen only'));
  assert.deepEqual(
    found?.steps.map((step) => step.name),
    ['Then the nurse cannot approve on the screen'],
  );
  const label = (name: string) => found?.labels.filter((l) => l.name === name).map((l) => l.value);
  assert.deepEqual(label('epic'), ['Asset readiness']);
  assert.deepEqual(label('story'), ['Nobody approves what they asked for']);
  assert.deepEqual(label('severity'), ['normal']);
  assert.deepEqual(label('layer'), ['rpc']);
  assert.deepEqual(label('requirement'), ['REQ-CHN-001']);
  assert.deepEqual(label('tag'), ['open risk']);
});

test('pictures of failures and the last picture of a scenario are in the report, the rest is named by digest', () => {
  const good = written().find((result) => result.name === 'good');
  assert.deepEqual(
    good?.steps.map((step) => step.attachments.length),
    [0, 1, 0],
  );
  assert.match(good?.descriptionHtml ?? '', /Evidence in the pack \(3\)/);
  const links = [...(good?.descriptionHtml ?? '').matchAll(/href="([^"]+)"/g)].map((found) => found[1] ?? '');
  assert.equal(links.length, 3);
  for (const link of links) assert.ok(existsSync(path.join(dir, 'allure', link)), link);
  const broken = written().filter((result) => result.name === 'broken');
  assert.equal(broken.length, 2);
  for (const attempt of broken) assert.equal(attempt.steps[1]?.attachments[0]?.type, 'image/png');
});

test('the browser shows our counts, the banner, and asks nobody for anything', async () => {
  const text = await page.locator('body').innerText();
  assert.match(
    text,
    /^Rehearsal, unsigned\. Derived from the journal of run r1, not evidence: the evidence is the pack\./,
  );
  assert.match(text, /Vouch run r1 \(rehearsal, unsigned\)/);
  const { passed, failed, broken, skipped } = allureCounts(made.results);
  const shown = (status: string) => Number(new RegExp(`^${status}\\n(\\d+)$`, 'm').exec(text)?.[1]);
  assert.deepEqual(
    [shown('Passed'), shown('Failed'), shown('Broken'), shown('Skipped')],
    [passed, failed, broken, skipped],
  );
  assert.equal(shown('Flaky tests'), made.results.counts.flaky);
  assert.deepEqual(requests, []);
  assert.doesNotMatch(html, /googletagmanager|gtag\(/);
  assert.match(html, /http-equiv="Content-Security-Policy" content="default-src 'none'/);
});

test('even a script that wanted to could not reach the network', async () => {
  const outcome = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  assert.equal(outcome, 'refused');
  assert.deepEqual(requests, [], 'the policy stops it before a request is made');
});

test('a scenario opens with its outcome in words, and hostile text stays text', async () => {
  faults.length = 0;
  await page.getByText('screen only').click();
  const frame = page.frameLocator('[data-testid="test-result-description-frame"]');
  await frame.getByText('open risk').waitFor();
  assert.match(await frame.locator('body').innerText(), /server-gap:ward-nurse-approve-the-order/);
  await page.getByText(HOSTILE.slice(0, 30)).first().waitFor();
  await page.goBack();
  await page.getByText('row 2').click();
  await page.getByText('Not accepted:').first().waitFor();
  assert.equal(await page.evaluate(() => Reflect.get(window, 'hacked')), undefined);
  assert.deepEqual(faults, []);
});

test('evidence in the pack opens from the report', async () => {
  await page.goto(pathToFileURL(path.join(dir, 'allure/index.html')).href);
  await page.getByText('good', { exact: true }).click();
  const frame = page.frameLocator('[data-testid="test-result-description-frame"]');
  await frame.getByText('Evidence in the pack (3)').click();
  const opened = page.context().waitForEvent('page');
  await frame.getByText('The screen after the step').first().click();
  const picture = await opened;
  await picture.waitForURL(/\/pack\/evidence\/[0-9a-f]{2}\/[0-9a-f]{64}\.png$/);
  await picture.close();
});

test('a report that counts otherwise than the results is not published', async () => {
  const expected = { ...allureCounts(made.results), passed: 99 };
  const build = { title: 't', banner: 'b', rehearsal: true, expected };
  await assert.rejects(buildAllureReport(path.join(dir, 'allure-results'), path.join(dir, 'other'), build), {
    code: 'allure-counts',
    message: /passed: 99 in the results, 4 in the report/,
  });
  assert.ok(!existsSync(path.join(dir, 'other')));
});

test('a page that Allure changed is refused and not half cleaned', () => {
  const mark = { banner: 'b', rehearsal: true };
  const head = '<html><head><meta charset="utf-8"></head><body>';
  assert.throws(() => sealedOff(`${head}</body></html>`, mark), { code: 'allure-changed' });
  const tag = '<script async src="https://www.googletagmanager.com/gtag/js?id=G"></script>';
  const other = '<script src="https://cdn.example.org/a.js"></script>';
  assert.throws(() => sealedOff(`${head}${tag}${other}</body></html>`, mark), { code: 'allure-changed' });
  assert.match(sealedOff(`${head}${tag}</body></html>`, { ...mark, banner: '<b>' }), /&#60;b&#62;/);
});
