// Text as a person reads it on a screen.

/** Line ends and runs of blanks count as one blank, and none is left at the ends. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
