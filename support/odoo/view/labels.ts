// Finds what a person calls by a label. Shared by both channels, so that they mean the same field.
import { flat } from '../text.ts';
import type { FieldNode, FormView } from './nodes.ts';

export interface Called {
  readonly label: string;
  readonly within?: string;
}

/** How a field came to be meant; a person reads them in this order. */
export type Means = 'label' | 'placeholder' | 'page' | 'group' | 'string';

export interface Candidate {
  readonly field: FieldNode;
  readonly means: Means;
  /** Expressions that hide the label itself, beyond those that hide the field. */
  readonly labelInvisible: readonly string[];
}

/**
 * All fields of the form that a label may mean, best first: by label, by placeholder, by the tab or group that a lone
 * field fills, by the field's own name. The caller drops what is not visible and takes the best rank that is left.
 */
export function findFields(view: Pick<FormView, 'fields'>, called: Called): Candidate[] {
  const wanted = plain(called.label);
  const inPlace = view.fields.filter(
    (field) => called.within === undefined || isWithin(field, called.within),
  );
  const candidates: Candidate[] = [];
  for (const field of inPlace) {
    for (const label of field.labels) {
      if (plain(label.text) === wanted)
        candidates.push({ field, means: 'label', labelInvisible: label.invisible });
    }
  }
  const rest = (means: Means, test: (field: FieldNode) => boolean): void => {
    for (const field of inPlace) if (test(field)) candidates.push({ field, means, labelInvisible: [] });
  };
  rest('placeholder', (field) => field.placeholder !== '' && plain(field.placeholder) === wanted);
  rest('page', (field) => field.labels.length === 0 && field.page !== '' && plain(field.page) === wanted);
  rest('group', (field) => field.labels.length === 0 && field.group !== '' && plain(field.group) === wanted);
  rest('string', (field) => field.labels.length === 0 && plain(field.string) === wanted);
  return candidates;
}

/** Trimmed, without the question mark of the help text, white space joined. */
export function plain(label: string): string {
  return flat(label).replace(/\s*\?$/, '');
}

export function sameLabel(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** The titles that a field stands below, the nearest first: its groups, its tab. */
export function titlesOf(field: Pick<FieldNode, 'titles' | 'group' | 'page'>): string[] {
  const all = [field.group, ...field.titles.map(({ text }) => text), field.page].map(plain);
  return [...new Set(all)].filter((title) => title !== '');
}

/** The place is said by the title of a tab or of a group; capitals are the style sheet's. */
function isWithin(field: FieldNode, within: string): boolean {
  const wanted = plain(within).toLowerCase();
  return titlesOf(field).some((title) => title.toLowerCase() === wanted);
}
