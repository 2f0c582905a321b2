// What is wrong with a project's own steps, said with file and line.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import { literal } from '../data/pattern.ts';

/** A project's own steps cannot be loaded, or would change how the run itself works. */
export class OwnStepsError extends Error {
  readonly code = 'own-steps';
}

const IMPORTABLE =
  'A file in steps/ can import "@cucumber/cucumber", "vouch", other files in steps/, modules of Node, and packages ' +
  'that are installed in the folder of the project.';
const MEND = 'Mend this line and try again; "vouch run --dry-run" reads the steps without running anything.';
const READ_FIRST =
  'What stands outside of step definitions is carried out when the file is read, before any scenario. ' +
  'Move it into a step, or mend what it needs.';

/** The error in terms of the project's own file it comes from; as it was, when it comes from none of them. */
export function explainedBySteps(error: unknown, stepsDir: string | undefined): unknown {
  if (stepsDir === undefined || error instanceof OwnStepsError) return error;
  if (!(error instanceof Error))
    return new OwnStepsError(
      `A file in ${stepsDir} threw "${String(error)}" while it was read. ${READ_FIRST}`,
    );
  const found =
    unresolved(error, stepsDir) ??
    uncompiled(error, stepsDir) ??
    unparsed(error, stepsDir) ??
    unsaid(error, stepsDir) ??
    thrown(error, stepsDir);
  if (!found) return error;
  const at = `steps/${path.relative(stepsDir, found.file)}:${found.line}`;
  return new OwnStepsError(
    `The project's own steps cannot be loaded, so nothing was run.\n${at} ${found.what}\n${found.cure}`,
    { cause: error },
  );
}

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Found extends Place {
  readonly what: string;
  readonly cure: string;
}

/** Something that is imported is not there, or not allowed: Node names the file and not the line. */
function unresolved({ message }: Error, stepsDir: string): Found | undefined {
  const found =
    /(?:Cannot find (?:package|module) )?['"]([^'"]+)['"] imported from ([^\n:]+)(?:: (.*))?/.exec(message);
  const [, wanted = '', from = '', why = 'it is not there'] = found ?? [];
  if (!from.startsWith(`${stepsDir}${path.sep}`)) return undefined;
  // Node may have made a path of what is written in the file.
  const written =
    path.isAbsolute(wanted) && wanted.startsWith(path.dirname(stepsDir))
      ? path.relative(path.dirname(from), wanted)
      : wanted;
  const line = lineWith(from, written) ?? lineWith(from, path.basename(wanted)) ?? 1;
  return { file: from, line, what: `"${written}" cannot be imported: ${why}.`, cure: IMPORTABLE };
}

/** Not TypeScript: the compiler puts the place before its words. */
function uncompiled({ message }: Error, stepsDir: string): Found | undefined {
  const found = new RegExp(`(${literal(stepsDir)}[^\\n:]*):(\\d+):\\d+: ERROR: ([^\\n]+)`).exec(message);
  const [, file = '', line, what = ''] = found ?? [];
  return found ? { file, line: Number(line), what, cure: MEND } : undefined;
}

/** Not JavaScript: Node keeps the place to itself, and tells it when it is asked to check a file. */
function unparsed(error: Error, stepsDir: string): Found | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  const place = placeIn(error.stack ?? '', stepsDir);
  if (place) return { ...place, what: `${error.message}.`, cure: IMPORTABLE };
  for (const file of globSync('**/*.{js,mjs}', { cwd: stepsDir, absolute: true }).sort()) {
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--check', '-'], {
      input: readFileSync(file),
      encoding: 'utf8',
    });
    const line = /^\[stdin\]:(\d+)/.exec(stderr)?.[1];
    if (line !== undefined) return { file, line: Number(line), what: `${error.message}.`, cure: MEND };
  }
  return undefined;
}

/** A sentence that cucumber cannot read: it is told with a mark below it, once all files have been read. */
function unsaid({ message }: Error, stepsDir: string): Found | undefined {
  if (!message.startsWith('This Cucumber Expression has a problem')) return undefined;
  const sentence = message.split('\n')[2] ?? '';
  for (const file of globSync('**/*', { cwd: stepsDir, nodir: true, absolute: true }).sort()) {
    const line = lineWith(file, sentence);
    if (line !== undefined) return { file, line, what: message, cure: MEND };
  }
  return undefined;
}

function thrown(error: Error, stepsDir: string): Found | undefined {
  const place = placeIn(error.stack ?? '', stepsDir);
  return place && { ...place, what: `threw while it was read: ${error.message}`, cure: READ_FIRST };
}

function placeIn(stack: string, stepsDir: string): Place | undefined {
  const [, file, line] = new RegExp(`(${literal(stepsDir)}[^\\n:()]*):(\\d+)`).exec(stack) ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

function lineWith(file: string, text: string): number | undefined {
  const at = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text));
  return at < 0 ? undefined : at + 1;
}
