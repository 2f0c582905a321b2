// Reads the vocabulary out of cucumber: what sentences there are, what they mean, and which of them a text is.
// With `other-wordings.ts` the one place that uses what cucumber's types keep private.
import path from 'node:path';
import { loadConfiguration, loadSupport } from '@cucumber/cucumber/api';
import { VouchWorld } from '../world/world.ts';
import { PROJECT_DIR } from './here.ts';
import { ownStepsDir } from './own-steps.ts';
import { explainedBySteps, OwnStepsError } from './own-steps-error.ts';
import { type StepChannel, stepDoc, subjectOf } from './step-doc.ts';
import { supportFiles } from './support-files.ts';
import { readWordings } from './wordings.ts';

export interface Sentence {
  readonly keyword: 'Given' | 'When' | 'Then' | 'Unknown';
  readonly pattern: string;
  /** What it does, in words; empty where the definition does not say. */
  readonly description: string;
  /** Without the keyword, tables on lines of their own. */
  readonly examples: readonly string[];
  readonly channels: readonly StepChannel[];
  /** Why it should no longer be said, or what to say instead. */
  readonly deprecated?: string;
  /** The sentence that this one is another wording of. */
  readonly means?: string;
  readonly language: string;
  /** What its file of steps is about. */
  readonly subject: string;
  /** `file:line`, from the project's folder. */
  readonly at: string;
  fits(text: string): boolean;
  /** What the text says in each parameter, by the parameter's type; empty where it does not fit. */
  said(text: string): ReadonlyArray<{ readonly type: string; readonly text: string }>;
}

/** What `loadSupport` really returns; its public type shows only the coordinates. */
interface SupportLibrary {
  readonly stepDefinitions: readonly Definition[];
  readonly undefinedParameterTypes: ReadonlyArray<{ readonly name: string; readonly expression: string }>;
  readonly World: unknown;
  readonly defaultTimeout: number;
}

interface Definition {
  readonly keyword: Sentence['keyword'];
  readonly pattern: string | RegExp;
  readonly line: number;
  readonly uri: string;
  readonly expression: {
    match(text: string): ReadonlyArray<{
      readonly parameterType: { readonly name?: string };
      readonly group: { readonly value?: string };
    }> | null;
  };
  matchesStepName(text: string): boolean;
}

/** Node loads a module once, so that a process can read the vocabulary of one project only. */
const loaded = new Map<string, Promise<Sentence[]>>();

/** Throws `OwnStepsError` where the project's own steps cannot be loaded or reach too far. */
export function vocabulary(projectDir: string): Promise<Sentence[]> {
  const known = loaded.get(projectDir) ?? load(projectDir);
  loaded.set(projectDir, known);
  return known;
}

async function load(projectDir: string): Promise<Sentence[]> {
  process.env[PROJECT_DIR] = projectDir;
  const environment = { cwd: projectDir };
  const { runConfiguration } = await loadConfiguration(
    { file: false, provided: { import: supportFiles(projectDir) } },
    environment,
  );
  const library = await loadSupport(runConfiguration, environment).then(
    (loaded) => loaded as unknown as SupportLibrary,
    (error: unknown) => {
      throw explainedBySteps(error, ownStepsDir(projectDir));
    },
  );
  refuseMore(library);
  const others = new Map(readWordings(projectDir).wordings.map((wording) => [wording.say, wording]));
  const own = library.stepDefinitions
    .filter(({ pattern }) => !others.has(String(pattern)))
    .map((definition) => ownSentence(definition, projectDir));
  const byPattern = new Map(own.map((sentence) => [sentence.pattern, sentence]));
  const otherwise = library.stepDefinitions.flatMap((definition): Sentence[] => {
    const wording = others.get(String(definition.pattern));
    const meant = wording && byPattern.get(wording.means);
    if (!wording || !meant) return [];
    const { language, at, means, example, deprecated } = wording;
    const { deprecated: _, ...rest } = meant;
    return [
      {
        ...rest,
        ...matching(definition),
        language,
        at,
        means,
        examples: example ? [example] : [],
        ...(deprecated ? { deprecated } : {}),
      },
    ];
  });
  return [...own, ...otherwise];
}

/** Own steps may add sentences and hooks; the world and the deadlines are what every sentence relies on. */
function refuseMore({ World, defaultTimeout, undefinedParameterTypes }: SupportLibrary): void {
  const faults = undefinedParameterTypes.map(
    ({ name, expression }) => `"${expression}" uses {${name}}, which nobody has defined.`,
  );
  if (World !== VouchWorld)
    faults.push(
      'setWorldConstructor is called. The world is the one of Vouch; keep what you need in fields of "this".',
    );
  if (defaultTimeout !== -1)
    faults.push('setDefaultTimeout is called. Use "vouch run --step-timeout" instead.');
  if (faults.length > 0)
    throw new OwnStepsError(
      `The project's own steps cannot be used, so nothing was run.\n${faults.join('\n')}`,
    );
}

function ownSentence(definition: Definition, projectDir: string): Sentence {
  const file = path.resolve(projectDir, definition.uri);
  return {
    ...matching(definition),
    ...stepDoc(file, definition.line),
    language: 'en',
    subject: subjectOf(file),
    at: `${definition.uri}:${definition.line}`,
  };
}

function matching(definition: Definition): Pick<Sentence, 'keyword' | 'pattern' | 'fits' | 'said'> {
  return {
    keyword: definition.keyword,
    pattern: String(definition.pattern),
    fits: (text) => definition.matchesStepName(text),
    said: (text) =>
      (definition.expression.match(text) ?? []).map(({ parameterType, group }) => ({
        type: parameterType.name ?? '',
        text: group.value ?? '',
      })),
  };
}
