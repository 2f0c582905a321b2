// What a person typed and never saved, or was asked and never answered, would be lost without anybody noticing.
import type { VouchWorld } from '../world/world.ts';

/** Throws where somebody has something unsaved, or a question of Odoo unanswered, on the screen. */
export async function nothingLeftOpen(world: VouchWorld): Promise<void> {
  for (const seat of await world.people.seats()) {
    const left = await seat.leftOpen();
    if (!left) continue;
    const { kind, title, text } = left;
    const { name } = seat.person;
    if (kind === 'question' || kind === 'dialog') {
      const asked = text ? `: "${text}"` : '';
      throw new Error(
        `The scenario ends while ${name} has the dialog "${title}" open${asked}. What it was to do has not been done yet. ` +
          'Answer or close it in a step, so that it is clear what was meant.',
      );
    }
    throw new Error(
      `The scenario ends while ${name} has something unsaved on "${title}" (${kind}). ` +
        'Save it or discard it in a step, so that it is clear what was meant.',
    );
  }
}
