// The web client's own words in a person's language ("New", "Save & Close", "Q1"), as the client itself gets them.
import type { WebSession } from './transport.ts';

/** What the client says for an English text of its own; `values` take the places of %s in order. */
export type Say = (english: string, ...values: readonly (string | number)[]) => string;

/** Odoo's own, and what the client falls back on for a text that nobody has translated. */
export const ENGLISH: Say = (english, ...values) => inPlaces(english, english, values);

type Speaker = Pick<WebSession, 'get' | 'context' | 'info'>;

/** Once for each language of an Odoo, as long as the process lives. Throws `OdooError`. */
export function clientWords(url: string, session: Speaker): Promise<Say> {
  const { lang } = session.context;
  // The client's texts are written in American English: there is nothing to translate.
  if (typeof lang !== 'string' || lang === '' || lang === 'en_US') return Promise.resolve(ENGLISH);
  // Databases of one make have the same modules; one that does not say its make is asked for each session.
  const make = session.info.registry_hash;
  if (typeof make !== 'string') return load(session, lang);
  const key = JSON.stringify([url, make, lang]);
  const known = TABLES.get(key);
  if (known) return known;
  const loaded = load(session, lang);
  TABLES.set(key, loaded);
  loaded.catch(() => TABLES.delete(key));
  return loaded;
}

const TABLES = new Map<string, Promise<Say>>();

interface Answer {
  readonly modules?: Readonly<Record<string, { readonly messages: readonly Message[] }>>;
}

interface Message {
  readonly id: string;
  readonly string: string;
}

async function load(session: Speaker, lang: string): Promise<Say> {
  const answer = await session.get(`/web/webclient/translations?lang=${encodeURIComponent(lang)}`);
  return sayerOf(JSON.parse(answer.text) as Answer);
}

/** The client looks for a text in its own module first, then in all of them, of which the last counts. */
export function sayerOf({ modules = {} }: Answer): Say {
  const table = new Map<string, string>();
  const { web, ...others } = modules;
  for (const one of [...Object.values(others), web])
    for (const { id, string } of one?.messages ?? []) table.set(id, string);
  return (english, ...values) => inPlaces(table.get(english) ?? english, english, values);
}

/** Places have names in some texts (`%(count)s`); a translation may put those into another order. */
function inPlaces(text: string, english: string, values: readonly (string | number)[]): string {
  const names = [...english.matchAll(/%\((\w+)\)[sd]/g)].map(([, name]) => name);
  const places = [...new Set(names)];
  let next = 0;
  return text.replace(/%(?:\((\w+)\))?[sd]/g, (place, name: string | undefined) => {
    const at = name === undefined ? next : places.indexOf(name);
    if (name === undefined) next += 1;
    return String(values[at] ?? place);
  });
}
