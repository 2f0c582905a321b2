// A thousand features looked at by lint, and the same only parsed: what the looking costs.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'glob';
import { lint } from '../../support/lint/lint.ts';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import { openProject } from '../../support/run/project.ts';
import { PACKAGE_DIR } from '../../support/run/versions.ts';
import { inTurns, type Times, timed } from './stopwatch.ts';

const COUNT = 1000;

export async function lintTimes(
  repeat: number,
  say: (text: string) => void,
): Promise<Times<'lint' | 'parser'>> {
  const dir = thousandFeatures();
  const project = openProject(dir);
  try {
    // The vocabulary is loaded once, as it is in the command.
    await lint(project, ['features/0.feature']);
    return await inTurns(
      {
        lint: () => timed(() => lint(project, ['features'])),
        parser: () =>
          timed(async () => {
            const uris = featureFiles(['features'], dir).map(({ uri }) => uri);
            readFeatures(uris, dir);
          }),
      },
      repeat,
      say,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Our own, over and over, with names and quantities of their own, so that no sentence is met twice by chance. */
function thousandFeatures(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-bench-lint-'));
  mkdirSync(path.join(dir, 'features'));
  const own = globSync('features/**/*.feature', { cwd: PACKAGE_DIR, absolute: true })
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
  for (let n = 0; n < COUNT; n += 1) {
    const text = (own[n % own.length] ?? '')
      .replaceAll('Scenario: ', `Scenario: ${n}: `)
      .replaceAll(/\b\d+ "/g, `${n + 1} "`);
    writeFileSync(path.join(dir, 'features', `${n}.feature`), text);
  }
  return dir;
}
