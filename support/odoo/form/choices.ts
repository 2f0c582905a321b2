// Which record a person means by a name, among those that the field offers.
import { evaluate } from '../expression/evaluate.ts';
import type { Dict, Json } from '../transport.ts';
import type { FieldNode } from '../view/nodes.ts';
import { FormError } from './error.ts';
import type { FormRecord } from './record.ts';
import type { Named } from './values.ts';

/** As many as the drop-down shows; more only by "Search more". */
const SHOWN = 8;
const SEARCH_MORE = 320;

/** The one record of this name that the field offers. Never creates one. Throws `no-choice` or `ambiguous`. */
export async function chooseByName(record: FormRecord, node: FieldNode, name: string): Promise<Named> {
  const model = node.info.relation ?? '';
  return chooseIn(
    record,
    { model, domain: domainOf(record, node), context: record.fieldContext(node.name, node.context) },
    node.string,
    name,
  );
}

export interface Offer {
  readonly model: string;
  readonly domain: Json[];
  readonly context: Dict;
}

export async function chooseIn(
  record: FormRecord,
  offer: Offer,
  label: string,
  name: string,
  /** Put before the name in messages: "account ". */
  what = '',
): Promise<Named> {
  const wanted = name.trim();
  const typed = await offered(record, offer, wanted);
  const all = typed.length < SHOWN ? typed : await searchMore(record, offer, wanted);
  let exact = called(all, wanted);
  // What is typed need not find the record by its whole name: the list that opens before typing may show it.
  const open = exact.length === 0 ? await offered(record, offer, '') : [];
  if (exact.length === 0) exact = called(open, wanted);
  const [only] = exact;
  if (exact.length === 1 && only) return only;
  if (exact.length > 1) {
    throw new FormError(
      'ambiguous',
      `"${label}" offers ${exact.length} records named "${wanted}". Give one of them a name of its own.`,
      exact.map((one) => `${firstLine(one.display_name)} (${one.id})`),
    );
  }
  const names = (all.length > 0 ? all : open).slice(0, SHOWN).map((one) => firstLine(one.display_name));
  const there = names.length > 0 ? `Offered are: ${names.join('; ')}.` : 'Nothing is offered.';
  throw new FormError('no-choice', `"${label}" offers no ${what}"${wanted}" to this person. ${there}`, names);
}

/** The drop-down after a text was typed. */
async function offered(record: FormRecord, offer: Offer, name: string): Promise<Named[]> {
  return (await record.env.session.call(offer.model, 'web_name_search', [], {
    name,
    operator: 'ilike',
    domain: offer.domain,
    limit: SHOWN,
    context: offer.context,
    specification: { display_name: {} },
  })) as unknown as Named[];
}

async function searchMore(record: FormRecord, offer: Offer, name: string): Promise<Named[]> {
  const found = (await record.env.session.call(offer.model, 'name_search', [], {
    name,
    domain: offer.domain,
    operator: 'ilike',
    limit: SEARCH_MORE,
    context: offer.context,
  })) as unknown as Array<[number, string]>;
  return found.map(([id, display_name]) => ({ id, display_name }));
}

/** Exact names first; those with a code before or an address behind only where there is no exact one. */
function called(all: readonly Named[], wanted: string): Named[] {
  const exact = all.filter((one) => firstLine(one.display_name) === wanted);
  if (exact.length > 0) return exact;
  const plain = all.filter((one) => isCalled(one.display_name, wanted));
  return plain.length > 0 ? plain : all.filter((one) => withoutTail(firstLine(one.display_name)) === wanted);
}

/** "[CODE] Name" and "Name <address>" are called "Name" too; only the first line counts. */
export function isCalled(displayName: string | undefined, wanted: string): boolean {
  const shown = firstLine(displayName);
  return shown === wanted || shown.replace(/^\[.*?\] ?/, '').replace(/\s*<[^>]*>$/, '') === wanted;
}

/** "Infusion pump 7/IP-0007" is called "Infusion pump 7" too, "P00001: $ 5.00" also "P00001". */
function withoutTail(name: string): string {
  return name.replace(/\s*(?:[:/]| \().*$/, '');
}

export function firstLine(displayName: string | undefined): string {
  // Amounts come with a no-break space that nobody types.
  return ((displayName ?? '').split('\n')[0] ?? '').replaceAll('\u00a0', ' ').trim();
}

/** The view's domain, else the model field's own, computed with the record's values. */
export function domainOf(record: FormRecord, node: FieldNode): Json[] {
  const source = node.domain || node.info.domain;
  if (typeof source === 'string') {
    return evaluate(source, record.names(false), record.env.clock) as Json[];
  }
  return source ?? [];
}
