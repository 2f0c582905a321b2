// One signed-in person before a browser: the verbs, each of them a line that names what carries it out.
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright';
import type { AccountVerbs } from '../account-verbs.ts';
import type {
  Cell,
  ChannelOptions,
  FieldReading,
  LeftOpen,
  Line,
  Notice,
  Person,
  Picture,
  Place,
  RecordRef,
  ScreenReading,
  Seat,
  Value,
} from '../channel.ts';
import type { ChatterVerbs } from '../chatter-verbs.ts';
import type { FormReading } from '../form-reading.ts';
import type { ListVerbs } from '../list-verbs.ts';
import { Pages } from '../pages/verbs.ts';
import { nothingPrinted, type ReportReading } from '../report-reading.ts';
import { accountVerbs } from './account/verbs.ts';
import { discard, save } from './act/keep.ts';
import { chooseAction, press } from './act/press.ts';
import { print } from './act/print.ts';
import { chooseStage } from './act/stages.ts';
import { Acts } from './acts.ts';
import { chatterVerbs } from './chatter/verbs.ts';
import type { Desk } from './desk.ts';
import { fillTarget } from './fill/fill.ts';
import { openLink } from './fill/new-record.ts';
import { findField } from './fill/target.ts';
import { readForm } from './form.ts';
import { addLine, changeLine, openLine, pressInLine, removeLine } from './lines/lines.ts';
import { moveLine } from './lines/order.ts';
import { listVerbs } from './list/verbs.ts';
import { readField, readPicture, readRecord, readScreen } from './read.ts';
import { said } from './said.ts';
import { openContext, signOut } from './sign-in.ts';
import { go } from './way/menus.ts';
import { back, create, openRecord, pathOf } from './way/open.ts';
import { openRow, select } from './way/rows.ts';

export async function openSeat(
  browser: Promise<Browser>,
  options: ChannelOptions,
  person: Person,
): Promise<UiSeat> {
  return new UiSeat(person, options, await openContext(browser, options, person));
}

export class UiSeat implements Seat {
  readonly person: Person;
  readonly chatter: ChatterVerbs;
  readonly account: AccountVerbs;
  readonly list: ListVerbs;
  readonly pages: Pages;
  private readonly traceDir: string | undefined;
  private readonly url: string;
  private readonly context: BrowserContext;
  private readonly acts: Acts;

  constructor(person: Person, options: ChannelOptions, context: BrowserContext) {
    this.person = person;
    this.traceDir = options.traceDir;
    this.url = options.url;
    this.context = context;
    this.acts = new Acts(person, options, context);
    this.chatter = chatterVerbs(this.acts);
    this.account = accountVerbs(this.acts);
    this.list = listVerbs(this.acts);
    this.pages = new Pages({
      person,
      channel: options,
      context: async () => context,
      tell: (notice) => this.acts.tell(notice),
    });
  }

  go(path: string): Promise<void> {
    return this.act('go', { path }, (desk) => go(desk, path));
  }
  openRow(row: string | RecordRef): Promise<void> {
    return this.act('openRow', { row }, (desk) => openRow(desk, row));
  }
  /** Leaving an unsaved form saves it, as it does for a person. */
  open(record: RecordRef): Promise<void> {
    return this.act('open', { record }, (desk) => openRecord(desk, record), pathOf(record));
  }
  openLink(place: Place): Promise<void> {
    return this.act('openLink', { ...place }, (desk) => openLink(desk, place));
  }
  select(rows: readonly (string | RecordRef)[]): Promise<void> {
    return this.act('select', { rows }, (desk) => select(desk, rows));
  }
  create(): Promise<void> {
    return this.act('create', {}, create);
  }
  back(): Promise<void> {
    return this.act('back', {}, back);
  }

  lookAnew(): void {
    this.acts.lookAnew();
  }
  screen(): Promise<ScreenReading> {
    // Who has only looked at pages, or has found no way into the web client, has nothing open there.
    return this.acts.isOpen ? this.acts.look(readScreen) : Promise.resolve(NOTHING_OPEN);
  }
  async leftOpen(): Promise<LeftOpen | undefined> {
    const { kind, title, text, dirty } = await this.screen();
    return dirty || kind === 'question' || kind === 'dialog' ? { kind, title, text } : undefined;
  }
  form(): Promise<FormReading> {
    return this.acts.look(readForm);
  }
  read(place: Place): Promise<FieldReading> {
    return this.acts.look((desk) => readField(desk, place));
  }
  record(): Promise<RecordRef | undefined> {
    return this.acts.look(readRecord);
  }
  timeZone(): Promise<string> {
    return this.acts.look((desk) => desk.ask('zone'));
  }
  notices(): readonly Notice[] {
    return this.acts.takeNotices();
  }
  picture(): Promise<Picture | undefined> {
    return this.pages.onTop ? this.pages.picture() : this.acts.glance(readPicture);
  }

  fill(place: Place, value: Value): Promise<void> {
    return this.act('fill', { ...place, value: said(value) }, async (desk) =>
      fillTarget(desk, await findField(desk, place, 'plain'), value),
    );
  }
  addLine(list: Place, cells: readonly Cell[]): Promise<void> {
    return this.act('addLine', { list, cells: said(cells) }, (desk) => addLine(desk, list, cells));
  }
  changeLine(list: Place, line: Line, cells: readonly Cell[]): Promise<void> {
    const words = { list, line: said(line), cells: said(cells) };
    return this.act('changeLine', words, (desk) => changeLine(desk, list, line, cells));
  }
  removeLine(list: Place, line: Line): Promise<void> {
    return this.act('removeLine', { list, line: said(line) }, (desk) => removeLine(desk, list, line));
  }
  moveLine(list: Place, line: Line, above: Line): Promise<void> {
    const words = { list, line: said(line), above: said(above) };
    return this.act('moveLine', words, (desk) => moveLine(desk, list, line, above));
  }
  openLine(list: Place, line: Line): Promise<void> {
    return this.act('openLine', { list, line: said(line) }, (desk) => openLine(desk, list, line));
  }

  press(button: Place): Promise<void> {
    return this.act('press', { ...button }, (desk) => press(desk, button));
  }
  pressInLine(list: Place, line: Line, button: string): Promise<void> {
    const words = { list, line: said(line), button };
    return this.act('pressInLine', words, (desk) => pressInLine(desk, list, line, button));
  }
  chooseAction(name: string): Promise<void> {
    return this.act('chooseAction', { name }, (desk) => chooseAction(desk, name));
  }
  /** After a refusal the bar goes on showing the refused stage, and what is typed then is lost: discard first. */
  chooseStage(stage: string): Promise<void> {
    return this.act('chooseStage', { stage }, (desk) => chooseStage(desk, stage));
  }
  save(): Promise<void> {
    return this.act('save', {}, save);
  }
  discard(): Promise<void> {
    return this.act('discard', {}, discard);
  }

  async print(report: string): Promise<ReportReading> {
    const run = (desk: Desk) => print(desk, report);
    const reading = await this.acts.act({ verb: 'print', said: { report }, run });
    this.acts.printed = reading;
    return reading;
  }
  async printed(): Promise<ReportReading> {
    if (!this.acts.printed) throw nothingPrinted();
    return this.acts.printed;
  }

  /** Ends the person's session in the browser; an act under way fails. */
  async leave(): Promise<void> {
    const { traceDir } = this;
    try {
      if (!traceDir) return;
      await this.context.tracing.stop({ path: join(traceDir, `${this.person.key}.zip`) });
      await signOut(this.context, this.url);
    } finally {
      await this.context.close({ reason: 'the channel was closed' });
    }
  }

  private async act(
    verb: string,
    words: Record<string, unknown>,
    run: (desk: Desk) => Promise<void>,
    firstPath?: string,
  ): Promise<void> {
    this.pages.onTop = false;
    await this.acts.act({ verb, said: words, run, firstPath });
    if (this.acts.leftFor !== undefined) await this.pages.open(this.acts.leftFor);
  }
}

const NOTHING_OPEN: ScreenReading = {
  kind: 'none',
  title: '',
  fields: [],
  lists: [],
  buttons: [],
  dirty: false,
};
