// What the verifier says: a verdict, and every check by name with its faults.
import { Fault, Unchecked } from './json.ts';

export interface Check {
  name: string;
  ok: boolean;
  /** What was found: the first fault, or what holds. */
  detail: string;
  /** File, file:line or file and field; empty when nothing is wrong. */
  where: string;
  faults: { where: string; what: string }[];
}

export interface Report {
  verdict: 'valid' | 'not-valid' | 'unchecked';
  /** `open`: never sealed, so nothing is signed. `aborted`: sealed as broken off. */
  state: 'sealed' | 'aborted' | 'open' | 'unknown';
  runId: string;
  /** Fingerprint of the key that signed; `trusted` is undefined when no trusted key was named. */
  signer: { keyid: string; trusted: boolean | undefined } | undefined;
  /** sha256 of manifest.json. */
  manifest: string;
  records: number;
  checks: Check[];
}

/** A fault in the form of a file is a fault of the check that wanted to read it. */
export function faultsOf(find: () => Fault[]): Fault[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof Fault && !(error instanceof Unchecked)) return [error];
    throw error;
  }
}

export function checkOf(name: string, holds: string, faults: Fault[]): Check {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${count(faults.length - 1, 'more fault')})` : '';
  return {
    name,
    ok: !first,
    detail: first ? `${first.message}${more}` : holds,
    where: first?.where ?? '',
    faults: faults.map((fault) => ({ where: fault.where, what: fault.message })),
  };
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
