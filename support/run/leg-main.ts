// Runs the scenarios of one leg with cucumber, in the process that the parent watches.
import path from 'node:path';
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';
import { LEG_ORDER, type LegOrder } from './legs.ts';
import { ownStepsDir } from './own-steps.ts';
import { explainedBySteps } from './own-steps-error.ts';
import { supportFiles } from './support-files.ts';
import { PACKAGE_DIR } from './versions.ts';

/** Exit code of the leg: 0 all passed by cucumber's own count, 1 not, 2 cucumber could not run. */
export async function legMain(env: NodeJS.ProcessEnv, err: { write(text: string): void }): Promise<number> {
  const order = JSON.parse(env[LEG_ORDER] ?? '{}') as LegOrder;
  try {
    return (await runLegOf(order)) ? 0 : 1;
  } catch (error) {
    const explained = explainedBySteps(error, ownStepsDir(order.projectDir));
    const known = explained instanceof Error && 'code' in explained;
    const text = known ? explained.message : explained instanceof Error ? explained.stack : String(explained);
    err.write(`The scenarios could not be run: ${text}\n`);
    return 2;
  }
}

async function runLegOf(order: LegOrder): Promise<boolean> {
  const { runConfiguration } = await loadConfiguration(
    {
      file: false,
      provided: {
        paths: [...order.paths],
        import: supportFiles(order.projectDir),
        parallel: order.parallel > 1 ? order.parallel : 0,
        retry: order.retry,
        order: order.order,
        format: [`"file://${path.join(PACKAGE_DIR, 'support/run/progress-formatter.mjs')}"`],
        formatOptions: { vouch: { output: order.output } },
        plugin: [path.join(PACKAGE_DIR, 'support/run/plugin.mjs')].map((file) => `file://${file}`),
        strict: true,
      },
    },
    { cwd: order.projectDir },
  );
  const { success } = await runCucumber(runConfiguration, { cwd: order.projectDir });
  return success;
}
