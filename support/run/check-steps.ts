// Finds, before anything runs, the steps that no sentence of the vocabulary fits, or more than one.
import type { Plan } from '../evidence/plan.ts';
import type { Project } from './project.ts';
import { unknownPerson } from './unknown-people.ts';
import { type Sentence, vocabulary } from './vocabulary.ts';

/** Steps are not known, or mean two things; the message lists each with its place and the nearest sentences. */
export class StepError extends Error {
  readonly code = 'unknown-step';
}

/** Throws `StepError` where a planned scenario could only end as undefined or ambiguous. */
export async function planSupport(plan: Plan, project: Project): Promise<void> {
  const sentences = await vocabulary(project.dir);
  const faults: string[] = [];
  for (const scenario of plan.scenarios) {
    for (const step of scenario.steps) {
      const at = `${scenario.uri}:${step.line}`;
      const { fitting, nearest } = meanings(step.text, sentences);
      const patterns = sentences.map(({ pattern }) => pattern);
      const nobody = nearest.length > 0 ? unknownPerson(step.text, patterns, project.hospitalDir) : undefined;
      if (nobody) faults.push(`${at} "${step.text}": ${nobody}`);
      else if (nearest.length > 0) {
        faults.push(
          `${at} no sentence fits "${step.text}". The nearest known ones:\n${indented(nearest).join('\n')}`,
        );
      }
      if (fitting.length > 1) {
        const all = indented(fitting.map(({ pattern, at: defined }) => `${pattern}  (${defined})`));
        faults.push(
          `${at} "${step.text}" fits more than one sentence. Word yours so that only one fits:\n${all.join('\n')}`,
        );
      }
    }
  }
  if (faults.length > 0) {
    throw new StepError(
      `Nothing was run: ${faults.length} step${faults.length > 1 ? 's are' : ' is'} not clear.\n${[...new Set(faults)].join('\n')}`,
    );
  }
}

export interface Meanings {
  /** One where the text is clear. */
  readonly fitting: readonly Sentence[];
  /** Patterns of the three sentences that share most words with the text, where none fits. */
  readonly nearest: readonly string[];
}

export function meanings(text: string, sentences: readonly Sentence[]): Meanings {
  const fitting = sentences.filter((sentence) => sentence.fits(text));
  return { fitting, nearest: fitting.length === 0 ? nearestTo(text, sentences) : [] };
}

function nearestTo(text: string, sentences: readonly Sentence[]): string[] {
  const words = wordsOf(text);
  const scored = sentences.map(({ pattern }) => {
    const other = wordsOf(pattern);
    const shared = [...words].filter((word) => other.has(word)).length;
    return { pattern, score: shared / (words.size + other.size - shared || 1) };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ pattern }) => pattern);
}

function wordsOf(text: string): Set<string> {
  const plain = text
    .replace(/"[^"]*"/g, ' ')
    .replace(/\{\w+\}/g, ' ')
    .toLowerCase();
  return new Set(plain.match(/[\p{L}\p{N}']+/gu) ?? []);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}
