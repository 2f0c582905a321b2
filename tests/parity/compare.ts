// Two channels' facts of one screen, held against each other.
import type { Facts } from './facts.ts';

export interface Disagreement {
  readonly subject: string;
  readonly what: string;
  readonly ui: string;
  readonly rpc: string;
  /** Facts that it stands for: all of a thing that only one channel shows. */
  readonly facts: number;
}

export interface Compared {
  readonly facts: number;
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
}

export const NOTHING: Compared = { facts: 0, agreed: 0, disagreements: [] };

/** A default of "now" is not of the same second on both channels. */
const SAME_MOMENT_MS = 15 * 60_000;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export function compare(ui: Facts, rpc: Facts): Compared {
  const all = [...new Set([...ui.keys(), ...rpc.keys()])].map((subject) =>
    compareOne(subject, ui.get(subject), rpc.get(subject)),
  );
  return all.reduce(sum, NOTHING);
}

export function sum(a: Compared, b: Compared): Compared {
  return {
    facts: a.facts + b.facts,
    agreed: a.agreed + b.agreed,
    disagreements: [...a.disagreements, ...b.disagreements],
  };
}

type Said = Readonly<Record<string, string>>;

function compareOne(subject: string, ui: Said | undefined, rpc: Said | undefined): Compared {
  if (!ui || !rpc) {
    const facts = Math.max(1, Object.keys(ui ?? rpc ?? {}).length);
    const words = (said: Said | undefined) => (said ? `shown ${JSON.stringify(said)}` : 'not shown');
    const one = { subject, what: 'shown', ui: words(ui), rpc: words(rpc), facts };
    return { facts, agreed: 0, disagreements: [one] };
  }
  const keys = [...new Set([...Object.keys(ui), ...Object.keys(rpc)])];
  const disagreements = keys.flatMap((what): Disagreement[] => {
    const [a, b] = [ui[what] ?? '(no such)', rpc[what] ?? '(no such)'];
    return same(a, b) ? [] : [{ subject, what, ui: a, rpc: b, facts: 1 }];
  });
  return { facts: keys.length, agreed: keys.length - disagreements.length, disagreements };
}

function same(a: string, b: string): boolean {
  // The server calls a record that is not saved by an address in its memory.
  const plain = (text: string) => text.replace(/NewId_0x[0-9a-f]+/g, 'NewId');
  if (plain(a) === plain(b)) return true;
  if (!MOMENT.test(a) || !MOMENT.test(b)) return false;
  return Math.abs(Date.parse(a) - Date.parse(b)) < SAME_MOMENT_MS;
}
