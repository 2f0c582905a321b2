// The catalogue of sentences: searched by word, and as the page docs/steps.md.
import type { Sentence } from './vocabulary.ts';

/** A sentence as machines read it. */
export interface CatalogueEntry {
  readonly keyword: string;
  readonly sentence: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly channels: readonly string[];
  readonly language: string;
  readonly subject: string;
  readonly at: string;
  /** Other wordings of it that work as well. */
  readonly also: readonly string[];
  readonly means?: string;
  readonly deprecated?: string;
}

export function entriesOf(sentences: readonly Sentence[]): CatalogueEntry[] {
  return sentences.map((sentence) => {
    const { keyword, pattern, description, channels, language, subject, at, means, deprecated } = sentence;
    return {
      keyword: keyword === 'Unknown' ? 'Given' : keyword,
      sentence: pattern,
      description,
      examples: sentence.examples,
      channels,
      language,
      subject,
      at,
      also: sentences
        .filter((other) => other.means === pattern && !other.deprecated)
        .map((other) => other.pattern),
      ...(means ? { means } : {}),
      ...(deprecated ? { deprecated } : {}),
    };
  });
}

/**
 * Those in which every word is found: in the sentence, its description, an example, another wording. Endings do not
 * matter ("approve" finds "approval"), and what people call otherwise is found as well. A sentence that is found shows
 * its other wordings by itself.
 */
export function found(entries: readonly CatalogueEntry[], words: readonly string[]): CatalogueEntry[] {
  const wanted = words.map((word) => otherWords(word.toLowerCase()).map(stem));
  const fits = (text: string) =>
    wanted.every((alternatives) => alternatives.some((word) => text.toLowerCase().includes(word)));
  const own = entries.filter(({ sentence, description, examples, also, means, deprecated }) =>
    fits([sentence, description, ...examples, ...also, means, deprecated].join(' ')),
  );
  // What a whole file is about tells nothing of one sentence in it, unless nothing else does.
  const fitting = own.length > 0 ? own : entries.filter(({ subject }) => fits(subject));
  const shown = new Set(fitting.map(({ sentence }) => sentence));
  const isSaidAlready = ({ means, deprecated }: CatalogueEntry) =>
    words.length > 0 && means !== undefined && deprecated === undefined && shown.has(means);
  return fitting.filter((entry) => !isSaidAlready(entry));
}

/** What one reader calls so and another otherwise. */
const CALLED: ReadonlyArray<readonly string[]> = [
  ['supplier', 'vendor'],
  ['click', 'press', 'button'],
  ['type', 'enter', 'fill', 'set'],
  ['row', 'line'],
  ['tab', 'page'],
  ['forbid', 'forbidden', 'cannot', 'control', 'not see'],
  ['check', 'assert', 'verify', 'see'],
  ['create', 'new'],
  ['attach', 'file', 'upload'],
  ['comment', 'note', 'message'],
  ['email', 'mail'],
];

function otherWords(word: string): string[] {
  const same = CALLED.filter((group) => group.some((one) => stem(one) === stem(word))).flat();
  return [...new Set([word, ...same])];
}

/** A word without its ending, where enough is left of it. */
function stem(word: string): string {
  const bare = word.replace(/(als?|ies|ing|ed|es|e|y|s)$/, '');
  return bare.length >= 4 ? bare : word;
}

/** For a terminal. */
export function catalogueText(entries: readonly CatalogueEntry[]): string {
  return bySubject(entries)
    .map(([subject, own]) => [subject, ...own.map(entryText)].join('\n\n'))
    .join('\n\n');
}

/** The page docs/steps.md; other wordings stand below the sentence that they mean. */
export function cataloguePage(entries: readonly CatalogueEntry[]): string {
  const own = entries.filter(({ means }) => means === undefined);
  const intro = `# The sentences

Made by \`vouch steps --markdown\` from the comments in \`steps/\`; a change is made there. To search: \`vouch steps order\`.

Words in braces stand for something: \`{person}\` for a role of the hospital (the buyer), \`{string}\` for anything in
quotes, \`{place}\` for a label on the screen (\`"Reference"\`, or \`"Reference" in "Ward"\` where it repeats), \`{amount}\` for a
number or a figure's meaning (above the finance limit), \`{product}\`, \`{equipment}\`, \`{supplier}\` and \`{costCentre}\` for one
of the hospital's, in quotes. Every sentence works on both channels unless it says otherwise.
`;
  const parts = bySubject(own).map(
    ([subject, sentences]) => `## ${heading(subject)}\n\n${subject}\n\n${sentences.map(item).join('\n')}`,
  );
  return `${[intro, ...parts].join('\n')}${outdatedPart(entries)}`;
}

function outdatedPart(entries: readonly CatalogueEntry[]): string {
  const outdated = entries.filter(({ deprecated }) => deprecated !== undefined);
  if (outdated.length === 0) return '';
  const rows = outdated.map(
    ({ sentence, means, deprecated }) =>
      `- \`${sentence}\`: ${deprecated}${means ? ` Say \`${means}\`.` : ''}\n`,
  );
  return `\n## On their way out\n\nThese still work, and the summary of a run names them.\n\n${rows.join('')}`;
}

function item({ keyword, sentence, description, examples, channels, also }: CatalogueEntry): string {
  const only = channels.length === 1 ? ` Only on \`${channels[0]}\`.` : '';
  const example = examples.map((text) => `\n${fenced(`${keyword} ${text}`)}`).join('');
  const others = also.length > 0 ? `\nAlso: ${also.map((text) => `\`${text}\``).join(', ')}.\n` : '';
  return `### ${keyword} ${sentence.replaceAll(/([{}<>_*])/g, '\\$1')}\n\n${description}${only}\n${others}${example}`;
}

function fenced(text: string): string {
  const [first, ...table] = text.split('\n');
  return `\`\`\`gherkin step\n${[first, ...table.map((row) => `  ${row}`)].join('\n')}\n\`\`\`\n`;
}

function entryText(entry: CatalogueEntry): string {
  const { keyword, sentence, description, examples, channels, also, means, deprecated } = entry;
  return [
    `  ${keyword} ${sentence}`,
    ...(description ? [`      ${description}`] : []),
    ...examples.map((text) => `      e.g. ${keyword} ${text.replaceAll('\n', '\n             ')}`),
    ...also.map((text) => `      also: ${text}`),
    ...(means ? [`      means: ${means}`] : []),
    ...(deprecated ? [`      on its way out: ${deprecated}`] : []),
    ...(channels.length === 1 ? [`      only on ${channels[0]}`] : []),
  ].join('\n');
}

function bySubject(entries: readonly CatalogueEntry[]): Array<[string, CatalogueEntry[]]> {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) groups.set(entry.subject, [...(groups.get(entry.subject) ?? []), entry]);
  return [...groups];
}

/** What stands before the first colon, comma or full stop of the sentence that a file opens with. */
function heading(subject: string): string {
  return subject.split(/[:,.]/)[0] ?? subject;
}
