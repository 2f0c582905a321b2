// Text as part of a regular expression.

/** The pattern that fits this text and no other. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
