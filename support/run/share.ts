// Who shares a database with a scenario: nobody, its feature or the whole run, as its tag says or else the run.
import type { Share } from '../world/context.ts';
import type { RunFile } from './run-file.ts';

export function shareOf(
  tags: readonly string[],
  { share, beginsAt }: Pick<RunFile, 'share' | 'beginsAt'>,
  keys: { readonly scenario: string; readonly feature: string },
): { share: Share; key: string } {
  // A clock is put ahead for nobody else.
  if (beginsAt) return { share: 'scenario', key: keys.scenario };
  const tagged = tags.find((tag) => tag.startsWith('@database:'))?.slice('@database:'.length);
  const chosen = tagged === 'feature' || tagged === 'run' || tagged === 'scenario' ? tagged : share;
  return { share: chosen, key: chosen === 'run' ? 'run' : keys[chosen] };
}
