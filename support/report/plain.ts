// Makes text out of Odoo, features or errors harmless where it is shown: terminals, HTML, XML.

/** One line without control characters or marks that reverse the reading direction. */
export function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim();
}

/** As `plainLine`, with the line breaks kept. */
export function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(ansi, '')
    .replaceAll(/(?!\n)[\p{Cc}\p{Bidi_Control}\p{Cs}\uFFFE\uFFFF]/gu, ' ');
}

/** For text and attributes of HTML and XML. */
export function escaped(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/g, (found) => `&#${found.codePointAt(0)};`);
}

/** Not more than so many characters, cut at a word's end where there is one. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${end > length / 2 ? cut.slice(0, end) : cut}…`;
}

/** Colours as terminals know them: ESC [ ... letter. */
const ansi = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;?]*[ -/]*[@-~]`, 'g');
