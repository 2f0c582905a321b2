// Other ways to say a sentence, as data: aliases, wordings on their way out, other languages.
import path from 'node:path';
import { globSync } from 'glob';
import { z } from 'zod';
import { type DataFile, DataFileError, openDataFile } from '../data/data-file.ts';
import type { Phrase } from '../world/phrases.ts';
import { PACKAGE_DIR } from './versions.ts';

const schema = z
  .object({
    /** As in the feature's `# language:`. */
    language: z.string().regex(/^[a-z]{2}(-[A-Za-z]+)?$/),
    /** What people are called in this language, each with the role it means: "l'acheteuse" to "buyer". */
    people: z.record(z.string(), z.string()).default({}),
    /** What is said in a value, whole, each with what it means in English; `{n}` is a number. */
    phrases: z.array(z.object({ say: z.string().min(1), means: z.string().min(1) }).strict()).default([]),
    wordings: z.array(
      z
        .object({
          say: z.string().min(1),
          /** The sentence of the vocabulary, exactly as its pattern stands there. */
          means: z.string().min(1),
          example: z.string().optional(),
          /** Why it should no longer be said. */
          deprecated: z.string().min(1).optional(),
        })
        .strict(),
    ),
  })
  .strict();

export interface Wording {
  readonly language: string;
  readonly say: string;
  readonly means: string;
  readonly example?: string;
  readonly deprecated?: string;
  /** `file:line`. */
  readonly at: string;
}

export interface Wordings {
  readonly wordings: readonly Wording[];
  /** What a person is called to the role that it means. */
  readonly people: ReadonlyMap<string, string>;
  readonly phrases: readonly Phrase[];
}

/** Those of the package, then those of the project. Throws `DataFileError`. */
export function readWordings(projectDir: string): Wordings {
  const files = filesOf(projectDir).map((file) => openDataFile(file, schema));
  const problems = files.flatMap(unlikeParameters);
  if (problems.length > 0) throw new DataFileError(problems);
  return {
    wordings: files.flatMap((file) =>
      file.value.wordings.map((wording, n) => ({
        ...wording,
        language: file.value.language,
        at: `${path.relative(projectDir, file.file)}:${file.line(['wordings', n])}`,
      })),
    ),
    people: new Map(files.flatMap(({ value }) => Object.entries(value.people))),
    phrases: files.flatMap(({ value }) => value.phrases),
  };
}

function filesOf(projectDir: string): string[] {
  const dirs = [...new Set([PACKAGE_DIR, projectDir])];
  return dirs.flatMap((dir) =>
    globSync('fixtures/wordings/*.yaml', { cwd: dir, absolute: true, posix: true }).sort(),
  );
}

/** What is said goes to the same code in the same order, so that both must take the same things. */
function unlikeParameters(file: DataFile<z.infer<typeof schema>>) {
  return file.value.wordings.flatMap(({ say, means }, n) =>
    parameters(say).join() === parameters(means).join()
      ? []
      : [
          file.problem(
            ['wordings', n, 'say'],
            `expected the parameters of "${means}" in their order (${parameters(means).join(', ') || 'none'}), ` +
              `found ${parameters(say).join(', ') || 'none'}`,
          ),
        ],
  );
}

function parameters(pattern: string): string[] {
  return [...pattern.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
}
