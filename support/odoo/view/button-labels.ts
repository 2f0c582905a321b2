// The labels of all buttons on a model's form, as an account that holds all groups sees them.
import type { Transport } from '../transport.ts';
import { type ArchNode, elements, parseArch } from './arch.ts';

interface Views {
  readonly views: { readonly form: { readonly arch: string } };
}

export async function buttonLabels(account: Transport, model: string): Promise<string[]> {
  const answer = (await account.call(model, 'get_views', [[[false, 'form']]])) as unknown as Views;
  const labels: string[] = [];
  const walk = (node: ArchNode) => {
    if (node.tag === 'button' && node.attrs['string']) labels.push(node.attrs['string']);
    for (const child of elements(node)) walk(child);
  };
  walk(parseArch(answer.views.form.arch));
  return labels;
}
