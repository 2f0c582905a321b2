// Domains put together as the web client puts them together.
import type { Clock } from '../expression/dates.ts';
import { evaluate, type Names } from '../expression/evaluate.ts';
import type { Json } from '../transport.ts';

export type Domain = readonly Json[];

/** A domain as a view or a saved filter writes it. */
export function domainFrom(source: string | Domain, names: Names, clock: Clock): Domain {
  if (typeof source !== 'string') return source;
  return source.trim() === '' ? [] : (evaluate(source, names, clock) as Json[]);
}

export function allOf(domains: readonly Domain[]): Json[] {
  return combined(domains, '&');
}

/** An empty domain among them adds nothing, though it holds for every record: so it is in the web client. */
export function anyOf(domains: readonly Domain[]): Json[] {
  return combined(domains, '|');
}

function combined(domains: readonly Domain[], sign: '&' | '|'): Json[] {
  const filled = domains.map(joined).filter((domain) => domain.length > 0);
  return filled.flatMap((domain, n) => (n < filled.length - 1 ? [sign, ...domain] : domain));
}

/** Terms that only stand beside each other are joined by "and", so that the domain is one term. */
function joined(domain: Domain): Json[] {
  let missing = -1;
  for (const term of domain) {
    if (term === '&' || term === '|') missing -= 1;
    else if (term !== '!') missing += 1;
  }
  return [...Array.from({ length: Math.max(missing, 0) }, () => '&'), ...domain];
}
