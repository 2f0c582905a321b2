// Makes the traceability matrix of a run from its pack and the project's catalogue, and leaves it beside the pack.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDataFile } from '../data/data-file.ts';
import { writeWhole } from '../evidence/disk.ts';
import type { Plan } from '../evidence/plan.ts';
import type { Results } from '../evidence/results.ts';
import { scope } from '../gate/scope.ts';
import { anchorOf } from '../report/allure-id.ts';
import { matrixCsv } from '../trace/csv.ts';
import { type Matrix, matrixOf } from '../trace/matrix.ts';
import { readMutations } from '../trace/mutations.ts';
import { matrixPage } from '../trace/page.ts';
import type { Links } from '../trace/page-scenarios.ts';
import { evidenceIndex } from './evidence-index.ts';
import { fixture, readCatalogue } from './requirements.ts';

export const TRACE_PAGE = 'traceability.html';
const TRACE_TABLE = 'traceability.csv';
/** Below `reports/`: what the last breaking of controls came to. */
export const MUTATIONS = 'mutations.json';

export interface TraceOrder {
  readonly projectDir: string;
  readonly plan: Plan;
  readonly results: Results;
  /** Results of mutations; the file of that name in the project's `reports/`, where there is one, unless told. */
  readonly mutations?: string;
}

/** Throws `DataFileError` and `MutationsError`. */
export function traceRun({ projectDir, plan, results, mutations }: TraceOrder): Matrix {
  const file = mutations ?? path.join(projectDir, 'reports', MUTATIONS);
  const broken =
    mutations !== undefined || existsSync(file) ? readMutations(file, readFileSync(file, 'utf8')) : undefined;
  return matrixOf({
    plan,
    results,
    catalogue: readCatalogue(projectDir),
    scope: readDataFile(fixture(projectDir, 'scope.yaml'), scope),
    ...(broken ? { mutations: broken.mutations, brokenIn: broken.runId } : {}),
  });
}

/** The page and the table, in the folder that the pack lies in. Returns the page's path. */
export function writeTrace(matrix: Matrix, packDir: string): string {
  const dir = path.dirname(packDir);
  const evidence = evidenceIndex(packDir);
  const inPack = (sha256: string) => {
    const found = evidence(sha256);
    return found && existsSync(path.join(packDir, found.path)) ? found : undefined;
  };
  const hasReport = existsSync(path.join(dir, 'allure', 'index.html'));
  const links: Links = {
    report: (scenario, { leg, attempt }) =>
      hasReport ? `allure/index.html${anchorOf({ scenario, leg, attempt })}` : undefined,
    feature: (uri) => {
      const file = `pack/${uri}`;
      return existsSync(path.join(dir, file)) ? file : undefined;
    },
    evidence: (sha256) => {
      const found = inPack(sha256);
      return found && { href: `pack/${found.path}`, what: found.about ?? found.role };
    },
  };
  const page = path.join(dir, TRACE_PAGE);
  writeWhole(page, matrixPage(matrix, links));
  writeWhole(
    path.join(dir, TRACE_TABLE),
    matrixCsv(matrix, (sha256) => links.evidence(sha256)?.href),
  );
  return page;
}
