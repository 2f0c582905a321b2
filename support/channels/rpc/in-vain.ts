// Whether a form shows after an act what it showed before.
import type { Desk } from './desk.ts';
import type { Screen } from './screens.ts';

interface Sight {
  readonly top: Screen | undefined;
  readonly told: number;
  readonly state: string;
}

/** Answers true where the same form stands on top, holds the same, and nothing was told meanwhile. */
export function watchForm(desk: Desk): () => boolean {
  const before = sightOf(desk);
  return () => {
    const after = sightOf(desk);
    if (before.top?.kind !== 'form') return false;
    return before.top === after.top && before.told === after.told && before.state === after.state;
  };
}

function sightOf(desk: Desk): Sight {
  const { top, toldSoFar } = desk;
  const state =
    top?.kind === 'form'
      ? JSON.stringify([top.form.record.id, top.form.record.dirty, top.form.record.state()])
      : '';
  return { top, told: toldSoFar, state };
}
