// Runs in the page: what stands on top, its buttons, stages and tabs, and what was told since the last look.
import type {
  ButtonSpot,
  Harvest,
  PageDialog,
  PagePrint,
  PageRecord,
  StageBar,
  SurfaceSpot,
  TabSpot,
} from './api.ts';
import type { ClientField, ClientRecord } from './client.ts';

export function installScreen(): void {
  const tools = window.__vouchTools;
  const { clean, visible } = tools;
  const all = (selector: string, root: Element | null = tools.top()) =>
    [...(root?.querySelectorAll(selector) ?? [])].filter((element) => visible(element));

  function surface(): SurfaceSpot {
    const top = tools.top();
    if (!top) return { kind: 'none', inDialog: false, at: 'body', title: '', text: '' };
    const inDialog = top.matches('.modal');
    const has = (selector: string) => top.querySelector(selector) !== null;
    const title = inDialog
      ? clean(top.querySelector('.modal-title')?.textContent)
      : clean(document.querySelector('.o_breadcrumb .active, .o_last_breadcrumb_item')?.textContent);
    const at = tools.tag(top);
    if (inDialog) {
      const kind = has('.o_form_view, .o_form_renderer, .o_list_view') ? 'dialog' : 'question';
      // A wizard without fields is a question in another dress.
      const asks = kind === 'question' || !has('.o_field_widget, .o_list_view');
      // As it is laid out: cells and lines that stand apart are not read as one word.
      const text = asks ? clean(top.querySelector<HTMLElement>('.modal-body')?.innerText) : '';
      return { kind, inDialog, at, title, text };
    }
    const kind = has('iframe')
      ? 'report'
      : has('.o_form_renderer')
        ? 'form'
        : has('.o_list_view')
          ? 'list'
          : has('.o_kanban_view')
            ? 'kanban'
            : 'none';
    return { kind, inDialog, at, title, text: '' };
  }

  function record(): PageRecord | null {
    const form = tools.form();
    if (!form) return null;
    const name =
      form.data.display_name || (typeof form.data.name === 'string' && form.data.name) || surface().title;
    return { model: form.resModel, id: form.resId || null, name: clean(String(name)), dirty: isDirty(form) };
  }
  /** The record below all dialogs. */
  function mainRecord(): PageRecord | null {
    const form = tools.form(document.querySelector('.o_action_manager'));
    if (!form?.resId) return null;
    const name = form.data.display_name || (typeof form.data.name === 'string' && form.data.name) || '';
    return { model: form.resModel, id: form.resId, name: clean(String(name)), dirty: isDirty(form) };
  }
  function isDirty(form: ClientRecord): boolean {
    return form.dirty || document.querySelector('.o_form_dirty') !== null;
  }

  function nameOf(button: Element): string {
    // A view may put one around another.
    const parts = [...button.querySelectorAll('.o_stat_text')];
    const stat = parts
      .filter((one) => !one.querySelector('.o_stat_text'))
      .map((one) => clean(one.textContent));
    if (stat.length > 0) return clean(stat.join(' '));
    const copy = button.cloneNode(true) as Element;
    // A value on a button is no name of it.
    for (const part of copy.querySelectorAll('.o_stat_value, .o_field_widget, i, sup, .dropdown-menu'))
      part.remove();
    const text = clean(copy.textContent);
    return (
      text ||
      besideFields(button) ||
      clean(
        button.getAttribute('aria-label') ??
          button.getAttribute('title') ??
          button.getAttribute('data-tooltip'),
      )
    );
  }

  /** Its words may stand among its numbers. */
  function besideFields(button: Element): string {
    const fields = tools.components(button).filter(({ component }) => tools.isField(component));
    const words = (node: Node): string[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
      const isOut =
        !(node instanceof Element) || !visible(node) || fields.some((one) => one.element === node);
      return isOut ? [] : [...node.childNodes].flatMap(words);
    };
    return clean(words(button).join(' '));
  }

  const skipped =
    '.o_statusbar_status, .o_notebook_headers, .o_breadcrumb, .o_cp_searchview, .o_cp_pager, .o_cp_switch_buttons, ' +
    '.o_select_menu, .o-autocomplete, .o_datetime_picker, .o_field_statusbar, .o_list_table td.o_data_cell, thead, .o_list_record_remove, ' +
    '.o_button_more, .btn-close, .o_expand_button, .o_external_button, .o-mail-Message, .o_field_translate, .o_field_date, .o_field_datetime, .o_field_daterange, ' +
    '.o_field_remaining_days, .o_field_state_selection, .o_list_record_selector, ' +
    '.o_field_x2many_list_row_add, .o_kanban_record:not(button), .o_facet_values, .o_group_header, .o_field_priority, ' +
    // These lead out of Odoo.
    'a[href^="http"]';

  const pressable =
    'button, a.btn, a[role=button], .o_field_x2many_list_row_add a, .oe_stat_button, .o-kanban-button-new, a[type=object], a[type=action]';

  function buttons(root = tools.top()): ButtonSpot[] {
    const found: ButtonSpot[] = [];
    for (const element of all(pressable, root)) {
      // Further stat buttons stand behind one that only opens their menu.
      if (element.querySelector('.o_button_more')) continue;
      if (element.closest(skipped) || element.parentElement?.closest('button')) continue;
      if (element.matches('.o_form_button_save, .o_form_button_cancel') && !element.closest('.modal-footer'))
        continue;
      const label = nameOf(element);
      if (label === '') continue;
      const kind = kindOf(element);
      const disabled = (element as HTMLButtonElement).disabled === true || element.matches('.disabled');
      found.push({
        at: tools.tag(element),
        label,
        kind,
        disabled,
        within: withinOf(element, kind),
        tab: tools.tabOf(element),
        groups: tools.groupsOf(element),
        value: kind === 'stat' ? fieldsOn(element).join(' ') : '',
      });
    }
    return found;
  }
  function fieldsOn(button: Element): string[] {
    return tools.components(button).flatMap(({ component, element }) => {
      const { record, name, fieldInfo } = component.props;
      return tools.isField(component) && record ? [tools.text(record, String(name), element, fieldInfo)] : [];
    });
  }
  function kindOf(element: Element): ButtonSpot['kind'] {
    if (element.closest('.modal-footer')) return 'dialog';
    if (element.closest('.o_statusbar_buttons')) return 'header';
    if (element.closest('.oe_stat_button, .o-form-buttonbox')) return 'stat';
    if (element.closest('.o_control_panel'))
      return tools.top()?.querySelector('.o_form_view') ? 'header' : 'list';
    return 'body';
  }
  function withinOf(element: Element, kind: string): string[] {
    const titles: string[] = [kind];
    if (element.closest('.alert')) titles.push('alert');
    if (element.closest('.o-mail-Chatter, .btn-chatter')) titles.push('chatter');
    if (element.closest('.o_field_widget, .o_widget')) titles.push('widget');
    if (element.closest('.o_field_x2many_list_row_add')) titles.push('foot');
    const dialog = clean(element.closest('.modal-content')?.querySelector('.modal-title')?.textContent);
    return [...titles, ...tools.groupsOf(element), tools.tabOf(element), dialog].filter(
      (title) => title !== '',
    );
  }

  function stages(): StageBar | null {
    const bar = all('.o_statusbar_status')[0];
    const component = bar && tools.components(bar).find((one) => one.component.getAllItems)?.component;
    if (!bar || !component?.getAllItems) return null;
    const found = component.getAllItems().map((item) => {
      const button = bar.querySelector(`button[role=radio][data-value="${String(item.value)}"]`);
      const at = visible(button) && !button.classList.contains('d-none') ? tools.tag(button) : null;
      return { label: clean(item.label), value: String(item.value), current: item.isSelected, at };
    });
    return {
      at: tools.tag(bar),
      field: String(component.props.name),
      disabled: component.props.isDisabled === true,
      stages: found,
    };
  }

  function tabs(): TabSpot[] {
    const savers = tools.components(tools.top()).filter((one) => one.component.props.onBeforeTabSwitch);
    return all('.o_notebook_headers .nav-link').map((tab) => ({
      at: tools.tag(tab),
      label: clean(tab.textContent),
      active: tab.classList.contains('active'),
      saves: savers.some((one) => one.element.contains(tab)),
    }));
  }

  function dialogs(): PageDialog[] {
    return [...document.querySelectorAll('.o_dialog .o_error_dialog:not([data-vouch-left])')].map(
      (dialog) => {
        const footer = [...dialog.querySelectorAll('.modal-footer button')];
        const close = footer.find((button) => !button.classList.contains('btn-secondary')) ?? footer[0];
        const away =
          footer.length > 1 && !dialog.classList.contains('o_form_error_dialog') ? footer.at(-1) : close;
        return {
          title: clean(dialog.querySelector('.modal-title, h1')?.textContent),
          message: (dialog.querySelector('[role=alert] p')?.textContent ?? '').trim(),
          close: away ? tools.tag(away) : '',
          answers: footer.map((button) => clean(button.textContent)),
          ...errorIn(dialog),
        };
      },
    );
  }
  /** Only a dialog about a crash has technical details. */
  function errorIn(dialog: Element): Pick<PageDialog, 'crash' | 'fault'> {
    if (!dialog.querySelector('[role=alert] button')) return { crash: null, fault: null };
    const told = tools
      .components(dialog.closest('.o_dialog'))
      .find((one) => 'traceback' in one.component.props);
    const { name, message, traceback, type } = told?.component.props ?? {};
    const error = {
      name: String(name ?? ''),
      message: String(message ?? ''),
      trace: String(traceback ?? ''),
    };
    return type === 'server' ? { crash: null, fault: error } : { crash: error, fault: null };
  }
  function leave(close: string): void {
    document.querySelector(close)?.closest('.o_error_dialog')?.setAttribute('data-vouch-left', '');
  }

  function invalid(): string[] {
    const form = tools.form();
    if (!form) return [];
    const names = Object.keys(form.activeFields).filter((name) => form.isFieldInvalid(name));
    return names.flatMap((name) => labelsOf(name, form.fields[name]));
  }
  /** Of a list the columns that its line in edition lacks: "Products: Product". */
  function labelsOf(name: string, field: ClientField | undefined): string[] {
    const spot = window.__vouch.allFields().find((one) => one.field === name);
    const label = spot?.label ?? clean(field?.string) ?? name;
    const missing = spot?.kind === 'list' ? (window.__vouch.list(spot.at)?.missing ?? []) : [];
    return missing.length > 0 ? missing.map((column) => `${label}: ${column}`) : [label];
  }

  /** Without a program that makes a PDF the report stands in a frame, else it was loaded down. */
  function printed(): PagePrint | null {
    const title = tools.prints.titles.at(-1);
    const frame = document.querySelector('.o_action_manager iframe')?.getAttribute('src');
    const url = tools.prints.downloads.at(-1) ?? (frame?.includes('/report/') ? frame : undefined);
    return title === undefined || url === undefined ? null : { title, url };
  }

  function peek(): Harvest {
    const { failures, lost, notices, crashes, links } = tools.told;
    return {
      calls: [...tools.requests],
      failures: [...failures],
      lost: [...lost],
      crashes: [...crashes],
      notices: [...notices],
      links: [...links],
      dialogs: dialogs(),
      invalid: invalid(),
      record: mainRecord(),
      printed: printed(),
      isSpent: tools.told.isSpent,
    };
  }
  function harvest(): Harvest {
    const taken = peek();
    tools.requests.length = 0;
    tools.prints.titles.length = 0;
    tools.prints.downloads.length = 0;
    tools.told.failures.length = 0;
    tools.told.lost.length = 0;
    tools.told.notices.length = 0;
    tools.told.links.length = 0;
    return taken;
  }
  const menuButtons = () => buttons(document.querySelector('.o-dropdown--menu.o-form-buttonbox'));

  Object.assign(window.__vouch, {
    surface,
    record,
    buttons: () => buttons(),
    menuButtons,
    stages,
    tabs,
    peek,
    printed,
    harvest,
    leave,
  });
}
