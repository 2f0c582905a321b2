// One menu entry on both channels: its list, its new form, one record that is there.
import type { Seat } from '../../support/channels/channel.ts';
import { RefusedError, ScreenError } from '../../support/channels/errors.ts';
import { type Booth, KINDS, type Kind } from './booth.ts';
import { type Compared, compare, sum } from './compare.ts';
import { type Facts, factsOfForm, factsOfList } from './facts.ts';

type Rows = ReadonlyArray<Readonly<Record<string, string>>>;
export type ScreenName = 'list' | 'new form' | 'record';

export interface Visited {
  readonly screen: ScreenName;
  readonly compared: Compared;
}

interface Look {
  readonly facts: Facts;
  readonly rows?: Rows;
  readonly kind?: string;
}

/** Nothing is saved. What fails on one channel only is a disagreement; a stuck screen is opened anew. */
export async function visit(booth: Booth, path: string): Promise<Visited[]> {
  const list = await onBoth(booth, async (seat) => {
    await seat.go(path);
    return lookAtTop(seat);
  });
  const visited: Visited[] = [{ screen: 'list', compared: compared(list) }];
  if (KINDS.some((kind) => !isList(list[kind]))) return visited;
  const made = await onBoth(booth, async (seat) => {
    await seat.create();
    const look = await lookAtTop(seat);
    await seat.discard();
    return look;
  });
  visited.push({ screen: 'new form', compared: compared(made) });
  const text = textInBoth(list.ui.rows ?? [], list.rpc.rows ?? []);
  if (text === undefined) return visited;
  const record = await onBoth(booth, async (seat) => {
    await backToList(seat, path, list.ui.kind);
    await seat.openRow(text);
    return lookAtTop(seat);
  });
  visited.push({ screen: 'record', compared: compared(record) });
  return visited;
}

async function lookAtTop(seat: Seat): Promise<Look> {
  const screen = await seat.screen();
  const isForm = screen.kind === 'form' || (screen.kind === 'dialog' && !screen.rows);
  if (isForm) return { kind: screen.kind, facts: factsOfForm(await seat.form()) };
  return { kind: screen.kind, facts: factsOfList(screen), rows: screen.rows ?? [] };
}

async function backToList(seat: Seat, path: string, kind: string | undefined): Promise<void> {
  const there = await seat.screen().catch((error: unknown) => {
    // Nothing is open where the screen before got stuck.
    if (error instanceof ScreenError) return undefined;
    throw error;
  });
  if (there?.kind !== kind) await seat.go(path);
}

async function onBoth(booth: Booth, run: (seat: Seat) => Promise<Look>): Promise<Record<Kind, Look>> {
  const [ui, rpc] = await Promise.all([onOne(booth, 'ui', run), onOne(booth, 'rpc', run)]);
  return { ui, rpc };
}

async function onOne(booth: Booth, kind: Kind, run: (seat: Seat) => Promise<Look>): Promise<Look> {
  try {
    return await run(await booth.seat(kind));
  } catch (error) {
    await booth.renew(kind);
    return { facts: new Map([['way', { error: wordsOf(error) }]]) };
  }
}

/** Two channels that find no way for the same reason agree, whatever their words. */
function wordsOf(error: unknown): string {
  if (error instanceof ScreenError) return `${error.code} §${error.message}`;
  if (error instanceof RefusedError) return `refused: ${error.kind} §${error.message}`;
  return `failed §${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function compared({ ui, rpc }: Record<Kind, Look>): Compared {
  const [a, b] = [ui.facts.get('way')?.['error'], rpc.facts.get('way')?.['error']];
  const code = (words: string) => words.split('§')[0];
  if (a !== undefined && b !== undefined && code(a) === code(b) && !a.startsWith('failed'))
    return { facts: 1, agreed: 1, disagreements: [] };
  if (a === undefined && b === undefined) return compare(ui.facts, asFarAsDrawn(ui.facts, rpc.facts));
  // What the other one reads is not there to be compared.
  const words = (error: string | undefined) => error ?? 'opens';
  const one = { subject: 'way', what: 'error', ui: words(a), rpc: words(b), facts: 1 };
  return sum({ facts: 1, agreed: 0, disagreements: [one] }, { facts: 0, agreed: 0, disagreements: [] });
}

/** What a card draws of its values only a browser knows: those that it does are compared. */
function asFarAsDrawn(ui: Facts, rpc: Facts): Facts {
  return new Map(
    [...rpc].map(([subject, said]) => {
      const drawn = /(^| )card \d+$/.test(subject) ? ui.get(subject) : undefined;
      const kept = drawn ? Object.entries(said).filter(([label]) => label in drawn) : Object.entries(said);
      return [subject, Object.fromEntries(kept)];
    }),
  );
}

function isList({ kind }: Look): boolean {
  return kind === 'list' || kind === 'kanban';
}

/** A text that stands in one row only, on both channels: by it the record is opened. */
function textInBoth(ui: Rows, rpc: Rows): string | undefined {
  const once = (rows: Rows) => {
    const texts = rows.flatMap((cells) => [...new Set(Object.values(cells))]);
    return texts.filter((text) => texts.indexOf(text) === texts.lastIndexOf(text) && isWord(text));
  };
  const there = new Set(once(rpc));
  return once(ui).find((text) => there.has(text));
}

function isWord(text: string): boolean {
  return text.length > 2 && !text.includes('\n') && /[a-z]/i.test(text) && !/^\d{4}-\d{2}/.test(text);
}
