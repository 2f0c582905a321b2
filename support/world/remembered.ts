// The records that a scenario talks about, by the words it uses for them: "the ticket", "the urgent order".
import type { RecordRef } from '../channels/channel.ts';

export class UnknownRecordError extends Error {
  readonly code = 'unknown-record';
}

export class Remembered {
  readonly #records = new Map<string, RecordRef>();

  /** Remembers a record under a word such as `ticket` or a name given by the author; the newest wins. */
  keep(word: string, record: RecordRef): RecordRef {
    this.#records.set(normal(word), record);
    return record;
  }

  has(word: string): boolean {
    return this.#records.has(normal(word));
  }

  get(word: string): RecordRef {
    const found = this.#records.get(normal(word));
    if (found) return found;
    const known = [...this.#records.keys()].sort();
    throw new UnknownRecordError(
      `No ${word} has been named in this scenario so far. ` +
        (known.length > 0 ? `Named so far: ${known.join(', ')}. ` : 'Nothing has been named yet. ') +
        'An earlier step must make it or name it.',
    );
  }

  all(): ReadonlyMap<string, RecordRef> {
    return this.#records;
  }
}

function normal(word: string): string {
  return word.trim().toLowerCase().replace(/^the /, '');
}
