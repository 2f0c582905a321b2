// Odoo's no, as the screen shows it: error dialogs and the mark on missing fields, read, noted and closed again.
import type { OdooErrorKind } from '../../odoo/errors.ts';
import type { Notice } from '../channel.ts';
import { RefusedError } from '../errors.ts';
import type { Desk } from './desk.ts';
import type { Harvest, PageCall, PageDialog, PageFailure, PageRecord } from './page/api.ts';

const KINDS: Record<string, OdooErrorKind> = {
  'odoo.exceptions.UserError': 'user',
  'odoo.exceptions.ValidationError': 'validation',
  'odoo.exceptions.AccessError': 'access',
  'odoo.exceptions.MissingError': 'missing',
  'odoo.exceptions.AccessDenied': 'denied',
  'odoo.exceptions.RedirectWarning': 'redirect',
  'odoo.http.SessionExpiredException': 'expired',
};

export interface Outcome {
  readonly refusal: RefusedError | undefined;
  readonly notices: readonly Notice[];
  readonly calls: readonly PageCall[];
  readonly record: PageRecord | null;
}

/** Reads what the last act led to and closes the error dialogs it opened, the top one first. */
export async function takeStock(desk: Desk): Promise<Outcome> {
  const harvest = await desk.ask('harvest');
  for (const dialog of [...harvest.dialogs].reverse()) {
    if (dialog.close) await desk.dismiss(dialog);
  }
  if (harvest.dialogs.length > 0) await desk.idle('the error dialog to close');
  const { notices } = harvest;
  const refusal = refusalOf(harvest, notices);
  return { refusal, notices, calls: harvest.calls.filter(isAct), record: harvest.record };
}

function refusalOf(harvest: Harvest, notices: readonly Notice[]): RefusedError | undefined {
  const said = harvest.dialogs.map((dialog) => ({ dialog, failure: failureOf(dialog, harvest.failures) }));
  const first = said.find((one) => one.failure) ?? said[0];
  const failure = first?.failure ?? harvest.failures[0];
  if (first && failure) {
    const kind = KINDS[failure.name] ?? 'server';
    const message = kind === 'server' ? failure.message : first.dialog.message || failure.message;
    return new RefusedError({ kind, title: first.dialog.title }, message, failure.trace);
  }
  const danger = notices.find((notice) => notice.kind === 'danger');
  if (harvest.invalid.length > 0 && danger) {
    return new RefusedError({ kind: 'required', title: '', fields: harvest.invalid }, danger.text);
  }
  if (failure && danger)
    return new RefusedError({ kind: KINDS[failure.name] ?? 'server', title: danger.title }, danger.text);
  return undefined;
}

function failureOf(dialog: PageDialog, failures: readonly PageFailure[]): PageFailure | undefined {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  return failures.find((failure) => flat(failure.message) === flat(dialog.message));
}

/** Calls that only read tell nothing about what a person did. */
const READING =
  /^(get_|read|web_read|search|web_search|name_search|web_name_search|onchange|has_|is_|fields_|formatted_|retrieve_|lazy_|check_|default_get|autocomplete_|channel_|iap_)|_count$/;

function isAct(call: PageCall): boolean {
  return !READING.test(call.method);
}
