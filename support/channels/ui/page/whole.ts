// Runs in the page: the whole screen in one answer, so that all of it is of the same moment.
import type { FieldSpot, ListSpot, WholeScreen } from './api.ts';

export function installWhole(): void {
  const page = window.__vouch;

  function whole(): WholeScreen {
    const surface = page.surface();
    const isForm = surface.kind === 'form' || surface.kind === 'dialog';
    const fields = isForm ? page.allFields() : [];
    const record = isForm ? page.record() : null;
    return {
      surface,
      fields,
      lists: fields.filter((field) => field.kind === 'list').flatMap(listOf),
      record,
      main: record === null && surface.kind !== 'question' ? page.list(null) : null,
      stages: page.stages(),
      buttons: page.buttons(),
    };
  }
  function listOf(field: FieldSpot): Array<{ field: FieldSpot; list: ListSpot }> {
    const list = page.list(field.at);
    return list ? [{ field, list }] : [];
  }

  Object.assign(page, { whole });
}
