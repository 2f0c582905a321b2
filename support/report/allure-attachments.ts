// Chooses what of the evidence the report holds itself and what it links, so that one file stays readable.
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Attachment } from 'allure-js-commons';
import type { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import type { AttemptResult, ResultStep } from '../evidence/results.ts';
import { plainLine } from './plain.ts';

export interface EvidenceFile {
  /** Below the pack. */
  readonly path: string;
  readonly mediaType: string;
  readonly role: string;
  readonly about?: string;
}

/** A piece of evidence that stays in the pack; `href` is missing when it is not there either. */
export interface LinkedEvidence {
  readonly at: string;
  readonly sha256: string;
  readonly href: string | undefined;
  readonly what: string;
}

interface Source {
  readonly packDir: string;
  readonly evidenceOf: (sha256: string) => EvidenceFile | undefined;
  readonly packLink?: string;
}

/** Embedded are pictures of what went wrong and the last picture of a scenario; the rest is linked by its digest. */
export class Attachments {
  readonly #writer: FileSystemWriter;
  readonly #source: Source;
  readonly #written = new Set<string>();

  constructor(writer: FileSystemWriter, source: Source) {
    this.#writer = writer;
    this.#source = source;
  }

  lastPicture(attempt: AttemptResult): string | undefined {
    const all = [...attempt.steps.flatMap((step) => step.evidence), ...attempt.evidence];
    return all.findLast((sha256) => this.#isPicture(sha256));
  }

  ofStep(step: ResultStep, last: string | undefined): Attachment[] {
    return this.#embedded(step.evidence, isWrong(step.status), last);
  }

  ofAttempt(attempt: AttemptResult): Attachment[] {
    return this.#embedded(attempt.evidence, isWrong(attempt.status), this.lastPicture(attempt));
  }

  #embedded(evidence: readonly string[], wrong: boolean, last: string | undefined): Attachment[] {
    const chosen = evidence.filter((sha256) => this.#isPicture(sha256) && (wrong || sha256 === last));
    return [...new Set(chosen)].map((sha256) => this.#embed(sha256));
  }

  /** Everything of an attempt that the report only names: what, at which step, and where it lies. */
  linked(attempt: AttemptResult): LinkedEvidence[] {
    const last = this.lastPicture(attempt);
    const of = (at: string, evidence: readonly string[], wrong: boolean): LinkedEvidence[] =>
      evidence
        .filter((sha256) => !this.#isPicture(sha256) || !(wrong || sha256 === last))
        .map((sha256) => this.#link(at, sha256));
    return [
      ...attempt.steps.flatMap((step) =>
        of(`${step.keyword} ${step.text}`, step.evidence, isWrong(step.status)),
      ),
      ...of('Outside the steps', attempt.evidence, isWrong(attempt.status)),
    ];
  }

  #isPicture(sha256: string): boolean {
    const file = this.#source.evidenceOf(sha256);
    return file?.mediaType.startsWith('image/') === true && existsSync(join(this.#source.packDir, file.path));
  }

  #embed(sha256: string): Attachment {
    const file = this.#source.evidenceOf(sha256);
    if (!file) throw new Error(`${sha256} was taken for a picture of the pack and is none`);
    const source = `${sha256}-attachment${extname(file.path)}`;
    if (!this.#written.has(source)) {
      this.#writer.writeAttachmentFromPath(source, join(this.#source.packDir, file.path));
    }
    this.#written.add(source);
    return { name: plainLine(file.about ?? file.role), source, type: file.mediaType };
  }

  #link(at: string, sha256: string): LinkedEvidence {
    const file = this.#source.evidenceOf(sha256);
    const href = file && `${this.#source.packLink ?? '../pack'}/${file.path}`;
    return { at, sha256, href, what: plainLine(file?.about ?? file?.role ?? 'missing') };
  }
}

function isWrong(status: ResultStep['status']): boolean {
  return status !== 'PASSED' && status !== 'SKIPPED';
}
