// Derives the results again from the messages and the journal that lie in a pack, to hold its results.json to them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { canonicalText } from './canonical.ts';
import { deriveResults } from './outcomes.ts';
import { parseMessages } from './outcomes-messages.ts';
import { messagesPath, PLAN, RESULTS, readFile } from './pack.ts';
import { plan as planSchema } from './plan.ts';
import { inOrder, readJournal } from './reader.ts';
import { type Results, results as resultsSchema } from './results.ts';

/** What the pack's plan, messages and journal give. Throws when one of them cannot be read. */
export function resultsFromPack(packDir: string): Results {
  const plan = planSchema.parse(JSON.parse(readFile(packDir, PLAN).toString('utf8')));
  const messagesByLeg = new Map<string, Envelope[]>();
  for (const { leg } of plan.legs) {
    const path = messagesPath(leg);
    if (!existsSync(join(packDir, path))) continue;
    messagesByLeg.set(leg, parseMessages(readFile(packDir, path).toString('utf8')).envelopes);
  }
  const journalRecords = inOrder(readJournal(packDir));
  return deriveResults({ plan, messagesByLeg, journalRecords, runId: plan.runId, rehearsal: false });
}

/** Whether the pack's own results say the same as what it is derived from; the first scenario that differs. */
export function compareResults(stated: Results, derived: Results): string | undefined {
  if (canonicalText(resultsSchema.parse(stated)) === canonicalText(resultsSchema.parse(derived)))
    return undefined;
  const differs = derived.scenarios.find((found, n) => {
    const said = stated.scenarios[n];
    return !said || canonicalText(said) !== canonicalText(found);
  });
  const where = differs
    ? `"${differs.name}" (${differs.leg}) is ${differs.outcome} there`
    : 'they differ in their counts or problems';
  return `${RESULTS} is not what messages and journal give: ${where}`;
}
