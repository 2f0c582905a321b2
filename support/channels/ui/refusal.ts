// Odoo's no, as the screen shows it: error dialogs and the mark on missing fields, read, noted and closed again.

import type { OdooErrorKind } from '../../odoo/errors.ts';
import { flat } from '../../odoo/text.ts';
import { onlyReads } from '../calls.ts';
import type { Notice } from '../channel.ts';
import { BrokenError, ClientError, RefusedError, sessionEnded } from '../errors.ts';
import type { Link } from '../links.ts';
import { reportFailed } from '../report-reading.ts';
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
  readonly refusal: RefusedError | BrokenError | ClientError | undefined;
  /** A refusal that can be answered: its dialog stands on. */
  readonly left: PageDialog | undefined;
  readonly notices: readonly Notice[];
  readonly calls: readonly PageCall[];
  readonly record: PageRecord | null;
  readonly printed: PagePrint | null;
  readonly links: readonly Link[];
  /** What stands on the page is over. */
  readonly isSpent: boolean;
}

/** Reads what the last act led to and closes the error dialogs it opened, the top one first. */
export async function takeStock(desk: Desk): Promise<Outcome> {
  const harvest = await desk.ask('harvest');
  const broken = brokenIn(harvest);
  // The screen is left as it is: the picture shows what the person saw.
  if (broken) return { ...outcomeOf(harvest), refusal: broken, left: undefined };
  const crash = crashIn(harvest);
  if (crash) return { ...outcomeOf(harvest), refusal: crash, left: undefined };
  const refusal = refusalOf(harvest, harvest.notices);
  const answerable = refusal instanceof RefusedError && refusal.answers.length > 0;
  const left = answerable ? harvest.dialogs.at(-1) : undefined;
  if (left) await desk.ask('leave', left.close);
  const closed = harvest.dialogs.filter((dialog) => dialog !== left && dialog.close !== '');
  for (const dialog of closed.reverse()) await desk.dismiss(dialog);
  if (closed.length > 0) await desk.idle('the error dialog to close');
  return { ...outcomeOf(harvest), refusal, left };
}

/** An error of the web client's own, which no answer of the server explains. */
export function crashIn({
  dialogs,
  failures,
  crashes,
}: Pick<Harvest, 'dialogs' | 'failures' | 'crashes'>): ClientError | undefined {
  const shown = dialogs.find((dialog) => dialog.crash)?.crash;
  const crash = failures.length === 0 ? (crashes[0] ?? shown) : undefined;
  return crash ? new ClientError(crash.message, crash.trace) : undefined;
}

function outcomeOf(harvest: Harvest): Omit<Outcome, 'refusal' | 'left'> {
  const { calls, notices, record, printed, links, isSpent } = harvest;
  return { notices, calls: calls.filter((call) => !onlyReads(call.method)), record, printed, links, isSpent };
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
  // A download that fails is answered by no call that was heard.
  const fault = harvest.dialogs.find((dialog) => dialog.fault)?.fault;
  if (fault && !harvest.failures.length && harvest.printed) return reportFailed(harvest.printed.title, 500);
  const failure = first?.failure ?? harvest.failures[0] ?? fault;
  if (first && failure) {
    const kind = KINDS[failure.name] ?? 'server';
    const message = kind === 'server' ? failure.message : first.dialog.message || failure.message;
    // On the way out of a form the same refusal stands in another dialog, whose buttons are about what was typed.
    const isTop = kind === 'redirect' && first === said.at(-1) && first.dialog.answers.length === 2;
    const answers = isTop ? first.dialog.answers : [];
    return new RefusedError({ kind, title: first.dialog.title, answers }, message, failure.trace);
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
