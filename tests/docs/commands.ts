// Finds commands on our pages that the program does not know: each is compared with its own help.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { blocks, type Page, prose } from './files.ts';

export interface ShownCommand {
  /** `file:line`. */
  readonly at: string;
  readonly words: readonly string[];
}

/** Every `vouch ...`, `npm ...` and `node tests/...` in code blocks for a shell, and in backticks. */
export function shownCommands(pages: readonly Page[]): ShownCommand[] {
  return pages.flatMap(({ file, text }) => {
    const inBlocks = blocks(text)
      .filter(({ kind }) => ['', 'sh', 'bash', 'console'].includes(kind))
      .flatMap(({ lines, line }) => lines.map((code, index) => ({ code, line: line + index })));
    const inText = prose(text)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ code, line: index + 1 })),
      );
    return [...inBlocks, ...inText].flatMap(({ code, line }) =>
      code.split(/&&|\|\||;/).flatMap((part) => {
        const words = wordsOf(part);
        return ['vouch', 'npm'].includes(words[0] ?? '') ? [{ at: `${file}:${line}`, words }] : [];
      }),
    );
  });
}

/** Findings as `file:line: what is wrong`. */
export async function unknownCommands(root: string, shown: readonly ShownCommand[]): Promise<string[]> {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Scripts;
  const helps = new Map<string, Promise<string>>();
  const help = (words: readonly string[]) => {
    const key = words.join(' ');
    const known = helps.get(key) ?? helpOf(root, words);
    helps.set(key, known);
    return known;
  };
  const found: string[] = [];
  for (const { at, words } of shown) {
    const wrong =
      words[0] === 'npm' ? await wrongNpm(words, scripts, help) : await wrongVouch(words.slice(1), help);
    found.push(...wrong.map((what) => `${at}: ${what}`));
  }
  return found;
}

interface Scripts {
  readonly scripts: Readonly<Record<string, string>>;
}

type Help = (words: readonly string[]) => Promise<string>;

async function wrongVouch(words: readonly string[], help: Help): Promise<string[]> {
  const [command = '--help', ...rest] = words;
  const text = await help(['support/cli/bin.mjs']);
  if (command.startsWith('-')) return unknownOptions('vouch', text, words);
  if (!commandsIn(text).includes(command)) return [`vouch has no command "${command}"`];
  const own = await help(['support/cli/bin.mjs', command]);
  const sub = rest.find((word) => /^[a-z]+$/.test(word));
  const missing = command === 'sandbox' && sub && !new RegExp(`\\b${sub}\\b`).test(own);
  return [
    ...(missing ? [`vouch sandbox has no command "${sub}"`] : []),
    ...unknownOptions(`vouch ${command}`, own, rest),
  ];
}

async function wrongNpm(
  words: readonly string[],
  scripts: Scripts['scripts'],
  help: Help,
): Promise<string[]> {
  const [, verb = '', name = ''] = words;
  if (['ci', 'install', 'i'].includes(verb)) return [];
  const script = verb === 'run' ? name : verb;
  if (!Object.hasOwn(scripts, script)) return [`package.json has no script "${script}"`];
  const own = words.includes('--') ? words.slice(words.indexOf('--') + 1) : [];
  if (own.length === 0) return [];
  const file = /^node (tests\/\S+\.mjs)$/.exec(scripts[script] ?? '')?.[1];
  if (file)
    return unknownOptions(`npm ${words.slice(1).join(' ').split(' -- ')[0]}`, await help([file]), own);
  return wrongVouch(script === 'vouch' ? own : [script, ...own], help);
}

function unknownOptions(command: string, help: string, words: readonly string[]): string[] {
  return words
    .filter((word) => /^--?[a-z]/.test(word))
    .map((word) => word.split('=')[0] ?? word)
    .filter((option) => !new RegExp(`(^|[\\s,[|])${option}(?![\\w-])`, 'm').test(help))
    .map((option) => `${command} has no option ${option}`);
}

/** Names of commands as commander lists them. */
function commandsIn(help: string): string[] {
  return [...help.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name = '']) => name);
}

async function helpOf(root: string, words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [...words, '--help'], { cwd: root });
  return stdout;
}

/** A line's words without prompt, settings of variables, `npx`, comment and quotes. */
function wordsOf(line: string): string[] {
  const words: string[] = line.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  const end = words.indexOf('#');
  const kept = end === -1 ? words : words.slice(0, end);
  const start = kept.findIndex((word) => !/^(\$|npx|[A-Z_]+=.*)$/.test(word));
  return start === -1 ? [] : kept.slice(start).map((word) => word.replaceAll(/["']/g, ''));
}
