// When a name on the screen is the name that was said.
import { flat } from '../../../odoo/text.ts';

/** `[PUMP] Infusion pump` is also called `Infusion pump`. */
export function withoutCode(name: string): string {
  return name.replace(/^\[[^\]]*\]\s*/, '');
}

/** `Nora Nurse <nora@ward.test>` is also called `Nora Nurse`. */
function withoutAddress(name: string): string {
  return name.replace(/\s*<[^>]*>$/, '');
}

/** `Infusion pump 7/IP-0007` is also called `Infusion pump 7`, `P00001: $ 5.00` also `P00001`. */
function withoutTail(name: string): string {
  return name.replace(/\s*(?:[:/]| \().*$/, '');
}

const FORMS = [
  flat,
  (name: string) => withoutAddress(withoutCode(flat(name))),
  (name: string) => withoutTail(flat(name)),
];

/** Exact names first; names with a code in front or something behind only when there is no exact one. */
export function named<T>(all: readonly T[], nameOf: (one: T) => string, said: string): T[] {
  const wanted = flat(said);
  for (const form of FORMS) {
    const found = all.filter((one) => form(nameOf(one)) === wanted);
    if (found.length > 0) return found;
  }
  return [];
}
