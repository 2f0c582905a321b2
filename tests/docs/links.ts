// Finds links of our pages that lead nowhere, and paths of the project in them that do not exist.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Page, prose } from './files.ts';

/** `file:line: what is wrong`, for every relative link, anchor and path in backticks. */
export function deadLinks(root: string, pages: readonly Page[]): string[] {
  const anchors = new Map(pages.map(({ file, text }) => [file, anchorsOf(text)]));
  return pages.flatMap(({ file, text }) =>
    prose(text)
      .split('\n')
      .flatMap((line, index) => {
        const linked = [...line.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
        const named = [...line.matchAll(/`([^`\s]+)`/g)].map(([, code = '']) => code);
        const wrong = [
          ...linked.flatMap((target) => wrongLink(root, file, target, anchors)),
          ...named
            .filter((code) => isPath(code) && !existsSync(path.join(root, code)))
            .map((code) => `there is no ${code}`),
        ];
        return wrong.map((what) => `${file}:${index + 1}: ${what}`);
      }),
  );
}

function wrongLink(
  root: string,
  from: string,
  target: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (/^(https?|mailto):/.test(target)) return [];
  const [where = '', anchor] = target.split('#');
  const file = where === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(where));
  if (!existsSync(path.join(root, file))) return [`the link ${target} leads nowhere`];
  if (anchor === undefined || anchors.get(file)?.has(anchor)) return [];
  return [`${file} has no heading for #${anchor}`];
}

/** Anchors of a page's headings, made as GitHub makes them. */
function anchorsOf(text: string): Set<string> {
  const headings = [...prose(text).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(' ', '-'),
    ),
  );
}

/** Whether the code names one file or folder that git keeps, not a pattern or a place in a user's own project. */
function isPath(code: string): boolean {
  return /^(features|steps|support|tests|docs|\.ci|\.vscode)\/[\w./-]+$/.test(code);
}
