// A file of rows, as spreadsheets write it (RFC 4180): headings first, cells between commas.

/** Rows without a word in them are left out. Lines end with the file's; a cell in quotes may hold commas, not lines. */
export function rowsOf(content: Uint8Array): Array<Readonly<Record<string, string>>> {
  const [headings = [], ...rows] = Buffer.from(content)
    .toString('utf8')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '')
    .map(cellsOf);
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
}

function cellsOf(row: string): string[] {
  const cells = row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain = '']) => (quoted?.replaceAll('""', '"') ?? plain).trim());
}
