// What a person has before them: a session, the screens they opened, and what Odoo told them in passing.
import { ENGLISH, type Say } from '../../odoo/client-words.ts';
import type { FormEnvironment } from '../../odoo/form/record.ts';
import type { WebSession } from '../../odoo/transport.ts';
import { type ViewCache, ViewLoader } from '../../odoo/view/load.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Notice } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import type { ReportReading } from '../report-reading.ts';
import { type FormScreen, isOverlay, type ListScreen, type Screen, titleOf } from './screens.ts';

export class Desk {
  readonly session: WebSession;
  readonly views: ViewLoader;
  readonly env: FormEnvironment;
  /** The web client's own words in this person's language. */
  readonly say: Say;
  readonly stack: Screen[] = [];
  /** Optional columns that this person switched on. */
  readonly columnsOn = new Set<FieldNode>();
  /** Address of the Odoo under test. */
  readonly url: string;
  /** A page of this Odoo's that the last act left the web client for. */
  leftFor: string | undefined;
  /** What was printed last. */
  printed: ReportReading | undefined;
  /** How often something was told. */
  toldSoFar = 0;
  private told: Notice[] = [];

  constructor(
    session: WebSession,
    cache: ViewCache,
    url: string,
    { say = ENGLISH, now = () => new Date() }: { say?: Say; now?: () => Date } = {},
  ) {
    this.session = session;
    this.url = url;
    this.say = say;
    this.views = new ViewLoader(session, cache);
    const timeZone = typeof session.context.tz === 'string' ? session.context.tz : 'UTC';
    this.env = {
      session,
      say,
      accounts: new Map(),
      clock: { now, timeZone },
      warn: ({ title, message }) => this.tell({ kind: 'warning', title, text: message }),
    };
  }

  get top(): Screen | undefined {
    return this.stack.at(-1);
  }

  push(screen: Screen): void {
    this.stack.push(screen);
  }

  /** Takes a screen off, and whatever stands on it. */
  close(screen: Screen): void {
    const at = this.stack.indexOf(screen);
    if (at >= 0) this.stack.length = at;
  }

  /** Dialogs and questions go away; breadcrumbs stay. */
  closeOverlays(): void {
    while (this.top && isOverlay(this.top)) this.stack.pop();
  }

  tell(notice: Notice): void {
    this.told.push(notice);
    this.toldSoFar += 1;
  }

  takeNotices(): Notice[] {
    const told = this.told;
    this.told = [];
    return told;
  }

  formOnTop(): FormScreen {
    const { top } = this;
    if (top?.kind === 'form') return top;
    throw new ScreenError('wrong-screen', `This needs a form, and on top is ${titleOf(top)}.`);
  }

  listOnTop(): ListScreen {
    const { top } = this;
    if (top?.kind === 'list') return top;
    if (top?.kind === 'pick') return top.list;
    throw new ScreenError('wrong-screen', `This needs a list, and on top is ${titleOf(top)}.`);
  }

  /** A dialog or question hides what is below it, also from a person who would go elsewhere. */
  mustBeFree(): void {
    const { top } = this;
    if (!top || !isOverlay(top)) return;
    throw new ScreenError('wrong-screen', `${titleOf(top)} stands on top: answer or close it first.`);
  }

  /** Leaving a form saves what was typed, as the web client does; a dialog or question must be answered first. */
  async leave(): Promise<void> {
    this.mustBeFree();
    const { top } = this;
    if (top?.kind === 'form' && top.form.record.dirty) await top.form.save();
  }

  /** Reads again what is on top: after a dialog closed, after a button ran. */
  async refresh(): Promise<void> {
    const { top } = this;
    if (top?.kind === 'form' && !top.form.isNew && !top.line) await top.form.load();
  }
}
