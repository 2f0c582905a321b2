// Writes everything that is made from a finished run for people and machines, beside its pack.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evidencePath } from '../evidence/attachments.ts';
import type { Plan } from '../evidence/plan.ts';
import type { TypedRecord } from '../evidence/record.ts';
import type { Results } from '../evidence/results.ts';
import type { EvidenceFile } from '../report/allure-attachments.ts';
import { type AllureReport, buildAllureReport } from '../report/allure-build.ts';
import { allureCounts, writeAllureResults } from '../report/allure-results.ts';
import { junitXml } from '../report/junit.ts';
import { type Summary, summarise, summary as summarySchema } from '../report/summary.ts';
import { disclaimer } from '../report/words.ts';

export interface Published {
  /** The run's folder: it holds `pack/`, and gets `allure/`, `allure-results/`, `junit.xml` and `summary.json`. */
  readonly dir: string;
  readonly results: Results;
  readonly plan: Plan;
  readonly records: Iterable<TypedRecord>;
  /** Shown in the report: "Odoo" to "19.0". */
  readonly environment?: Readonly<Record<string, string>>;
  /** The gate's decision with its marks, when there is one. */
  readonly decision?: string;
  /** Paths as the reader should type them; below `dir` unless told. */
  readonly shownAs?: string;
}

/** Throws `ReportError` when the report may not be shown; summary and JUnit are written before that. */
export async function publishReports(run: Published): Promise<{ summary: Summary; report: AllureReport }> {
  const { dir, results, plan } = run;
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'junit.xml'), junitXml(results, plan));
  const summary = writeSummary(run);
  const resultsDir = path.join(dir, 'allure-results');
  // Files of an earlier attempt at this report would be counted with the new ones.
  rmSync(resultsDir, { recursive: true, force: true });
  writeAllureResults(results, plan, resultsDir, {
    packDir: path.join(dir, 'pack'),
    evidenceOf: evidenceOf(run.records),
    environment: run.environment,
  });
  const report = await buildAllureReport(resultsDir, path.join(dir, 'allure'), {
    title: `Vouch run ${results.runId}${results.rehearsal ? ' (rehearsal, unsigned)' : ' (unsigned)'}`,
    banner: disclaimer(results),
    rehearsal: results.rehearsal,
    expected: allureCounts(results),
  });
  return { summary, report };
}

/** Also on its own, to add the decision once the gate was asked. */
export function writeSummary(run: Omit<Published, 'records'>): Summary {
  const shown = (name: string): string => path.posix.join(run.shownAs ?? run.dir, name);
  const where = { report: shown('allure/index.html'), pack: shown('pack'), junit: shown('junit.xml') };
  const { results, plan, decision } = run;
  const summary = summarySchema.parse(summarise({ results, plan, where, decision }));
  writeFileSync(path.join(run.dir, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

/** Where the journal says that an attachment lies. */
export function evidenceOf(records: Iterable<TypedRecord>): (sha256: string) => EvidenceFile | undefined {
  const files = new Map<string, EvidenceFile>();
  for (const record of records) {
    if (record.type !== 'evidence.captured') continue;
    const { sha256, mediaType, role, about } = record.data;
    files.set(sha256, { path: evidencePath(sha256, mediaType), mediaType, role, about });
  }
  return (sha256) => files.get(sha256);
}
