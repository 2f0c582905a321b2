// The files of the project as git would keep them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Known to git or new, never what `.gitignore` names; relative to `root`. */
export function projectFiles(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const gone = new Set(
    execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\0'),
  );
  return listed.split('\0').filter((file) => file !== '' && !gone.has(file));
}

export interface Page {
  /** Relative to the root. */
  readonly file: string;
  readonly text: string;
}

export function pages(root: string): Page[] {
  return projectFiles(root)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

export interface Block {
  /** What stands after the opening fence: `sh`, `yaml environment`. */
  readonly kind: string;
  /** Line of the first line of code. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** The fenced code blocks of a page. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: { kind: string; line: number; lines: string[] } | undefined;
  text.split('\n').forEach((line, index) => {
    const fence = /^\s*```(.*)$/.exec(line);
    if (fence && open) {
      found.push(open);
      open = undefined;
    } else if (fence) open = { kind: (fence[1] ?? '').trim(), line: index + 2, lines: [] };
    else open?.lines.push(line);
  });
  return found;
}

/** A page without its code blocks, line by line as it was. */
export function prose(text: string): string {
  let inside = false;
  return text
    .split('\n')
    .map((line) => {
      const fence = /^\s*```/.test(line);
      if (fence) inside = !inside;
      return fence || inside ? '' : line;
    })
    .join('\n');
}
