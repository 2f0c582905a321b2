// Fields, buttons and links of a page by the words that people read.

import type { Locator, Page } from 'playwright';
import { literal } from '../../data/pattern.ts';
import { flat } from '../../odoo/text.ts';
import { ScreenError } from '../errors.ts';

const PRESSABLE = 'button:visible, a:visible, [role=button]:visible, input[type=submit]:visible';

/** Throws `absent` or `ambiguous` with what there is. */
export async function fieldOf(page: Page, label: string): Promise<Locator> {
  // Of a field that must be filled in, the mark belongs to its label.
  const words = new RegExp(`^\\s*${literal(label)}\\s*[*?:]*\\s*$`);
  const labelled = page.getByLabel(words).locator('visible=true');
  const found =
    (await labelled.count()) > 0 ? labelled : page.getByPlaceholder(words).locator('visible=true');
  const labels = (await page.locator('label:visible').allTextContents()).map(flat).filter(Boolean);
  return one(found, label, 'field', labels);
}

export async function pressableOf(page: Page, words: string): Promise<Locator> {
  const all = page.locator(PRESSABLE);
  const names = (await all.allInnerTexts()).map(flat);
  const found = names.flatMap((name, index) => (name === flat(words) ? [index] : []));
  const hrefs = await Promise.all(found.map((index) => all.nth(index).getAttribute('href')));
  // The same link often stands in the menu for wide screens and in the one for narrow ones.
  const same = hrefs.length > 1 && hrefs[0] !== null && hrefs.every((href) => href === hrefs[0]);
  const [first] = found;
  if (first !== undefined && (found.length === 1 || same)) return all.nth(first);
  throw unclear(words, 'button or link', found.length, [...new Set(names.filter(Boolean))]);
}

export async function fillIn(
  field: Locator,
  label: string,
  value: string | boolean,
  timeout: number,
): Promise<void> {
  const kind = await field.evaluate((element) =>
    element instanceof HTMLSelectElement
      ? 'select'
      : element instanceof HTMLInputElement
        ? element.type
        : 'text',
  );
  if (kind === 'checkbox' || kind === 'radio')
    return field.setChecked(value === true || value === 'yes', { timeout });
  const text = String(value);
  if (kind !== 'select') return field.fill(text, { timeout });
  const options = (await field.locator('option').allTextContents()).map(flat);
  if (!options.includes(text)) {
    throw new ScreenError(
      'no-choice',
      `"${label}" offers no "${text}". Offered are: ${options.join(', ')}.`,
      options,
    );
  }
  await field.selectOption({ label: text }, { timeout });
}

async function one(found: Locator, words: string, what: string, there: readonly string[]): Promise<Locator> {
  const count = await found.count();
  if (count === 1) return found;
  throw unclear(words, what, count, there);
}

function unclear(words: string, what: string, count: number, there: readonly string[]): ScreenError {
  const list = `The page has: ${there.join(', ') || 'none'}.`;
  return count === 0
    ? new ScreenError('absent', `There is no ${what} "${words}" on the page for this person. ${list}`, there)
    : new ScreenError('ambiguous', `"${words}" stands ${count} times on the page. ${list}`, there);
}
