// Fields, buttons and links of a page by the words that people read.

import type { Locator, Page } from 'playwright';
import { literal } from '../../data/pattern.ts';
import { flat } from '../../odoo/text.ts';
import { ScreenError } from '../errors.ts';
import { answer, QUESTIONS, questionOf } from './questions.ts';

const PRESSABLE = 'button:visible, a:visible, [role=button]:visible, input[type=submit]:visible';
const DIALOG = '.modal:visible, dialog[open]:visible, [aria-modal=true]:visible';

/** The dialog on top, which keeps a person from what is below it; the whole page where there is none. */
export async function onTop(page: Page): Promise<Locator> {
  const dialogs = page.locator(DIALOG);
  return (await dialogs.count()) > 0 ? dialogs.last() : page.locator('body');
}

/** Of a field that must be filled in, the mark belongs to its label. */
export function labelled(label: string): RegExp {
  return new RegExp(`^\\s*${literal(label)}\\s*[*?:]*\\s*$`);
}

/** Throws `absent` or `ambiguous` with what there is. */
export async function fieldOf(page: Page, label: string): Promise<Field> {
  const words = labelled(label);
  const top = await onTop(page);
  for (const found of [top.getByLabel(words), top.getByPlaceholder(words)]) {
    const shown = found.locator('visible=true');
    const count = await shown.count();
    if (count === 1) return { kind: 'field', at: shown };
    // Of a group of boxes, the label is that of the group.
    if (count > 1) throw unclear(label, 'field', count, await labelsOf(top));
  }
  const question = questionOf(top, label);
  const count = await question.count();
  if (count === 1) return { kind: 'question', at: question };
  throw unclear(label, 'field', count, await labelsOf(top));
}

/** A field of its own, or what stands below a question. */
export interface Field {
  readonly kind: 'field' | 'question';
  readonly at: Locator;
}

export async function pressableOf(page: Page, words: string): Promise<Locator> {
  const all = (await onTop(page)).locator(PRESSABLE);
  const names = (await all.evaluateAll(NAMES)).map(flat);
  const found = names.flatMap((name, index) => (name === flat(words) ? [index] : []));
  const hrefs = await Promise.all(found.map((index) => all.nth(index).getAttribute('href')));
  // The same link often stands in the menu for wide screens and in the one for narrow ones.
  const same = hrefs.length > 1 && hrefs[0] !== null && hrefs.every((href) => href === hrefs[0]);
  const [first] = found;
  if (first !== undefined && (found.length === 1 || same)) return all.nth(first);
  throw unclear(words, 'button or link', found.length, [...new Set(names.filter(Boolean))]);
}

export async function fillIn(
  { kind, at }: Field,
  label: string,
  value: string | boolean,
  timeout: number,
): Promise<void> {
  if (kind === 'question') return answer(at, label, value, timeout);
  const type = await typeOf(at);
  if (type === 'file') {
    throw new ScreenError('wrong-screen', `"${label}" takes a file: upload one, nothing is typed there.`);
  }
  if (type === 'checkbox' || type === 'radio')
    return at.setChecked(value === true || value === 'yes', { timeout });
  const text = String(value);
  if (type !== 'select') {
    await at.fill(text, { timeout });
    // Some fields take what was typed as they are left.
    return at.blur({ timeout });
  }
  const options = (await at.locator('option').allTextContents()).map(flat);
  if (!options.includes(text)) throw noChoice(label, text, options);
  await at.selectOption({ label: text }, { timeout });
}

export function noChoice(label: string, text: string, options: readonly string[]): ScreenError {
  return new ScreenError(
    'no-choice',
    `"${label}" offers no "${text}". Offered are: ${options.join(', ')}.`,
    options,
  );
}

/** `checkbox`, `radio`, `file`, `select`, and for all else the kind of text. */
function typeOf(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    element instanceof HTMLSelectElement
      ? 'select'
      : element instanceof HTMLInputElement
        ? element.type
        : 'text',
  );
}

async function labelsOf(top: Locator): Promise<string[]> {
  const labels = await top.locator('label:visible').allTextContents();
  const questions = await top.locator(QUESTIONS).locator('visible=true').allInnerTexts();
  return [...new Set([...labels, ...questions].map(flat).filter(Boolean))];
}

/** A button without words is called by what it says to those who cannot see it. */
const NAMES = (elements: Element[]) =>
  elements.map(
    (element) =>
      (element instanceof HTMLElement && element.innerText.trim()) ||
      element.getAttribute('aria-label') ||
      element.getAttribute('title') ||
      element.getAttribute('value') ||
      '',
  );

function unclear(words: string, what: string, count: number, there: readonly string[]): ScreenError {
  const list = `The page has: ${there.join(', ') || 'none'}.`;
  return count === 0
    ? new ScreenError('absent', `There is no ${what} "${words}" on the page for this person. ${list}`, there)
    : new ScreenError('ambiguous', `"${words}" stands ${count} times on the page. ${list}`, there);
}
