// Files that people attach: those that a project brings in `fixtures/files`, or small ones made for their name alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export class NoSuchFileError extends Error {
  readonly code = 'no-such-file';
}

/** From the first of the folders that has it. Throws `NoSuchFileError`, which names the files that there are. */
export function fileAtHand(folders: readonly string[], name: string): Uint8Array {
  const there = folders
    .filter((folder) => existsSync(folder))
    .map((folder) => [folder, readdirSync(folder)] as const);
  const folder = there.find(([, names]) => names.includes(name))?.[0];
  if (folder !== undefined) return readFileSync(path.join(folder, name));
  const names = [...new Set(there.flatMap(([, all]) => all))].sort();
  throw new NoSuchFileError(
    `There is no file "${name}" in ${folders.join(' or ')}. ${names.length > 0 ? `There are: ${names.join(', ')}.` : 'There is none at all.'} ` +
      'Put it there, or say "a file named" in place of "the file" where any content will do.',
  );
}

/** A small file of the kind that its name says: text, or a PDF of one page with its name on it. */
export function fileNamed(name: string): Uint8Array {
  const kind = path.extname(name).toLowerCase();
  if (kind === '.pdf') return Buffer.from(pdfOf(name), 'latin1');
  if (['.txt', '.csv', '.md', '.log'].includes(kind)) return Buffer.from(`${name}\n`);
  throw new NoSuchFileError(
    `No file can be made for the name "${name}": only .txt, .csv, .md, .log and .pdf. Put it into fixtures/files and say "the file" in place of "a file named".`,
  );
}

/** One page in Helvetica; the table at its end says at which byte each object begins. */
function pdfOf(title: string): string {
  const words = title.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
  const page = `BT /F1 18 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const begins = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${begins.join('')}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}
