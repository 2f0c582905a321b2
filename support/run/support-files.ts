// What cucumber loads: the package's vocabulary, and the project's own steps beside it.
import path from 'node:path';
import { ownStepsCode } from './own-steps.ts';
import { PACKAGE_DIR } from './versions.ts';

export function supportFiles(projectDir: string): string[] {
  return [
    path.join(PACKAGE_DIR, 'support/register.mjs'),
    path.join(PACKAGE_DIR, 'steps/**/*.ts'),
    ...ownStepsCode(projectDir),
    path.join(PACKAGE_DIR, 'support/wordings.mjs'),
  ];
}
