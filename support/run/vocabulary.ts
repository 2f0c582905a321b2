// Reads the vocabulary out of cucumber: the one place that uses what its types keep private.
import { loadConfiguration, loadSupport } from '@cucumber/cucumber/api';
import { supportFiles } from './support-files.ts';

export interface Sentence {
  readonly pattern: string;
  fits(text: string): boolean;
}

/** What `loadSupport` really returns; its public type shows only the coordinates. */
interface SupportLibrary {
  readonly stepDefinitions: ReadonlyArray<{
    readonly pattern: string | RegExp;
    matchesStepName(text: string): boolean;
  }>;
}

export async function vocabulary(projectDir: string): Promise<Sentence[]> {
  const environment = { cwd: projectDir };
  const { runConfiguration } = await loadConfiguration(
    { file: false, provided: { import: supportFiles(projectDir) } },
    environment,
  );
  const library = (await loadSupport(runConfiguration, environment)) as unknown as SupportLibrary;
  return library.stepDefinitions.map((definition) => ({
    pattern: String(definition.pattern),
    fits: (text: string) => definition.matchesStepName(text),
  }));
}
