// Collects the faults of keys and of references to keys, each at its line.
import type { DataFile, DataPath, DataProblem } from '../../data/data-file.ts';

/** A field of a row that names a row elsewhere; an absent one is no fault. */
type Link = readonly [field: string, value: string | undefined, known: ReadonlySet<string>, what: string];

type File = DataFile<unknown>;

export class Links {
  readonly problems: DataProblem[] = [];

  fault(file: File, path: DataPath, message: string): void {
    this.problems.push(file.problem(path, message));
  }

  /** The keys of a list; one given twice is a fault. */
  keys(file: File, list: DataPath, rows: ReadonlyArray<{ key: string }>): Set<string> {
    const keys = rows.map((row) => row.key);
    return this.once(file, list, 'key', keys);
  }

  /** A field's values over the rows of a list; one given twice is a fault. */
  once(file: File, list: DataPath, field: string, values: readonly string[]): Set<string> {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      const message = `expected each ${field} once, found "${value}" again`;
      if (seen.has(value)) this.fault(file, [...list, index, field], message);
      seen.add(value);
    });
    return seen;
  }

  each<R>(file: File, list: DataPath, rows: readonly R[], links: (row: R) => readonly Link[]): void {
    rows.forEach((row, index) => {
      for (const [field, value, known, what] of links(row)) {
        if (value !== undefined) this.known(file, [...list, index, field], value, known, what);
      }
    });
  }

  all(file: File, path: DataPath, values: readonly string[], known: ReadonlySet<string>, what: string): void {
    values.forEach((value, index) => {
      this.known(file, [...path, index], value, known, what);
    });
  }

  known(file: File, path: DataPath, value: string, known: ReadonlySet<string>, what: string): void {
    if (known.has(value)) return;
    this.fault(file, path, `expected a known ${what} (${[...known].join(', ')}), found "${value}"`);
  }
}
