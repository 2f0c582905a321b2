// The Allure report in a browser: counts are ours, nothing is loaded or sent, hostile text stays text.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { buildAllureReport } from '../../support/report/allure-build.ts';
import { sealedOff, withAcceptedShare } from '../../support/report/allure-page.ts';
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
  // On a busy machine a page of four megabytes takes its time.
  context.setDefaultTimeout(120_000);
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

test('the browser shows our counts, the banner, and asks nobody for anything', async () => {
  const text = await page.locator('body').innerText();
  assert.match(
    text,
    /^Rehearsal, unsigned\. 2 accepted, 4 not accepted, 2 not tested, 2 open risk, 1 out of scope in this release\. Derived from the journal of run r1, not evidence: the evidence is the pack\./,
  );
  assert.match(text, /Vouch run r1 \(rehearsal, unsigned\)/);
  const { passed, failed, broken, skipped, unknown } = allureCounts(made.results);
  const shown = (status: string) => Number(new RegExp(`^${status}\\n(\\d+)$`, 'm').exec(text)?.[1]);
  assert.deepEqual(
    [shown('Passed'), shown('Failed'), shown('Broken'), shown('Skipped'), shown('Unknown')],
    [passed, failed, broken, skipped, unknown],
  );
  assert.equal(shown('Flaky tests'), made.results.counts.flaky);
  assert.match(text, /^20%$/m, 'the ring: 2 accepted of 10 in scope');
  assert.match(text, /Open risk\n+2\n/);
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
    message: /passed: 99 in the results, 2 in the report/,
  });
  assert.ok(!existsSync(path.join(dir, 'other')));
});

test('a page that Allure changed is refused and not half cleaned', () => {
  const mark = { banner: 'b', rehearsal: true };
  const head = '<html><head><meta charset="utf-8"></head><body>';
  assert.throws(() => sealedOff(`${head}</body></html>`, mark), { code: 'allure-changed' });
  const tag = '<script async src="https://www.googletagmanager.com/gtag/js?id=G"></script>';
  assert.throws(() => withAcceptedShare(`${head}</body></html>`, 50), { code: 'allure-changed' });
  const other = '<script src="https://cdn.example.org/a.js"></script>';
  assert.throws(() => sealedOff(`${head}${tag}${other}</body></html>`, mark), { code: 'allure-changed' });
  assert.match(sealedOff(`${head}${tag}</body></html>`, { ...mark, banner: '<b>' }), /&#60;b&#62;/);
});
