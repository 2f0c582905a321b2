// Who shares a database with a scenario: nobody, its feature or the whole run, as its tag says or else the run.
import type { Share } from '../world/context.ts';

export function shareOf(
  tags: readonly string[],
  share: Share,
  keys: { readonly scenario: string; readonly feature: string },
): { share: Share; key: string } {
  const tagged = tags.find((tag) => tag.startsWith('@database:'))?.slice('@database:'.length);
  const chosen = tagged === 'feature' || tagged === 'run' || tagged === 'scenario' ? tagged : share;
  return { share: chosen, key: chosen === 'run' ? 'run' : keys[chosen] };
}
