// The page docs/performance.md: the table, the machine, and what the figures do and do not say.
import type { Machine } from './machine.ts';
import type { Row } from './rows.ts';

export interface Measured {
  readonly rows: readonly Row[];
  /** Names of what could not be measured. */
  readonly failures: readonly string[];
  readonly machine: Machine;
  readonly repeat: number;
  readonly story: string;
  /** YYYY-MM-DD. */
  readonly date: string;
}

export function pageText(measured: Measured): string {
  const { rows, failures, machine, repeat } = measured;
  return `# Performance

Written by \`npm run bench\` on ${measured.date}: ratios of medians of ${repeat} ${repeat === 1 ? 'repetition' : 'repetitions'}, taken in one run on one sandbox,
in turns, so that what is compared met the same machine. Times of other machines differ; ratios differ less.

| what | against | aim | measured | spread |
|---|---|---|---|---|
${rows.map(line).join('\n')}

The spread is the lowest and the highest of the repetitions. ${verdict(rows)}
${failures.length > 0 ? `\nNot measured, because it failed: ${failures.join('; ')}.\n` : ''}
The machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB of memory, Node ${machine.node}, Odoo ${machine.odoo},
${machine.browser}; load ${machine.loadBefore} before the measurement began. Odoo, Postgres, browser and runner share the cores.

${LIMITS(measured.story)}`;
}

function line({ what, against, aim, unit, found }: Row): string {
  const show = (value: number) => (unit === 'ms' ? String(Math.round(value)) : value.toFixed(2));
  const result = unit === 'ms' ? `${show(found.ratio)} ms` : `${show(found.ratio)} times`;
  const missed = aim && !aim.holds(found.ratio) ? ' **missed**' : '';
  return `| ${what} | ${against} | ${aim?.text ?? 'none'} | ${result}${missed} | ${show(found.low)} to ${show(found.high)} |`;
}

function verdict(rows: readonly Row[]): string {
  const missed = rows.filter(({ aim, found }) => aim && !aim.holds(found.ratio));
  const aimed = rows.filter(({ aim }) => aim).length;
  if (missed.length === 0) return `All ${aimed} aims are met.`;
  const each = missed.map(
    ({ what, against, aim, found }) =>
      `- ${what} against ${against}: ${found.ratio.toFixed(2)} times, aim ${aim?.text}`,
  );
  return `${missed.length} of ${aimed} aims are missed:\n\n${each.join('\n')}`;
}

const LIMITS = (story: string) => `## What each figure includes

- **Whole commands** (${story}): everything from the start of the program to its end: finding the sandbox, reading its
  fingerprint, a fresh database, the Given-steps, people's acts, refusals probed at two depths, assertions, evidence, seal, report.
  What both channels spend alike (start, database, seal, report) makes \`rpc\` look slower than its acts are.
- **The acts** are one stretch of the approval of an order: the buyer opens it, is refused, asks for approval; finance agrees
  with a comment; the buyer confirms. Each time on a fresh clone that Odoo has loaded already, from sign-in to the last answer, the
  start of the browser included, without cucumber, evidence or assertions on records. A way that does not end with the order
  confirmed has no time.
- **Hand-written Playwright** uses the same menus and buttons and waits only for what a person would see next. It signs in by the
  log-in page, as most scripts do, or by a session cookie, as our own channel does; the second is the stricter comparison.
- **Replayed bare** sends the calls of one recording again by fetch, as many at a time as were under way when recorded. It reads no
  view, evaluates no condition and decides nothing: what is above 1 is what the form client costs in this process. Views are
  read anew for each person, as in the first scenario of a run; later scenarios are spared that.
- **An order of 50 lines** is begun from the menu by the buyer, each line with product, quantity and price, and saved; what has not all lines
  with their amounts in the end has no time. Taken once, however many repetitions the others have.
- **The view model** is what the form client knows of a form: the server's answers parsed, with the lists inside it; against the same
  answers of the server, only fetched.
- **The naive script** asks for the approval, writes the review as approved and confirms, all as one account with all rights. It ends
  with the same business result and shows nothing of whether the people could have done it, or were stopped where they should be.
- **Without evidence** (a hidden option of \`vouch run\` for measurements) leaves out the scenario's journal, pictures and attachments, the
  seal and the report. The reads of records that changed, and of those left at the end, still happen there although only evidence needs
  them: by these, evidence costs more than the figure says.
- **A fresh clone** is database and files copied and marked; until somebody is signed in, Odoo loads it as well.
- **Lint** is taken in a process that has the vocabulary already, on our own features over and over with other quantities; loading the
  vocabulary takes a second more, once.
- **Start-up** counts to cucumber's first started scenario, on a feature of two sentences. Bare cucumber-js loads two empty steps
  and no Odoo; \`vouch run\` checks every sentence, finds the sandbox, reads the environment from a clone and freezes the plan.

## What they do not show

Not how many scenarios run at the same time, not an Odoo across a network, not the first set-up of the sandbox, not memory. One stretch
of acts and one long order stand for all. The hand-written script is ours; another
engineer's would wait otherwise. A spread as wide as the distance to an aim means that the aim is neither met nor missed for sure.
`;
