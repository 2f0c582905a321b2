// Keeps passwords, session ids and tokens out of everything that the journal writes.
import { EvidenceError } from './errors.ts';

export const HIDDEN = '[secret]';

/** Below this a password would also hide ordinary words, and hiding it would tell what it is. */
const SHORTEST = 4;

const NAMED =
  /^(password|passwd|new_password|secret|session_id|sid|token|csrf_token|access_token|api_?key|authorization|cookie|set-cookie)$/i;

const SHAPES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(session_id|csrf_token|access_token|api_key|password)(=|%3D)[^\s;&"',)]+/gi, `$1$2${HIDDEN}`],
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/-]{8,}=*/g, `$1 ${HIDDEN}`],
  [/-----BEGIN ([A-Z ]*)PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g, HIDDEN],
  [/(\w:\/\/[^\s/:@]+:)[^\s/@]+@/g, `$1${HIDDEN}@`],
];

export class Secrets {
  #patterns: RegExp[] = [];
  #known = new Set<string>();

  /** From now on this value, also as it stands in a URL, is replaced wherever it occurs. */
  register(value: string): void {
    if (value === '' || this.#known.has(value)) return;
    if (value.length < SHORTEST) {
      const message = `A secret of ${value.length} characters cannot be kept out of the journal without hiding ordinary text. Use a password of ${SHORTEST} characters or more for this account.`;
      throw new EvidenceError('secret-too-short', 'registerSecret', message);
    }
    this.#known.add(value);
    for (const form of new Set([value, encodeURIComponent(value)])) this.#patterns.push(patternOf(form));
    // Longest first, so that a secret which holds another one is replaced whole.
    this.#patterns.sort((a, b) => b.source.length - a.source.length);
  }

  text(text: string): string {
    // Half a surrogate pair, as a text cut in the middle of a character has it, cannot be written as UTF-8.
    let clean = text.replace(/\p{Surrogate}/gu, '\uFFFD');
    for (const pattern of this.#patterns) clean = clean.replace(pattern, HIDDEN);
    for (const [shape, replacement] of SHAPES) clean = clean.replace(shape, replacement);
    return clean;
  }

  /** A copy of the value in which no string, and no member called like a secret, gives one away. */
  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    const clean: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      clean[this.text(key)] = NAMED.test(key) && typeof item === 'string' ? HIDDEN : this.value(item);
    }
    return clean;
  }
}

/** A short secret counts only as a word of its own: the password "admin" must not turn "administrator" to nonsense. */
function patternOf(secret: string): RegExp {
  const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (secret.length >= 8) return new RegExp(literal, 'gu');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, 'gu');
}
