// Makes the views of a sealed run: Allure, JUnit, summary. They are derived from it and decide nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OdooError } from '../odoo/errors.ts';
import { readOnly } from '../odoo/read-only.ts';
import { openWebSession } from '../odoo/web-session.ts';
import { buildAllureReport } from '../report/allure-build.ts';
import { allureCounts, writeAllureResults } from '../report/allure-results.ts';
import { junitXml } from '../report/junit.ts';
import { type Summary, summarise } from '../report/summary.ts';
import { summaryText } from '../report/summary-text.ts';
import { banner } from '../report/words.ts';
import { Observer } from '../world/observer.ts';
import { evidenceIndex } from './evidence-index.ts';
import { LEFT_BEHIND, type LeftBehind, readLeft, readLeftBehind, writeLeftBehind } from './left-behind.ts';
import { outdatedSteps } from './outdated.ts';
import type { PreparedRun } from './prepare.ts';
import { pointLatest, type SealedRun, writeJsonFile } from './seal-run.ts';
import { TRACE_PAGE, traceRun, writeTrace } from './trace-run.ts';

export interface ReportedRun {
  readonly text: string;
  readonly summary: Summary;
  /** 0 when everything passed, findings included; else 1. */
  readonly exitCode: 0 | 1;
}

export async function reportRun(prepared: PreparedRun, sealed: SealedRun): Promise<ReportedRun> {
  const { results, pack } = sealed;
  const { dir } = prepared.run;
  pointLatest(path.dirname(dir), prepared.run.runId);
  const left = await leftNow(prepared);
  const resultsDir = path.join(dir, 'allure-results');
  writeAllureResults(results, prepared.plan, resultsDir, {
    packDir: pack,
    evidenceOf: evidenceIndex(pack),
    environment: { ...environmentLines(pack), ...(left ? leftLine(left) : {}) },
    requirementLink: (id) => `../${TRACE_PAGE}#${id}`,
  });
  const report = await buildAllureReport(resultsDir, path.join(dir, 'allure'), {
    title: `Vouch: ${prepared.run.runId}`,
    banner: banner(results),
    rehearsal: results.rehearsal,
    expected: allureCounts(results),
  });
  writeFileSync(path.join(dir, 'junit.xml'), junitXml(results, prepared.plan));
  const { projectDir } = prepared.run;
  const matrix = writeTrace(traceRun({ projectDir, plan: prepared.plan, results }), pack);
  const here = (file: string) => path.relative(projectDir, file);
  const outdated = outdatedSteps(prepared.plan, pack, prepared.run.projectDir);
  const where = {
    pack: here(pack),
    report: here(report.file),
    matrix: here(matrix),
    junit: here(path.join(dir, 'junit.xml')),
    ...(prepared.run.trace ? { traces: here(path.join(dir, 'traces')) } : {}),
    ...(left ? { left: here(path.join(dir, LEFT_BEHIND)) } : {}),
  };
  const summary = summarise({
    ...{ results, plan: prepared.plan, where, outdated },
    ...(left ? { left } : {}),
  });
  writeJsonFile(path.join(dir, 'summary.json'), summary);
  const good = results.scenarios.every(({ outcome }) =>
    ['passed', 'passed with finding', 'out of scope'].includes(outcome),
  );
  return { text: summaryText(summary), summary, exitCode: good && results.state === 'sealed' ? 0 : 1 };
}

/**
 * What is there at the end, under its last names. Where Odoo does not answer any more, what was seen after the last step
 * stands, and says so.
 */
async function leftNow({ run, secrets }: PreparedRun): Promise<LeftBehind | undefined> {
  const { environment } = run;
  if (environment.kind !== 'own') return undefined;
  try {
    const session = await openWebSession(environment, secrets.observer);
    const records = await readLeft(new Observer(readOnly(session)), environment.start);
    return writeLeftBehind(run, records, 'the end of the run');
  } catch (error) {
    if (!(error instanceof OdooError)) throw error;
    return readLeftBehind(run.dir) ?? writeLeftBehind(run, [], 'the last step');
  }
}

function leftLine({ database, records }: LeftBehind): Record<string, string> {
  return { [`Left behind in ${database}`]: `${records.length} records, listed in ${LEFT_BEHIND}` };
}

function environmentLines(pack: string): Record<string, string> {
  const read = JSON.parse(readFileSync(path.join(pack, 'run', 'environment.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const odoo = read['odoo'] as { version?: string } | undefined;
  const company = read['company'] as { name?: string } | undefined;
  return { Odoo: String(odoo?.version ?? 'unknown'), Company: String(company?.name ?? 'unknown') };
}
