// The data that `vouch lint` works by: words, shapes, the longest scenario, what is justified.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { openDataFile } from '../data/data-file.ts';
import { literal } from '../data/pattern.ts';
import { PACKAGE_DIR } from '../run/versions.ts';
import { RULES, type Rule } from './finding.ts';

const because = { why: z.string().min(1), better: z.string().min(1) };

const schema = z
  .object({
    longest_scenario: z.number().int().positive(),
    words: z.array(z.object({ say: z.array(z.string().min(1)).min(1), ...because }).strict()),
    shapes: z.array(
      z.object({ shape: z.string().refine(isPattern, 'expected a regular expression'), ...because }).strict(),
    ),
    justified: z.array(
      z
        .object({
          rule: z.enum(RULES),
          feature: z.string().min(1),
          /** Absent: the whole feature. */
          scenario: z.string().optional(),
          why: z.string().min(1),
        })
        .strict(),
    ),
  })
  .strict();

export interface Avoided {
  readonly pattern: RegExp;
  readonly why: string;
  readonly better: string;
}

export interface Justification {
  readonly rule: Rule;
  readonly feature: string;
  readonly scenario?: string;
  readonly why: string;
  /** Line in the rules file. */
  readonly line: number;
}

export interface LintRules {
  /** From the project's folder. */
  readonly file: string;
  readonly longest: number;
  readonly avoided: readonly Avoided[];
  readonly justified: readonly Justification[];
}

/** The project's `fixtures/lint.yaml`, else the one that the package brings. Throws `DataFileError`. */
export function readRules(projectDir: string): LintRules {
  const own = path.join(projectDir, 'fixtures', 'lint.yaml');
  const file = existsSync(own) ? own : path.join(PACKAGE_DIR, 'fixtures', 'lint.yaml');
  const { value, line } = openDataFile(file, schema);
  return {
    file: path.relative(projectDir, file),
    longest: value.longest_scenario,
    avoided: [
      ...value.words.map(({ say, ...because }) => ({ pattern: wordPattern(say), ...because })),
      ...value.shapes.map(({ shape, ...because }) => ({ pattern: new RegExp(shape, 'gu'), ...because })),
    ],
    justified: value.justified.map((each, n) => ({ ...each, line: line(['justified', n]) })),
  };
}

/** Whole words in any case; `\b` does not know letters beyond ASCII. */
function wordPattern(words: readonly string[]): RegExp {
  const alternatives = words.map(literal).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'gu');
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
