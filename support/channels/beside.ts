// From what the web client knows of what stands beside a record to the one form in which both channels read and name it.
import { flat } from '../odoo/text.ts';
import type { ActivityReading, AttachmentReading } from './chatter-verbs.ts';
import { ScreenError } from './errors.ts';

export interface RawFollower {
  /** Of the follower, not of the contact. */
  readonly id: number;
  readonly partner: number;
  readonly name: string;
}

export interface RawActivity {
  readonly id: number;
  readonly type: string;
  readonly summary: string;
  readonly due: string;
  readonly assignedTo: string;
  /** Odoo's word: overdue, today, planned. */
  readonly state: string;
  readonly mayChange: boolean;
  /** `suggest`: it can be done without planning another; `trigger`: the next one comes by itself. */
  readonly chaining: string;
}

export interface RawAttachment {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** What shows the server that this person may delete it; empty where none is needed. */
  readonly token: string;
}

export interface RawRecipient {
  readonly name: string;
  readonly email: string;
}

export interface RawBeside {
  /** Whether this person may write messages, plan activities, attach files. */
  readonly mayPost: boolean;
  /** Whether this person may add and remove followers. */
  readonly mayManage: boolean;
  /** Undefined where nothing can be planned for such records. */
  readonly activities: readonly RawActivity[] | undefined;
  readonly attachments: readonly RawAttachment[];
  readonly followers: readonly RawFollower[];
  /** Whom Odoo proposes as recipients of a message. */
  readonly recipients: readonly RawRecipient[];
}

export function activitiesOf(raw: readonly RawActivity[] = []): ActivityReading[] {
  return inOrder(raw).map(({ type, summary, due, assignedTo, state }) => ({
    type,
    summary,
    due,
    assignedTo,
    state: state === 'overdue' ? 'late' : state === 'today' ? 'today' : 'planned',
  }));
}

export function attachmentsOf(raw: readonly RawAttachment[]): AttachmentReading[] {
  return newestFirst(raw).map(({ name, type, size }) => ({ name, type, size }));
}

export function followersOf(raw: readonly RawFollower[]): string[] {
  return raw.map((one) => one.name).toSorted((a, b) => a.localeCompare(b));
}

/** By its summary, else by the name of its type. */
export function activityCalled(raw: readonly RawActivity[] = [], said: string): RawActivity {
  const named = (key: 'summary' | 'type') => raw.filter((one) => flat(one[key]) === flat(said));
  const found = named('summary').length > 0 ? named('summary') : named('type');
  const activity = theOne('activity', said, found, { all: inOrder(raw), wordsOf: activityWords });
  if (activity.mayChange) return activity;
  throw new ScreenError('readonly', `This person may not change the activity "${said}".`);
}

export function attachmentCalled(raw: readonly RawAttachment[], said: string): RawAttachment {
  const found = raw.filter((one) => one.name === said);
  return theOne('attachment', said, found, { all: newestFirst(raw), wordsOf: (one) => one.name });
}

export function followerCalled(raw: readonly RawFollower[], said: string): RawFollower {
  // A contact of a company is shown with it: "MedParts, Mia Sales".
  const exact = raw.filter((one) => one.name === said);
  const found = exact.length > 0 ? exact : raw.filter((one) => one.name.endsWith(`, ${said}`));
  const all = raw.toSorted((a, b) => a.name.localeCompare(b.name));
  return theOne('follower', said, found, { all, wordsOf: (one) => one.name });
}

export function noChatter(): ScreenError {
  return new ScreenError('absent', 'There are no messages beside this record: its form has no chatter.');
}

export function noActivities(): ScreenError {
  return new ScreenError('absent', 'Nothing can be planned for such a record: its form has no activities.');
}

export function mayNotPost(): ScreenError {
  return new ScreenError(
    'readonly',
    'This person may read what stands beside this record, but not add to it. Check the rights on the record.',
  );
}

export function mayNotManage(): ScreenError {
  return new ScreenError('absent', 'This person cannot add or remove followers here.');
}

export function notSaved(): ScreenError {
  return new ScreenError('wrong-screen', 'The record is not saved yet: save it before files are attached.');
}

/** The web client sends nothing then, and says nothing. */
export function withoutAddress(names: readonly string[]): ScreenError {
  return new ScreenError(
    'readonly',
    `The message cannot be sent: ${names.join(', ')} has no e-mail address. Enter one, or let somebody else be written to.`,
    names,
  );
}

export function noRecipient(said: string, offered: readonly string[]): ScreenError {
  return new ScreenError(
    'no-choice',
    `The box of recipients offers no "${said}". ${offered.length > 0 ? `Offered are: ${offered.join('; ')}.` : 'Nothing is offered.'}`,
    offered,
  );
}

export function manyRecipients(said: string, found: readonly string[]): ScreenError {
  return new ScreenError(
    'ambiguous',
    `The box of recipients offers ${found.length} contacts named "${said}". Give one of them a name of its own.`,
    found,
  );
}

function theOne<T>(
  what: string,
  said: string,
  found: readonly T[],
  from: { readonly all: readonly T[]; readonly wordsOf: (one: T) => string },
): T {
  const [only] = found;
  if (only && found.length === 1) return only;
  const shown = (found.length > 0 ? found : from.all).map(from.wordsOf);
  throw only
    ? new ScreenError('ambiguous', `${found.length} times there is "${said}": ${shown.join('; ')}.`, shown)
    : new ScreenError(
        'absent',
        `There is no ${what} "${said}" beside this record. There are: ${shown.join('; ') || 'none'}.`,
        shown,
      );
}

function activityWords({ type, summary, due, assignedTo }: RawActivity): string {
  const name = summary === '' ? type : `${type}: ${summary}`;
  return `${name} (due ${due}${assignedTo === '' ? '' : `, for ${assignedTo}`})`;
}

function inOrder(raw: readonly RawActivity[]): RawActivity[] {
  return raw.toSorted((a, b) => a.due.localeCompare(b.due) || a.id - b.id);
}

function newestFirst(raw: readonly RawAttachment[]): RawAttachment[] {
  return raw.toSorted((a, b) => b.id - a.id);
}
