// When a name on the screen is the name that was said.

/** `[PUMP] Infusion pump` is also called `Infusion pump`. */
export function withoutCode(name: string): string {
  return name.replace(/^\[[^\]]*\]\s*/, '');
}

/** Exact names first; names that differ by a code in front only when there is no exact one. */
export function named<T>(all: readonly T[], nameOf: (one: T) => string, said: string): T[] {
  const wanted = plain(said);
  const exact = all.filter((one) => plain(nameOf(one)) === wanted);
  return exact.length > 0 ? exact : all.filter((one) => withoutCode(plain(nameOf(one))) === wanted);
}

export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
