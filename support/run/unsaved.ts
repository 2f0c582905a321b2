// What a person typed and never saved would be lost without anybody noticing.
import type { VouchWorld } from '../world/world.ts';

/** Throws where somebody has something unsaved on the screen. */
export async function nothingUnsaved(world: VouchWorld): Promise<void> {
  for (const seat of await world.people.seats()) {
    const { dirty, kind, title } = await seat.screen();
    if (dirty) {
      throw new Error(
        `The scenario ends while ${seat.person.name} has something unsaved on "${title}" (${kind}). ` +
          'Save it or discard it in a step, so that it is clear what was meant.',
      );
    }
  }
}
