// Questions of a page: a heading with the fields or the choices of its answer below it, as surveys have them.
import type { Locator } from 'playwright';
import { flat } from '../../odoo/text.ts';
import { ScreenError } from '../errors.ts';
import { fillIn, noChoice } from './things.ts';

const HEADINGS = ['legend', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const CONTROL = "(self::input[not(@type='hidden')] or self::textarea or self::select)";

/** A label that its page ties to no field: a person reads it as that of the field below it. */
const UNTIED = `self::label[not(.//*[${CONTROL}]) and not(@for = //@id)]`;

/** What can be a question, as far as a selector tells. */
export const QUESTIONS = HEADINGS.join(', ');

/** The smallest part of the page that has both the heading and something to answer with. */
export function questionOf(top: Locator, words: string): Locator {
  const text = quoted(flat(words));
  const is = [text, `concat(${text}, '*')`, `concat(${text}, ' *')`]
    .map((one) => `normalize-space(.) = ${one}`)
    .join(' or ');
  const heading = [...HEADINGS.map((name) => `self::${name}`), UNTIED].join(' or ');
  return top
    .locator(`xpath=.//*[(${heading}) and (${is})]/ancestor::*[.//*[${CONTROL}]][1]`)
    .locator('visible=true');
}

/** Chooses a choice by its words, or fills in the only field. */
export async function answer(
  question: Locator,
  label: string,
  value: string | boolean,
  timeout: number,
): Promise<void> {
  const text = String(value);
  const choices = question.locator('label:visible');
  const offered = (await choices.evaluateAll(CHOICES)).map(choiceWords);
  const at = offered.indexOf(flat(text));
  if (at >= 0) return choose(choices.nth(at), label, timeout);
  const fields = question
    .locator('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea, select')
    .locator('visible=true');
  const count = await fields.count();
  if (offered.some(Boolean)) throw noChoice(label, text, offered.filter(Boolean));
  if (count === 1) return fillIn({ kind: 'field', at: fields }, label, value, timeout);
  throw new ScreenError(
    count === 0 ? 'absent' : 'ambiguous',
    `Below "${label}" the page has ${count} fields, and no choice "${text}": it is not clear what to fill in.`,
  );
}

/** Ticked already it stays so. The page may draw its own picture of a box that is itself not to be seen. */
async function choose(choice: Locator, label: string, timeout: number): Promise<void> {
  const isChosen = () =>
    choice.evaluate((one) => ((one as HTMLLabelElement).control as HTMLInputElement)?.checked);
  if (!(await isChosen())) await choice.click({ timeout });
  if (!(await isChosen()))
    throw new ScreenError('not-taken', `The choice for "${label}" did not stay chosen.`);
}

/** Of each label the words, where it is that of a choice. */
const CHOICES = (labels: Element[]) =>
  labels.map((one) => {
    const control = (one as HTMLLabelElement).control as HTMLInputElement | null;
    return control?.type === 'radio' || control?.type === 'checkbox'
      ? (one as HTMLLabelElement).innerText
      : '';
  });

/** Without the letter of the key that chooses it as well. */
function choiceWords(text: string): string {
  return flat(text.replace(/^\s*(?:Key)?\s*[A-Z]\s*\n/, ''));
}

/** As XPath takes a text, which knows no escape. */
function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return `concat(${text
    .split("'")
    .map((part) => `'${part}'`)
    .join(`, "'", `)})`;
}
