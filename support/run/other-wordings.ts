// Makes the other wordings known to cucumber, after the sentences that they stand for.
import * as cucumber from '@cucumber/cucumber';
import { here } from './here.ts';
import { readWordings } from './wordings.ts';

/** What cucumber has collected so far; its public type does not show it. */
interface Collected {
  readonly stepDefinitionConfigs: ReadonlyArray<{
    readonly pattern: string | RegExp;
    readonly keyword: string;
    readonly code: (...args: unknown[]) => unknown;
  }>;
}

/** A wording stands for a sentence that does not exist. */
export class WordingError extends Error {
  readonly code = 'unknown-wording';
}

const { stepDefinitionConfigs } = cucumber.supportCodeLibraryBuilder as unknown as Collected;
const known = new Map(stepDefinitionConfigs.map((config) => [String(config.pattern), config]));
const define: Readonly<Record<string, typeof cucumber.Given>> = {
  Given: cucumber.Given,
  When: cucumber.When,
  Then: cucumber.Then,
};

for (const { say, means, at } of readWordings(here().projectDir).wordings) {
  const meant = known.get(means);
  if (!meant) {
    throw new WordingError(
      `${at} "${say}" should mean "${means}", but no sentence of the vocabulary reads so. See: vouch steps`,
    );
  }
  (define[meant.keyword] ?? cucumber.defineStep)(say, meant.code);
}
