// Signs in whom a scenario names, beside its first acts, so that nobody waits for it when they act.
import type { Pickle } from '@cucumber/messages';
import type { KeptSessions } from '../odoo/kept-sessions.ts';
import type { Target } from '../odoo/transport.ts';
import type { Cast } from '../world/context.ts';
import { peopleNamed } from './named-people.ts';
import type { RunSecrets } from './process.ts';

/** One after the other; ends with the sign-in under way once the scenario is over. */
export async function signInAhead(
  sessions: KeptSessions,
  whom: { readonly cast: Cast; readonly secrets: RunSecrets },
  on: { readonly target: Target; readonly pickle: Pickle; readonly over: AbortSignal },
): Promise<void> {
  // The cast knows roles in small letters.
  const steps = on.pickle.steps.map(({ text }) => ({ text: text.toLowerCase() }));
  const people = [...whom.cast.people].map(([role, { key }]) => ({ role, key }));
  for (const { key } of peopleNamed(people, steps)) {
    const account = whom.secrets.people[key];
    if (!account) continue;
    if (on.over.aborted) return;
    await sessions.ahead(on.target, account);
  }
}
