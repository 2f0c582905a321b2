// Makes the views of a sealed run: Allure, JUnit, summary. They are derived from it and decide nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evidencePath } from '../evidence/attachments.ts';
import { inOrder, readJournal } from '../evidence/reader.ts';
import type { EvidenceFile } from '../report/allure-attachments.ts';
import { buildAllureReport } from '../report/allure-build.ts';
import { allureCounts, writeAllureResults } from '../report/allure-results.ts';
import { junitXml } from '../report/junit.ts';
import { type Summary, summarise } from '../report/summary.ts';
import { summaryText } from '../report/summary-text.ts';
import { disclaimer } from '../report/words.ts';
import { leftBehind } from './left-behind.ts';
import { outdatedSteps } from './outdated.ts';
import type { PreparedRun } from './prepare.ts';
import { pointLatest, type SealedRun, writeJsonFile } from './seal-run.ts';

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
  const resultsDir = path.join(dir, 'allure-results');
  writeAllureResults(results, prepared.plan, resultsDir, {
    packDir: pack,
    evidenceOf: evidenceIndex(pack),
    environment: environmentLines(pack),
  });
  const report = await buildAllureReport(resultsDir, path.join(dir, 'allure'), {
    title: `Vouch: ${prepared.run.runId}`,
    banner: disclaimer(results),
    rehearsal: results.rehearsal,
    expected: allureCounts(results),
  });
  writeFileSync(path.join(dir, 'junit.xml'), junitXml(results, prepared.plan));
  if (prepared.run.environment.kind === 'own') {
    writeJsonFile(path.join(dir, 'left-behind.json'), leftBehind(pack, inOrder(readJournal(pack))));
  }
  const here = (file: string) => path.relative(prepared.run.projectDir, file);
  const where = { pack: here(pack), report: here(report.file), junit: here(path.join(dir, 'junit.xml')) };
  const outdated = outdatedSteps(prepared.plan, pack, prepared.run.projectDir);
  const summary = summarise({ results, plan: prepared.plan, where, outdated });
  writeJsonFile(path.join(dir, 'summary.json'), summary);
  const good = results.scenarios.every(({ outcome }) =>
    ['passed', 'passed with finding', 'out of scope'].includes(outcome),
  );
  return { text: summaryText(summary), summary, exitCode: good && results.state === 'sealed' ? 0 : 1 };
}

function evidenceIndex(pack: string): (sha256: string) => EvidenceFile | undefined {
  const files = new Map<string, EvidenceFile>();
  for (const record of inOrder(readJournal(pack))) {
    if (record.type !== 'evidence.captured') continue;
    const { sha256, mediaType, role, about } = record.data;
    files.set(sha256, {
      path: evidencePath(sha256, mediaType),
      mediaType,
      role,
      ...(about ? { about } : {}),
    });
  }
  return (sha256) => files.get(sha256);
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
