// What a record holds on the server, whoever looks at it on which screen.
import { fieldCalled, textOf } from '../labelled.ts';
import { plainNumber, shownAs } from '../screen/said.ts';
import type { VouchWorld } from '../world.ts';

/** Read by the observer: a field by its label, in the text form of the screen. */
export async function has(w: VouchWorld, word: string, label: string, said: string): Promise<void> {
  const record = w.the(word);
  const field = await fieldCalled(w, record.model, label);
  const row = await w.observer.read(record, [field.name]);
  const text = await textOf(w, field, row);
  w.facts.equal(`"${label}" of ${record.name}`, plainNumber(text), shownAs(w, field.type, said));
}
