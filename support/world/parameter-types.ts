// The words of sentences that mean something of the hospital: people, things, amounts; and places on a screen.
import { defineParameterType } from '@cucumber/cucumber';
import type { Place } from '../channels/channel.ts';
import { literal } from '../data/pattern.ts';
import { KIND_NAMES } from './moved/index.ts';

/**
 * Role words come from the personas, so that a sentence about nobody is an undefined step. `others` are what people
 * are called in another language, each with its role.
 */
export function definePeople(
  roles: readonly string[],
  others: ReadonlyMap<string, string> = new Map(),
): void {
  const alternatives = [...roles.map((role) => `the ${role}`), ...others.keys()]
    .sort((a, b) => b.length - a.length)
    .map(literal);
  defineParameterType({
    name: 'person',
    regexp: new RegExp(alternatives.join('|')),
    transformer: (said: string) => (others.has(said) ? `the ${others.get(said)}` : said),
    useForSnippets: false,
  });
}

// Things of the hospital's data files: what is quoted there must be one of them, which `vouch lint` checks.
for (const name of ['product', 'equipment', 'supplier', 'costCentre']) {
  defineParameterType({
    name,
    regexp: /"([^"]*)"/,
    transformer: (said: string) => said,
    useForSnippets: false,
  });
}

// A label on the screen, placed where it repeats: "Reference" in "Ward".
defineParameterType({
  name: 'place',
  regexp: /"([^"]*)"(?: in "([^"]*)")?/,
  transformer: (label: string, within?: string): Place => (within ? { label, within } : { label }),
  useForSnippets: false,
});

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

// What a programme is steered by.
defineParameterType({
  name: 'programmeList',
  regexp: /list of (?:defects|rehearsals|risks, issues and decisions)|register of additions|runbook|way back/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

// What is moved from an old system.
defineParameterType({
  name: 'moved',
  regexp: new RegExp(KIND_NAMES.map(literal).join('|')),
  transformer: (said: string) => said,
  useForSnippets: false,
});

// How much more than its order a bill asks for.
defineParameterType({
  name: 'margin',
  regexp: /(?:more than )?the tolerance/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

// What a supplier is bound by.
defineParameterType({
  name: 'term',
  regexp: /price|quantity|supplier/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

// A day as it is said without quotes: in 3 days.
defineParameterType({
  name: 'day',
  regexp: /today|tomorrow|in \d+ (?:day|week|month|year)s?|(?:next|last) \w+day|\d{4}-\d{2}-\d{2}/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

// How much time the system lets pass.
defineParameterType({
  name: 'span',
  regexp: /\d+ (?:hour|day|week|month|year)s?/,
  transformer: (said: string) => said,
  useForSnippets: false,
});

// How long something is waited for.
defineParameterType({
  name: 'bound',
  regexp: /\d+ (?:second|minute)s?/,
  transformer: (said: string) => said,
  useForSnippets: false,
});
