// Faults of single steps: no sentence fits or two do, an old wording, somebody or something that the hospital lacks.
import { type Pickle, PickleStepType } from '@cucumber/messages';
import type { WrittenScenario } from '../evidence/gherkin-index.ts';
import { meanings } from '../run/check-steps.ts';
import { shareOf } from '../run/share.ts';
import type { Sentence } from '../run/vocabulary.ts';
import { amountOf, FigureError } from '../world/figures.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';

const TIME_PASSES = 'the system lets {span} pass';

type StepFinding = Omit<Finding, 'uri' | 'line' | 'scenario'>;

/** Judges a text once, however often it is said. */
export class StepLinter {
  readonly #sentences: readonly Sentence[];
  readonly #known: Known;
  readonly #judged = new Map<string, { fits?: Sentence; findings: readonly StepFinding[] }>();

  constructor(sentences: readonly Sentence[], known: Known) {
    this.#sentences = sentences;
    this.#known = known;
  }

  /** What is wrong with a scenario's steps, and whether any of them looks at something. */
  scenario(pickle: Pickle, written: WrittenScenario): { findings: Finding[]; asserts: boolean } {
    let asserts = false;
    const findings = written.steps.flatMap(({ text, line }, n): Finding[] => {
      const { fits, findings: own } = this.#judge(text);
      if (fits?.keyword === 'Then') asserts = true;
      const misplaced = fits ? outOfPlace(fits, pickle.steps[n]?.type) : [];
      const disturbing = fits && isShared(pickle) ? timeForOthers(fits, text) : [];
      return [...own, ...misplaced, ...disturbing].map((finding) => ({
        ...finding,
        uri: written.uri,
        line,
        scenario: written.name,
      }));
    });
    // A step that nobody knows may well be the assertion: one fault is told once.
    return { findings, asserts: asserts || findings.some(({ rule }) => rule === 'undefined-step') };
  }

  #judge(text: string): { fits?: Sentence; findings: readonly StepFinding[] } {
    const known = this.#judged.get(text);
    if (known) return known;
    const judged = this.#judgement(text);
    this.#judged.set(text, judged);
    return judged;
  }

  #judgement(text: string): { fits?: Sentence; findings: StepFinding[] } {
    const { fitting, nearest } = meanings(text, this.#sentences);
    const [fits] = fitting;
    if (!fits) return { findings: [this.#nobody(text) ?? unknown(text, nearest)] };
    if (fitting.length > 1) return { findings: [ambiguous(text, fitting)] };
    return { fits, findings: [...outdated(text, fits), ...this.#missing(fits.said(text))] };
  }

  /** Undefined only because nobody has this role. */
  #nobody(text: string): StepFinding | undefined {
    const [anybody] = this.#known.roles;
    for (const start of text.matchAll(/\bthe (?=[a-z])/g)) {
      const words = text.slice(start.index + 4).split(' ');
      for (let count = 1; count <= Math.min(4, words.length); count += 1) {
        const role = words.slice(0, count).join(' ');
        const rest = words.slice(count).join(' ');
        if (this.#known.roles.includes(role)) continue;
        const other = `${text.slice(0, start.index)}the ${anybody}${rest ? ` ${rest}` : ''}`;
        if (!this.#sentences.some((sentence) => sentence.fits(other))) continue;
        return {
          rule: 'missing-persona',
          what: `nobody in this hospital is "the ${role}"`,
          why: 'a sentence acts as a person of the hospital, with that person’s rights',
          cure: `add the role to personas.yaml, or say one of: ${this.#known.roles.toSorted().join(', ')}`,
        };
      }
    }
    return undefined;
  }

  #missing(said: ReadonlyArray<{ type: string; text: string }>): StepFinding[] {
    return said.flatMap(({ type, text }): StepFinding[] => {
      if (type === 'amount') return this.#missingFigure(text);
      const things = this.#known.things[type];
      const name = text.replaceAll(/^"|"$/g, '');
      if (!things || things.names.includes(name)) return [];
      return [
        {
          rule: 'missing-fixture',
          what: `the hospital has no ${things.kind} "${name}"`,
          why: 'it would be found missing in the middle of the run',
          cure: `add it to ${things.file}, or name one of: ${things.names.join(', ')}`,
        },
      ];
    });
  }

  #missingFigure(text: string): StepFinding[] {
    try {
      amountOf(text, this.#known.figures);
      return [];
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      return [
        {
          rule: 'missing-figure',
          what: `the hospital has no figure for "${text}"`,
          why: 'an amount said by its meaning is looked up in the hospital’s figures',
          cure: `add it to approvals.yaml, say a number, or one of: ${Object.keys(this.#known.figures).join(', ')}`,
        },
      ];
    }
  }
}

function unknown(text: string, nearest: readonly string[]): StepFinding {
  return {
    rule: 'undefined-step',
    what: `no sentence fits "${text}"`,
    why: 'what nobody understands cannot be carried out',
    cure: `say it as one of the nearest known ones: ${nearest.join(' | ')}; or search them: vouch steps`,
  };
}

function ambiguous(text: string, fitting: readonly Sentence[]): StepFinding {
  return {
    rule: 'ambiguous-step',
    what: `"${text}" fits ${fitting.length} sentences: ${fitting.map(({ pattern }) => pattern).join(' | ')}`,
    why: 'nobody can say which of them was meant',
    cure: 'change one of the sentences where it is defined',
  };
}

function outdated(text: string, { deprecated, means }: Sentence): StepFinding[] {
  if (!deprecated) return [];
  return [
    {
      rule: 'outdated-wording',
      what: `"${text}" is said in a wording on its way out`,
      why: deprecated,
      cure: means ? `say: ${means}` : 'see: vouch steps',
    },
  ];
}

function isShared({ tags }: Pickle): boolean {
  const keys = { scenario: '', feature: '' };
  return (
    shareOf(
      tags.map(({ name }) => name),
      { share: 'scenario' },
      keys,
    ).share !== 'scenario'
  );
}

/** The clock of a database does not go back. */
function timeForOthers({ pattern, means }: Sentence, text: string): StepFinding[] {
  if ((means ?? pattern) !== TIME_PASSES) return [];
  return [
    {
      rule: 'time-for-others',
      what: `"${text}" in a scenario that shares its database`,
      why: 'time would pass for the others as well, so the step refuses, and the scenario shows nothing',
      cure: 'give the scenario a database of its own: the tag @database:scenario',
    },
  ];
}

/** A fact among the acts is not told as one, and an act among the facts checks nothing. */
function outOfPlace({ keyword, pattern }: Sentence, type: PickleStepType | undefined): StepFinding[] {
  const isFact = keyword === 'Then';
  const saidAsFact = type === PickleStepType.OUTCOME;
  const saidAsAct = type === PickleStepType.ACTION || type === PickleStepType.CONTEXT;
  if (isFact ? !saidAsAct : !saidAsFact) return [];
  return [
    {
      rule: 'out-of-place',
      what: `"${pattern}" ${isFact ? 'states a fact and stands' : 'does something and stands'} under ${isFact ? 'Given or When' : 'Then'}`,
      why: 'a reader takes what follows Then for what was checked, and nothing else',
      cure: isFact ? 'begin it with Then' : 'begin it with When, or with Given',
    },
  ];
}
