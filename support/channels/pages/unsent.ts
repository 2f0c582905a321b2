// A form that the browser itself does not send, because a field lacks something: a person reads it beside the field.
import type { Locator } from 'playwright';
import { RefusedError } from '../errors.ts';

interface Fault {
  readonly label: string;
  readonly says: string;
}

/** What a press of this button would be refused for; undefined where it sends its form, or has none. */
export async function unsentFor(button: Locator): Promise<RefusedError | undefined> {
  const faults = (await button.evaluate(FAULTS)) as readonly Fault[];
  if (faults.length === 0) return undefined;
  const said = faults.map(({ label, says }) => `${label}: ${says}`).join(' ');
  return new RefusedError(
    { kind: 'required', title: '', fields: faults.map(({ label }) => label) },
    `The page does not send what was filled in. ${said}`,
  );
}

const FAULTS = (button: Element): Fault[] => {
  const isSubmit = button instanceof HTMLButtonElement || button instanceof HTMLInputElement;
  const form = isSubmit && button.type === 'submit' ? button.form : null;
  if (!isSubmit || !form || form.noValidate || button.formNoValidate) return [];
  return [...form.elements].flatMap((one) => {
    const field = one as HTMLInputElement;
    if (!field.willValidate || field.validity.valid) return [];
    const near = field.labels?.[0] ?? field.closest('div:has(label)')?.querySelector('label');
    const label = near?.textContent?.trim() || field.getAttribute('placeholder') || field.name;
    return [{ label, says: field.validationMessage }];
  });
};
