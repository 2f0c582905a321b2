// What a reading says, cut into facts that can be compared one by one.
import type { ScreenReading } from '../../support/channels/channel.ts';
import type { FormReading, Spot } from '../../support/channels/form-reading.ts';

/** What is spoken of ("field partner_id") to what is said of it ("required") to the value. */
export type Facts = ReadonlyMap<string, Readonly<Record<string, string>>>;

export function factsOfList({ kind, title, rows = [] }: ScreenReading): Facts {
  const facts = new Map<string, Readonly<Record<string, string>>>();
  facts.set('screen', { kind, title, rows: String(rows.length) });
  rows.forEach((cells, index) => {
    facts.set(`${kind === 'kanban' ? 'card' : 'row'} ${index + 1}`, cells);
  });
  return facts;
}

export function factsOfForm(form: FormReading): Facts {
  const facts = new Facted();
  facts.add('screen', {
    kind: form.kind,
    title: form.title,
    record: String(form.record?.id ?? 'new'),
    tabs: form.tabs.join(' | '),
    ribbons: form.ribbons.join(' | '),
    'order of fields': form.fields.map((one) => one.field).join(' '),
    'order of lists': form.lists.map((one) => one.field).join(' '),
  });
  if (form.stages)
    facts.add('status bar', { all: form.stages.all.join(' | '), current: form.stages.current });
  for (const { label, field, type, text, required, readonly, ...spot } of form.fields) {
    const rules = { required: yes(required), 'read-only': yes(readonly) };
    facts.add(`field ${field}`, { label, type, text, ...rules, ...placed(spot) });
  }
  for (const list of form.lists) {
    const name = `list ${list.field}`;
    facts.add(name, {
      label: list.label,
      required: yes(list.required),
      'read-only': yes(list.readonly),
      lines: String(list.lines.length),
      'lines can be added': yes(list.canAdd),
      'lines can be removed': yes(list.canRemove),
      ...placed(list),
    });
    for (const { title, field, required, readonly } of list.columns)
      facts.add(`${name} column ${field}`, { title, required: yes(required), 'read-only': yes(readonly) });
    // Only a list of cards has no columns.
    const one = list.columns.length === 0 ? 'card' : 'line';
    list.lines.forEach((cells, index) => {
      facts.add(`${name} ${one} ${index + 1}`, cells);
    });
  }
  for (const { label, kind, enabled, value, ...spot } of form.buttons)
    facts.add(`button ${label}`, { kind, enabled: yes(enabled), value, ...placed(spot) });
  for (const { text, tab } of form.banners) facts.add('banner', { text, tab });
  return facts.all;
}

/** A second thing of one name is told apart by its number. */
class Facted {
  readonly all = new Map<string, Readonly<Record<string, string>>>();

  add(subject: string, said: Readonly<Record<string, string>>): void {
    let name = subject;
    for (let n = 2; this.all.has(name); n += 1) name = `${subject} (${n})`;
    this.all.set(name, said);
  }
}

function placed({ tab, groups }: Spot): Record<string, string> {
  return { tab, groups: groups.join(' < ') };
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}
