// From one record of a list to the next, in its form.
import { noOtherRecord } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { formScreen } from '../follow.ts';

export async function goToNeighbour(desk: Desk, where: 'next' | 'previous'): Promise<void> {
  const screen = desk.formOnTop();
  const { form } = screen;
  const neighbours = (await screen.neighbours?.()) ?? [];
  const at = neighbours.indexOf(Number(form.record.id));
  if (screen.dialog || at < 0 || neighbours.length < 2) throw noOtherRecord(where);
  // The pager goes round.
  const id = neighbours.at((at + (where === 'next' ? 1 : -1)) % neighbours.length);
  await desk.leave();
  const next = await formScreen(desk, {
    model: form.view.model,
    id: id ?? false,
    viewId: form.view.id,
    context: form.record.context,
    dialog: false,
    ...(screen.action ? { action: screen.action } : {}),
  });
  desk.close(screen);
  desk.push({ ...next, title: screen.title, neighbours: async () => neighbours });
}
