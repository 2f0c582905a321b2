// Runs in the page: all that a form shows with the tabs that are open now.
import type { FormPart } from './api.ts';
import type { Mounted } from './client.ts';

export function installForm(): void {
  const tools = window.__vouchTools;
  const page = window.__vouch;
  const { clean, visible } = tools;
  const all = (selector: string) =>
    [...(tools.top()?.querySelectorAll(selector) ?? [])].filter((element) => visible(element));
  const inForm = (element: Element) => element.closest('.o_form_view, .o_form_renderer') !== null;
  const elsewhere = '.o_field_x2many, .o_kanban_record, .o-mail-Chatter, .o_field_html';

  function formPart(): FormPart {
    const fields = page
      .allFields()
      .filter((one) => !document.querySelector(one.at)?.closest('.oe_stat_button'));
    return {
      fields,
      lists: fields.flatMap((field) => {
        const list = field.kind === 'list' ? page.list(field.at) : null;
        return list ? [{ field, list }] : [];
      }),
      buttons: page.buttons(),
      ribbons: all('.ribbon')
        .filter((one) => inForm(one) && !one.closest(elsewhere))
        .map((one) => clean(one.textContent)),
      banners: banners(),
    };
  }

  function banners(): FormPart['banners'] {
    const outer = all('.alert').filter(
      (one) => inForm(one) && !one.closest(elsewhere) && !one.parentElement?.closest('.alert'),
    );
    const fields = tools.components(tools.top()).filter((one) => tools.isField(one.component));
    return outer
      .map((one) => ({ pieces: piecesOf(one, fields), tab: tools.tabOf(one) }))
      .filter(({ pieces }) => pieces.length > 0);
  }
  /** Its words, and in place of a field's own drawing the one text form of its value. */
  function piecesOf(element: Element, fields: readonly Mounted[]): string[] {
    return [...element.childNodes].flatMap((child): string[] => {
      if (!(child instanceof Element)) return [clean(child.textContent)].filter((text) => text !== '');
      const field = fields.find((one) => one.element === child);
      const { record, name } = field?.component.props ?? {};
      if (record) return [tools.text(record, String(name), child)].filter((text) => text !== '');
      return visible(child) ? piecesOf(child, fields) : [];
    });
  }

  Object.assign(page, { formPart });
}
