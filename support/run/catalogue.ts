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

/** Those in which every word is found: in the sentence, its description, an example or another wording. */
export function found(entries: readonly CatalogueEntry[], words: readonly string[]): CatalogueEntry[] {
  const wanted = words.map((word) => word.toLowerCase());
  return entries.filter((entry) => {
    const { sentence, description, examples, also, subject } = entry;
    const text = [sentence, description, subject, ...examples, ...also].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
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
