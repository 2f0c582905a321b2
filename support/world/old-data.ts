// Files of the old system: their lines, what two of them have in common, and where Odoo keeps what they are about.
import { fileAtHand } from './files.ts';
import { rowsOf } from './rows.ts';
import type { VouchWorld } from './world.ts';

export interface OldLine {
  /** As a spreadsheet numbers it, where the headings are line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What the lines of a file are about. */
export interface OldKind {
  readonly model: string;
  /** Those that Odoo has. */
  readonly among: ReadonlyArray<readonly [string, string, string | number | boolean]>;
  /** By heading of the file: where Odoo keeps it. A heading of `unique` tells one from another, as the name does. */
  readonly fields: Readonly<Record<string, string>>;
  readonly unique: readonly string[];
}

const KINDS: Readonly<Record<string, OldKind>> = {
  suppliers: {
    model: 'res.partner',
    among: [['supplier_rank', '>', 0]],
    fields: { Name: 'name', 'Tax ID': 'vat' },
    unique: ['Tax ID'],
  },
  items: {
    model: 'product.template',
    among: [],
    fields: { Name: 'name', 'Internal Reference': 'default_code', Barcode: 'barcode' },
    unique: ['Internal Reference', 'Barcode'],
  },
};

/** A file is about suppliers where its lines have a tax number. */
export function kindOf(lines: readonly OldLine[]): OldKind {
  const kind = lines[0] && 'Tax ID' in lines[0].cells ? KINDS['suppliers'] : KINDS['items'];
  if (!kind) throw new Error('Old data is about suppliers or items.');
  return kind;
}

export function linesOf(w: VouchWorld, file: string): OldLine[] {
  return rowsOf(fileAtHand(w.stage.cast.files, file)).map((cells, n) => ({ line: n + 2, cells }));
}

/** Without capitals, signs and legal forms: what is left of two names is the same where somebody wrote one twice. */
export function plainName(name: string): string {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !LEGAL_FORMS.includes(word)).join(' ');
}

export const LEGAL_FORMS: readonly string[] = ['ltd', 'limited', 'inc', 'gmbh', 'llc', 'co'];
