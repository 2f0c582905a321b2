// Builds the Allure report as one file that needs no network and calls nobody, marked as what it is.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type PageMark, sealedOff, withAcceptedShare } from './allure-page.ts';
import { type AllureCounts, acceptedShare, allureCategories } from './allure-results.ts';
import { ReportError } from './errors.ts';

export interface AllureReport {
  /** Absolute path of index.html. */
  readonly file: string;
  readonly bytes: number;
}

export interface AllureBuild extends PageMark {
  /** In the window's title and above the report. */
  readonly title: string;
  /** What the report must come to; it is not published when it counts differently. */
  readonly expected: AllureCounts;
}

/** Writes `<outDir>/index.html`. Throws `ReportError` and leaves no file when the report is not what it must be. */
export async function buildAllureReport(
  resultsDir: string,
  outDir: string,
  build: AllureBuild,
): Promise<AllureReport> {
  const work = mkdtempSync(path.join(tmpdir(), 'vouch-allure-'));
  try {
    const options = {
      singleFile: true,
      reportLanguage: 'en',
      theme: 'auto',
      groupBy: ['epic', 'feature', 'story'],
    };
    const config = {
      name: build.title,
      output: path.join(work, 'report'),
      categories: allureCategories,
      hideLabels: hidden,
      plugins: { awesome: { options: { ...options, reportName: build.title } } },
    };
    writeFileSync(path.join(work, 'allurerc.json'), JSON.stringify(config));
    const args = [
      'generate',
      '--config',
      path.join(work, 'allurerc.json'),
      '--cwd',
      work,
      path.resolve(resultsDir),
    ];
    await runAllure(args, work);
    const made = path.join(work, 'report/index.html');
    const summary = path.join(work, 'report/summary.json');
    if (!existsSync(made) || !existsSync(summary))
      throw new ReportError('allure-failed', 'Allure made no report.');
    holdToCounts(readFileSync(summary, 'utf8'), build.expected);
    const page = readFileSync(made, 'utf8');
    if (!/<\/html>\s*$/i.test(page))
      throw new ReportError(
        'allure-failed',
        `Allure's page breaks off in the middle: is the disk of ${work} full?`,
      );
    const honest = withAcceptedShare(page, acceptedShare(build.expected));
    const html = sealedOff(honest, build);
    mkdirSync(outDir, { recursive: true });
    const file = path.resolve(outDir, 'index.html');
    writeFileSync(file, html);
    return { file, bytes: Buffer.byteLength(html) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Said elsewhere on the same page. */
const hidden = [
  'epic',
  'feature',
  'story',
  'parentSuite',
  'suite',
  'subSuite',
  'framework',
  'scenario',
  'layer',
];

const summarySchema = z.object({ stats: z.record(z.string(), z.number()) });

function holdToCounts(summary: string, expected: AllureCounts): void {
  const { stats } = summarySchema.parse(JSON.parse(summary));
  const wrong = Object.entries(expected).filter(([status, count]) => (stats[status] ?? 0) !== count);
  if (wrong.length === 0) return;
  const said = wrong.map(
    ([status, count]) => `${status}: ${count} in the results, ${stats[status] ?? 0} in the report`,
  );
  throw new ReportError(
    'allure-counts',
    `The Allure report counts differently from the results (${said.join('; ')}), so it is not published.`,
  );
}

/** By its file: two packages bring a command of this name. */
function runAllure(args: string[], cwd: string): Promise<void> {
  const entry = path.join(path.dirname(createRequire(import.meta.url).resolve('allure')), '../cli.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new ReportError(
            'allure-failed',
            `Allure ended with ${code}: ${Buffer.concat(said).toString('utf8').trim()}`,
          ),
        );
    });
  });
}
