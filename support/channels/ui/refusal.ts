// Odoo's no, as the screen shows it: error dialogs and the mark on missing fields, read, noted and closed again.

import type { OdooErrorKind } from '../../odoo/errors.ts';
import { flat } from '../../odoo/text.ts';
import { onlyReads } from '../calls.ts';
import type { Notice } from '../channel.ts';
import { BrokenError, RefusedError, sessionEnded } from '../errors.ts';
import type { Desk } from './desk.ts';
import type {
  Harvest,
  PageCall,
  PageDialog,
  PageFailure,
  PageLoss,
  PagePrint,
  PageRecord,
} from './page/api.ts';

const KINDS: Record<string, OdooErrorKind> = {
  'odoo.exceptions.UserError': 'user',
  'odoo.exceptions.ValidationError': 'validation',
  'odoo.exceptions.AccessError': 'access',
  'odoo.exceptions.MissingError': 'missing',
  'odoo.exceptions.AccessDenied': 'denied',
  'odoo.exceptions.RedirectWarning': 'redirect',
};

const EXPIRED = 'odoo.http.SessionExpiredException';

export interface Outcome {
  readonly refusal: RefusedError | BrokenError | undefined;
  readonly notices: readonly Notice[];
  readonly calls: readonly PageCall[];
  readonly record: PageRecord | null;
  readonly printed: PagePrint | null;
}

/** Reads what the last act led to and closes the error dialogs it opened, the top one first. */
export async function takeStock(desk: Desk): Promise<Outcome> {
  const harvest = await desk.ask('harvest');
  const broken = brokenIn(harvest);
  // The screen is left as it is: the picture shows what the person saw.
  if (broken) return { ...outcomeOf(harvest), refusal: broken };
  for (const dialog of [...harvest.dialogs].reverse()) {
    if (dialog.close) await desk.dismiss(dialog);
  }
  if (harvest.dialogs.length > 0) await desk.idle('the error dialog to close');
  return { ...outcomeOf(harvest), refusal: refusalOf(harvest, harvest.notices) };
}

function outcomeOf({ notices, calls, record, printed }: Harvest): Omit<Outcome, 'refusal'> {
  return { notices, calls: calls.filter((call) => !onlyReads(call.method)), record, printed };
}

/** An answer that never came, or a session that is over: what the screen shows then says nothing. */
export function brokenIn({ lost, failures }: Pick<Harvest, 'lost' | 'failures'>): BrokenError | undefined {
  const [first] = lost;
  const isOver = failures.some(({ name }) => name === EXPIRED) || first?.status === 404;
  if (isOver) return sessionEnded();
  if (!first) return undefined;
  const inDoubt = [...new Set(lost.filter(({ method }) => !onlyReads(method)).map(callOf))];
  const how =
    first.status === 0 ? 'the connection was lost' : `something else answered (HTTP ${first.status})`;
  return new BrokenError('unreachable', `No answer of Odoo's came to ${callOf(first)}: ${how}.`, inDoubt);
}

function callOf({ model, method }: PageLoss): string {
  return model === '' ? method : `${model}.${method}`;
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
  return failures.find((failure) => flat(failure.message) === flat(dialog.message));
}
