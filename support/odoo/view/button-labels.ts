// The buttons of a model's form, as an account that holds all groups sees them.
import type { Transport } from '../transport.ts';
import { parseArch } from './arch.ts';
import { sameLabel } from './labels.ts';
import type { ButtonNode, Models } from './nodes.ts';
import { parseForm } from './parse-form.ts';

interface Views {
  readonly views: { readonly form: { readonly arch: string } };
  readonly models: Models;
}

/** What a button does, by its technical name. */
export interface ResolvedButton {
  /** Method name, or the id of an action. */
  readonly method: string;
  readonly type: string;
  /** Python expression; empty where the button brings no context. */
  readonly context: string;
}

export async function buttonLabels(reference: Transport, model: string): Promise<string[]> {
  return [...new Set((await buttonsOf(reference, model)).map((button) => button.label))];
}

/** All buttons of this label on the form: several where they stand for different states. */
export async function resolveButton(
  reference: Transport,
  model: string,
  label: string,
): Promise<ResolvedButton[]> {
  const found = (await buttonsOf(reference, model)).filter((button) => sameLabel(button.label, label));
  const distinct = new Map(found.map((one) => [`${one.type}|${one.name}|${one.context}`, one]));
  return [...distinct.values()].map(({ name, type, context }) => ({ method: name, type, context }));
}

async function buttonsOf(reference: Transport, model: string): Promise<readonly ButtonNode[]> {
  const answer = (await reference.call(model, 'get_views', [[[false, 'form']]])) as unknown as Views;
  const { buttons } = parseForm(parseArch(answer.views.form.arch), model, answer.models);
  return buttons.filter((button) => button.label !== '' && button.name !== '');
}
