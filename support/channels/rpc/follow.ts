// What happens after a button, a menu or an entry of the actions menu answered with an action.
import { OdooError } from '../../odoo/errors.ts';
import { evaluate } from '../../odoo/expression/evaluate.ts';
import { Form } from '../../odoo/form/form.ts';
import { plainText } from '../../odoo/form/texts.ts';
import type { Dict, Json, OdooAction } from '../../odoo/transport.ts';
import { reportFailed, reportOf } from '../report-reading.ts';
import type { Desk } from './desk.ts';
import { followLink } from './links.ts';
import { openList } from './list/open.ts';
import type { ListScreen } from './list/screen.ts';
import { type FormScreen, isOverlay } from './screens.ts';

/** Null closes the dialog on top, if there is one, and reads again what is below. */
export async function follow(desk: Desk, action: OdooAction | null): Promise<void> {
  if (action?.effect) cheer(desk, action.effect as Dict);
  switch (action?.type) {
    case undefined:
    case 'ir.actions.act_window_close':
      return closeTop(desk);
    case 'ir.actions.act_window':
      return openWindow(desk, action);
    case 'ir.actions.server':
      return follow(desk, await desk.session.runAction(Number(action.id), contextOf(desk, action)));
    case 'ir.actions.report':
      return openReport(desk, action);
    case 'ir.actions.client':
      return runClient(desk, action);
    case 'ir.actions.act_url':
      return followLink(desk, action, (next) => follow(desk, next));
    default:
      desk.closeOverlays();
      desk.push({ kind: 'other', title: String(action?.name ?? action?.type) });
  }
}

/** The rainbow man; a plain notice where Odoo's settings have no effects. */
function cheer(desk: Desk, effect: Dict): void {
  const text = plainText(String(effect.message || desk.say('Well Done!')));
  desk.tell({ kind: desk.session.info.show_effect ? 'success' : 'warning', title: '', text });
}

async function closeTop(desk: Desk): Promise<void> {
  const { top } = desk;
  if (top && isOverlay(top)) desk.close(top);
  await desk.refresh();
}

export function contextOf(desk: Desk, action: OdooAction): Dict {
  const { context } = action;
  if (typeof context !== 'string') return { ...((context as Dict | undefined) ?? {}) };
  return evaluate(
    context || '{}',
    { ...desk.session.context, uid: desk.session.uid },
    desk.env.clock,
  ) as Dict;
}

export function domainOfAction(desk: Desk, action: OdooAction, context: Dict): Json[] {
  const { domain } = action;
  if (typeof domain !== 'string') return (domain as Json[] | undefined) || [];
  const names = { ...desk.session.context, uid: desk.session.uid, ...context };
  return (domain ? evaluate(domain, names, desk.env.clock) : []) as Json[];
}

/** Opens the first view of an action that this channel knows: a list, cards or a form. */
export async function openWindow(desk: Desk, action: OdooAction): Promise<void> {
  const model = String(action.res_model);
  const context = contextOf(desk, action);
  const views = (action.views as Array<[number | false, string]> | undefined) ?? [[false, 'form']];
  const [first] = views.filter(([, type]) => type === 'list' || type === 'kanban' || type === 'form');
  const dialog = action.target === 'new';
  if (!first) {
    desk.push({ kind: 'other', title: String(action.name ?? model) });
    return;
  }
  const screen =
    first[1] === 'form' || (action.res_id && views.some(([, type]) => type === 'form'))
      ? await formScreen(desk, {
          model,
          id: action.res_id ? Number(action.res_id) : false,
          viewId: views.find(([, type]) => type === 'form')?.[0] ?? false,
          context,
          dialog,
          action,
        })
      : await listScreen(desk, action, context, views);
  if (dialog) {
    // A wizard that opens a wizard takes its place.
    const { top } = desk;
    if (top?.kind === 'form' && top.dialog && !top.line) desk.close(top);
  } else {
    desk.closeOverlays();
    if (action.target === 'main') desk.stack.length = 0;
  }
  desk.push(screen);
}

interface FormWanted {
  readonly model: string;
  readonly id: number | false;
  readonly viewId: number | false;
  readonly context: Dict;
  readonly dialog: boolean;
  readonly action?: OdooAction;
}

export async function formScreen(desk: Desk, wanted: FormWanted): Promise<FormScreen> {
  const { model, id, viewId, context, dialog, action } = wanted;
  const { view, actions, prints } = await desk.views.form(model, {
    viewId,
    actionId: actionId(action),
    context,
  });
  const form = new Form({ env: desk.env, view, context, id });
  await form.load();
  return { kind: 'form', title: String(action?.name || view.title), form, dialog, action, actions, prints };
}

async function listScreen(
  desk: Desk,
  action: OdooAction,
  context: Dict,
  views: ReadonlyArray<readonly [number | false, string]>,
): Promise<ListScreen> {
  const [viewId, kind] = views.find(([, type]) => type === 'list' || type === 'kanban') ?? [false, 'list'];
  return openList(desk, {
    action,
    context,
    domain: domainOfAction(desk, action, context),
    kind: kind === 'kanban' ? 'kanban' : 'list',
    viewId,
    formId: views.find(([, type]) => type === 'form')?.[0] ?? (action.target === 'new' ? false : undefined),
    savedSearches: true,
  });
}

function actionId(action: OdooAction | undefined): number | false {
  return typeof action?.id === 'number' ? action.id : false;
}

async function runClient(desk: Desk, action: OdooAction): Promise<void> {
  const params = (action.params as Dict | undefined) ?? {};
  switch (action.tag) {
    case 'display_notification': {
      const kinds = ['info', 'success', 'warning', 'danger'] as const;
      const kind = kinds.find((one) => one === params.type) ?? 'info';
      desk.tell({ kind, title: String(params.title || ''), text: plainText(String(params.message || '')) });
      const next = params.next as OdooAction | undefined;
      return follow(desk, next ?? null);
    }
    case 'reload':
    case 'soft_reload':
      desk.closeOverlays();
      return desk.refresh();
    default:
      desk.closeOverlays();
      desk.push({ kind: 'other', title: String(action.name || action.tag) });
  }
}

/** As the client says it, with a link whose marks it shows as they are. */
const NOT_INSTALLED = 'Unable to find Wkhtmltopdf on this system. The report will be shown in html.%(link)s';
const BROKEN =
  'Your installation of Wkhtmltopdf seems to be broken. The report will be shown in html.%(link)s';
const PRINTER = '<br><br><a href="http://wkhtmltopdf.org/" target="_blank">wkhtmltopdf.org</a>';

/** Without a program that prints, the web client shows the report as a page; with it, the file is loaded down. */
async function openReport(desk: Desk, action: OdooAction): Promise<void> {
  const context = contextOf(desk, action);
  const ids = (context.active_ids as number[] | undefined) ?? [];
  const state = await desk.session.post('/report/check_wkhtmltopdf', {});
  const isPage = action.report_type === 'qweb-html' || state === 'install' || state === 'broken';
  if (isPage && action.report_type === 'qweb-pdf') {
    const words = state === 'install' ? NOT_INSTALLED : BROKEN;
    desk.tell({ kind: 'warning', title: desk.say('Report'), text: desk.say(words, PRINTER) });
  }
  const words = (value: unknown) => encodeURIComponent(JSON.stringify(value));
  const isAsked = Object.keys((action.data as Dict | undefined) ?? {}).length > 0;
  const what = isAsked ? `?options=${words(action.data)}&` : `/${ids.join(',')}?`;
  const title = String(action.name);
  const path = `/report/html/${String(action.report_name)}${what}context=${words(context)}`;
  const page = await desk.session.get(path).catch((error: unknown) => {
    const isFailed = error instanceof OdooError && error.code === 'server';
    throw isFailed ? reportFailed(title, 500) : error;
  });
  desk.printed = reportOf(title, page.text);
  if (isPage) {
    desk.closeOverlays();
    desk.push({ kind: 'report', title, text: desk.printed.lines.join('\n') });
    return;
  }
  await desk.refresh();
}
