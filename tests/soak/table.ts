// What a recipe came to over all its times, as a table of plain text.

export interface Tally {
  readonly recipe: string;
  /** Milliseconds of each time that came to its end. */
  readonly took: readonly number[];
  /** Messages of those that did not, with the number of the time. */
  readonly failures: ReadonlyArray<{ readonly time: number; readonly message: string }>;
}

export function tableOf(tallies: readonly Tally[]): string {
  const width = Math.max(...tallies.map(({ recipe }) => recipe.length), 'recipe'.length);
  const row = (cells: readonly string[]) =>
    [(cells[0] ?? '').padEnd(width), ...cells.slice(1).map((cell) => cell.padStart(11))].join('');
  const rows = tallies.map(({ recipe, took, failures }) =>
    row([
      recipe,
      String(took.length + failures.length),
      String(failures.length),
      ms(median(took)),
      ms(took.length > 0 ? Math.max(...took) : undefined),
    ]),
  );
  return [row(['recipe', 'times', 'failures', 'median ms', 'max ms']), ...rows].join('\n');
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function ms(value: number | undefined): string {
  return value === undefined ? '-' : String(Math.round(value));
}
