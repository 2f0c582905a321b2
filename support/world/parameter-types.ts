// The words of sentences that mean something of the hospital: people, amounts.
import { defineParameterType } from '@cucumber/cucumber';

/** Role words come from the personas, so that a sentence about nobody is an undefined step. */
export function definePeople(roles: readonly string[]): void {
  const alternatives = [...roles].sort((a, b) => b.length - a.length).map(escaped);
  defineParameterType({
    name: 'person',
    regexp: new RegExp(`the (?:${alternatives.join('|')})`),
    transformer: (said: string) => said,
    useForSnippets: false,
  });
}

defineParameterType({
  name: 'amount',
  regexp: /(?:above|below|at) the [a-z ]+? limit|\d[\d,]*(?:\.\d+)?/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

defineParameterType({
  name: 'document',
  regexp: /requirement|order|bill/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
