// Runs in the page: the whole screen in one answer, so that all of it is of the same moment.
import type { FieldSpot, ListSpot, WholeScreen } from './api.ts';

export function installWhole(): void {
  const page = window.__vouch;
  const tools = window.__vouchTools;

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

  function formAsText(): string {
    const { kind, at } = page.surface();
    const top = document.querySelector<HTMLElement>(at);
    if (kind !== 'form' && kind !== 'dialog') return '';
    const typed = [...(top?.querySelectorAll('input, textarea') ?? [])].map((element) => {
      const { value, checked } = element as HTMLInputElement;
      return `${value}${checked ? '+' : ''}`;
    });
    const chosen = [...(top?.querySelectorAll('[aria-checked=true], .o_tag') ?? [])];
    const times = [...(top?.querySelectorAll('.o-mail-Message-date') ?? [])].map(
      (one) => one.textContent ?? '',
    );
    const words = times.reduce((text, time) => text.replace(time, ''), top?.innerText ?? '');
    const record = page.record();
    return JSON.stringify([
      kind,
      record?.id,
      record?.dirty,
      words,
      typed,
      chosen.map((one) => one.textContent),
    ]);
  }

  function lookAnew(): void {
    const { kind } = page.surface();
    const top = tools.top();
    if (kind === 'form') {
      const form = tools.form();
      const isOwn = form?.resId && !form.dirty && !document.querySelector('.o_form_dirty');
      if (isOwn) void form.load();
    }
    if (kind !== 'list' && kind !== 'kanban') return;
    const list = tools
      .components(top)
      .find((one) => one.component.props.list && one.component.props.archInfo);
    const source = list?.component.props.list;
    const isHeld = source?.editedRecord || source?.records.some((one) => one.selected);
    if (source && !isHeld) void source.load();
  }

  Object.assign(page, { whole, formAsText, lookAnew });
}
