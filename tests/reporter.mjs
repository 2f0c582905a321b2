// How our tests are told: a line a file (a line a test where they are long), every failure whole, then the count.
import path from 'node:path';
import { inspect } from 'node:util';

const ROOT = path.join(import.meta.dirname, '..');
/** Set where single tests take long enough to be waited for. */
const EACH = process.env.VOUCH_TEST_EACH === '1';

export default async function* report(events) {
  const failures = [];
  let passed = 0;
  let file;
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.file !== file?.name) {
      if (file) yield lineOf(file);
      file = { name: data.file, passed: 0, failed: 0, ms: 0 };
    }
    if (data.nesting === 0) file.ms += data.details.duration_ms;
    if (!counts(data)) continue;
    const fault = faultOf(type, data);
    if (fault === undefined) {
      passed += 1;
      file.passed += 1;
    } else {
      failures.push({ name: data.name, file: data.file, line: data.line, fault });
      file.failed += 1;
    }
    if (EACH && data.nesting === 0)
      yield `      ${fault ? 'FAIL' : 'ok  '}  ${data.name} (${seconds(data.details.duration_ms)})\n`;
  }
  if (file) yield lineOf(file);
  for (const { name, file: where, line, fault } of failures) {
    yield `\nFAIL  ${name}\n      ${path.relative(ROOT, where ?? '')}:${line ?? 0}\n${indented(fault)}\n`;
  }
  yield `\n${passed} passed, ${failures.length} failed\n`;
}

function lineOf({ name, passed, failed, ms }) {
  const count = failed === 0 ? `${passed}` : `${passed} passed, ${failed} failed`;
  return `${failed === 0 ? 'ok  ' : 'FAIL'}  ${path.relative(ROOT, name ?? '')}: ${count} (${seconds(ms)})\n`;
}

/** Suites, and tests that failed only because one inside them did, are not counted beside what is inside. */
function counts({ details }) {
  return details.type !== 'suite' && details.error?.failureType !== 'subtestsFailed';
}

/** A skipped test counts as a fault: what is not checked must not look as if it were. */
function faultOf(type, { details, skip, todo }) {
  if (skip !== undefined || todo !== undefined) return 'was skipped or left to do; we have no such tests';
  if (type === 'test:pass') return undefined;
  const error = details.error?.cause ?? details.error;
  return error instanceof Error ? (error.stack ?? error.message) : inspect(error);
}

function indented(text) {
  return text.replaceAll(/^/gm, '      ');
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
