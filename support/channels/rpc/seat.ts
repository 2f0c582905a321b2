// One signed-in person before Odoo without a screen: each verb as the web client would carry it out.

import type { AccountVerbs } from '../account-verbs.ts';
import type {
  ActEvent,
  Cell,
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
import { ScreenError } from '../errors.ts';
import type { FormReading } from '../form-reading.ts';
import type { ListVerbs } from '../list-verbs.ts';
import { noSave } from '../no-way.ts';
import { nothingPrinted, type ReportReading } from '../report-reading.ts';
import { isNewRecord } from '../value.ts';
import { accountVerbs } from './account/verbs.ts';
import type { Acts } from './acts.ts';
import { chatterVerbs } from './chatter/verbs.ts';
import type { Desk } from './desk.ts';
import { fillField, readonlyError } from './fill.ts';
import { fieldOf } from './find.ts';
import { readForm } from './form.ts';
import { discardLine, saveLine } from './line-dialog.ts';
import { addLine, changeLine, openLine, removeLine } from './line-edit.ts';
import { moveLine } from './line-order.ts';
import { listVerbs } from './list/verbs.ts';
import { addRow, changeRow, listScreenOf, openListRow, pressInRow } from './list-rows.ts';
import { listOnForm } from './lists.ts';
import { chooseAction } from './menu-actions.ts';
import { back, go, openLink, openRow, selectRows, startNew } from './navigate.ts';
import { dropBehind, openBehind, openNew, saveBehind } from './new-record.ts';
import type { RpcPages } from './pages.ts';
import { press, pressInLine } from './press.ts';
import { print } from './print.ts';
import { leftOpenOn, readOneField, readScreen, recordOf } from './reading.ts';
import { titleOf } from './screens.ts';
import { chooseStage } from './stages.ts';

export class RpcSeat implements Seat {
  readonly person: Person;
  readonly chatter: ChatterVerbs;
  readonly account: AccountVerbs;
  readonly list: ListVerbs;
  readonly pages: RpcPages;
  private readonly desk: Desk;
  private readonly acts: Acts;

  constructor(person: Person, desk: Desk, acts: Acts, pages: RpcPages) {
    this.person = person;
    this.desk = desk;
    this.acts = acts;
    this.chatter = chatterVerbs(desk, acts);
    this.account = accountVerbs(desk, acts);
    this.list = listVerbs(desk, acts);
    this.pages = pages;
  }

  go(path: string): Promise<void> {
    return this.act('go', { path }, () => go(this.desk, path));
  }

  openRow(row: string | RecordRef): Promise<void> {
    return this.act('openRow', { row }, () => openRow(this.desk, row));
  }

  open(record: RecordRef): Promise<void> {
    return this.act('open', { record }, () => openLink(this.desk, record));
  }

  openLink(place: Place): Promise<void> {
    return this.act('openLink', { ...place }, () => openBehind(this.desk, place));
  }

  select(rows: readonly (string | RecordRef)[]): Promise<void> {
    return this.act('select', { rows }, () => selectRows(this.desk, rows));
  }

  create(): Promise<void> {
    return this.act('create', {}, () => startNew(this.desk));
  }

  back(): Promise<void> {
    return this.act('back', {}, () => back(this.desk));
  }

  lookAnew(): void {
    this.acts.lookAnew();
  }

  async screen(): Promise<ScreenReading> {
    return this.acts.look(() => readScreen(this.desk));
  }

  async leftOpen(): Promise<LeftOpen | undefined> {
    return leftOpenOn(this.desk);
  }

  form(): Promise<FormReading> {
    return this.acts.look(() => readForm(this.desk));
  }

  async read(place: Place): Promise<FieldReading> {
    return this.acts.look(async () => {
      const screen = this.desk.formOnTop();
      return readOneField(screen.form, fieldOf(screen.form, place, titleOf(screen)));
    });
  }

  async record(): Promise<RecordRef | undefined> {
    return recordOf(this.desk.formOnTop());
  }

  async timeZone(): Promise<string> {
    return this.desk.env.clock.timeZone;
  }

  notices(): readonly Notice[] {
    return this.desk.takeNotices();
  }

  fill(place: Place, value: Value): Promise<void> {
    return this.act('fill', { ...place, value: sayable(value) }, async () => {
      const screen = this.desk.formOnTop();
      const field = fieldOf(screen.form, place, titleOf(screen));
      if (isNewRecord(value) && value.inDialog)
        return openNew(this.desk, screen, field, place.label, value.create);
      await fillField(screen.form, field, place.label, value);
    });
  }

  addLine(list: Place, cells: readonly Cell[]): Promise<void> {
    return this.act('addLine', { list, cells: sayableCells(cells) }, () => {
      const rows = listScreenOf(this.desk, list);
      return rows ? addRow(this.desk, rows, cells) : addLine(this.desk, listOnForm(this.desk, list), cells);
    });
  }

  changeLine(list: Place, line: Line, cells: readonly Cell[]): Promise<void> {
    return this.act('changeLine', { list, line, cells: sayableCells(cells) }, () => {
      const rows = listScreenOf(this.desk, list);
      return rows
        ? changeRow(this.desk, rows, line, cells)
        : changeLine(this.desk, listOnForm(this.desk, list), line, cells);
    });
  }

  removeLine(list: Place, line: Line): Promise<void> {
    return this.act('removeLine', { list, line }, () => {
      // The rows of a list that is the screen are deleted by the actions menu.
      if (listScreenOf(this.desk, list)) throw readonlyError(`The line of ${list.label}`);
      return removeLine(listOnForm(this.desk, list), line);
    });
  }

  moveLine(list: Place, line: Line, above: Line): Promise<void> {
    const said = { list, line, above };
    return this.act('moveLine', said, () => moveLine(listOnForm(this.desk, list), line, above));
  }

  openLine(list: Place, line: Line): Promise<void> {
    return this.act('openLine', { list, line }, async () => {
      const rows = listScreenOf(this.desk, list);
      if (rows) return openListRow(this.desk, rows, line);
      const open = listOnForm(this.desk, list);
      const door = open.view.buttons.find(
        ({ name, label }) => name === 'action_show_details' && label !== '',
      );
      if (open.view.editable !== '' && door) return pressInLine(this.desk, list, line, door.label);
      return openLine(this.desk, open, line);
    });
  }

  press(button: Place): Promise<void> {
    return this.act('press', { ...button }, () => press(this.desk, button));
  }

  pressInLine(list: Place, line: Line, button: string): Promise<void> {
    return this.act('pressInLine', { list, line, button }, () => {
      const rows = listScreenOf(this.desk, list);
      return rows ? pressInRow(this.desk, rows, line, button) : pressInLine(this.desk, list, line, button);
    });
  }

  chooseAction(name: string): Promise<void> {
    return this.act('chooseAction', { name }, () => chooseAction(this.desk, name));
  }

  chooseStage(stage: string): Promise<void> {
    return this.act('chooseStage', { stage }, () => chooseStage(this.desk.formOnTop(), stage));
  }

  save(): Promise<void> {
    return this.act('save', {}, async () => {
      // A row that is typed into is saved as it is left.
      if (this.desk.top?.kind === 'list' && this.desk.top.view.editable !== '') return;
      const screen = this.desk.formOnTop();
      if (screen.line) return saveLine(this.desk, screen);
      if (screen.behind) return saveBehind(this.desk, screen);
      if (screen.dialog && !screen.form.view.footer)
        return press(this.desk, { label: this.desk.say('Save') });
      if (screen.dialog) {
        throw new ScreenError(
          'wrong-screen',
          `${titleOf(screen)} is not saved but answered: press one of its buttons.`,
        );
      }
      // The button that saves shows only when something was changed.
      if (!screen.form.record.dirty && !screen.form.isNew) return;
      if (!screen.form.view.allowed.edit) throw noSave();
      await screen.form.save();
    });
  }

  discard(): Promise<void> {
    return this.act('discard', {}, async () => {
      const { top } = this.desk;
      if (top?.kind === 'question' || top?.kind === 'pick') return this.desk.close(top);
      const screen = this.desk.formOnTop();
      if (screen.line) return discardLine(this.desk, screen);
      if (screen.behind) return dropBehind(this.desk, screen);
      if (screen.dialog || screen.form.isNew) {
        this.desk.close(screen);
        return this.desk.refresh();
      }
      return screen.form.load();
    });
  }

  print(report: string): Promise<ReportReading> {
    return this.acts.act('print', { report }, () => print(this.desk, report));
  }

  async printed(): Promise<ReportReading> {
    const { printed } = this.desk;
    if (!printed) throw nothingPrinted();
    return printed;
  }

  async picture(): Promise<Picture | undefined> {
    return this.pages.picture();
  }

  private async act(verb: string, said: ActEvent['said'], run: () => Promise<void>): Promise<void> {
    this.pages.onTop = false;
    this.desk.leftFor = undefined;
    await this.acts.act(verb, said, run);
    if (this.desk.leftFor !== undefined) await this.pages.open(this.desk.leftFor);
  }
}

/** Files are said by name and size, never by content. */
function sayable(value: Value): unknown {
  return value !== null && typeof value === 'object' && 'content' in value
    ? { file: value.file, bytes: value.content.byteLength }
    : value;
}

function sayableCells(cells: readonly Cell[]): unknown {
  return cells.map(({ column, value }) => ({ column, value: sayable(value) }));
}
