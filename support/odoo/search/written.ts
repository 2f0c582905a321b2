// Domains as text in Odoo's notation, put together without working out what they mean now: a saved search that says
// "today" means the day on which it is used.
import type { Json } from '../transport.ts';
import type { Domain } from './domains.ts';

/** A domain of plain values. */
export function written(domain: Domain): string {
  return `[${domain.map(literal).join(', ')}]`;
}

export function allWritten(domains: readonly string[]): string {
  return combined(domains, '&');
}

export function eitherWritten(domains: readonly string[]): string {
  return combined(domains, '|');
}

function combined(domains: readonly string[], sign: '&' | '|'): string {
  const filled = domains.map(termsOf).filter((terms) => terms.length > 0);
  const all = filled.flatMap((terms, n) => [
    ...(n < filled.length - 1 ? [quoted(sign)] : []),
    ...joined(terms),
  ]);
  return `[${all.join(', ')}]`;
}

/** Terms that only stand beside each other are joined by "and", so that they are one term. */
function joined(terms: readonly string[]): string[] {
  const signs = terms.map((term) => /^['"]([&|!])['"]$/.exec(term)?.[1]);
  const missing = signs.reduce((sum, sign) => sum + (sign === undefined ? 1 : sign === '!' ? 0 : -1), -1);
  return [...Array.from({ length: Math.max(missing, 0) }, () => quoted('&')), ...terms];
}

/** The texts of the conditions and signs in a list. */
function termsOf(text: string): string[] {
  const inside = [...text.trim().slice(1, -1)];
  const terms: string[] = [];
  let [depth, quote, term] = [0, '', ''];
  for (const [at, sign] of inside.entries()) {
    if (quote !== '') {
      if (sign === quote && inside[at - 1] !== '\\') quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0 && quote === '') {
      terms.push(term);
      term = '';
    } else term += sign;
  }
  return [...terms, term].map((one) => one.trim()).filter((one) => one !== '');
}

function literal(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null) return 'None';
  // A condition is a tuple, a list of values is a list; Odoo takes either for either.
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return JSON.stringify(value);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
