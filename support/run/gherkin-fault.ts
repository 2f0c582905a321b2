// Says in the words of somebody who writes features what Gherkin's parser did not understand.

/** What the parser says, without its place (which stands before it) and in words that a reader of features knows. */
export function plainFault(said: string): string {
  const message = said.replace(/^\(\d+:\d+\): /, '');
  const found = /^expected: (.*), got '(.*)'$/s.exec(message);
  if (!found) return message.replace(/^unexpected end of file, expected: .*$/s, 'the file ends too early');
  const [, tokens = '', got = ''] = found;
  const words = tokens.split(', ').flatMap((token) => TOKENS[token] ?? []);
  const text = got.replaceAll(/\p{C}/gu, ' ');
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}...` : text;
  return `expected ${words.join(', ')}; found "${quoted}"`;
}

/** How long a line of somebody's file may be in a message. */
const QUOTED = 80;

const TOKENS: Readonly<Record<string, string>> = {
  '#FeatureLine': 'a line "Feature: ..."',
  '#ScenarioLine': '"Scenario: ..."',
  '#ExamplesLine': '"Examples:"',
  '#RuleLine': '"Rule: ..."',
  '#BackgroundLine': '"Background:"',
  '#StepLine': 'a step (Given, When, Then, And, But)',
  '#TableRow': 'a table row',
  '#DocStringSeparator': 'a text in """',
  '#TagLine': 'a tag',
  '#Comment': 'a comment (#)',
};
