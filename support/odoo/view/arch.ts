// The XML of a view as a tree.

import { SaxesParser } from 'saxes';
import { flat } from '../text.ts';

export interface ArchNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: ReadonlyArray<ArchNode | string>;
}

/** Parses the arch that `get_views` answers. Throws the parser's error for XML that is not well formed. */
export function parseArch(xml: string): ArchNode {
  interface Open {
    tag: string;
    attrs: Record<string, string>;
    children: Array<ArchNode | string>;
  }
  const root: Open = { tag: '', attrs: {}, children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack[stack.length - 1] ?? root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const node: Open = {
      tag: tag.name,
      attrs: { ...(tag.attributes as Record<string, string>) },
      children: [],
    };
    top().children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => stack.pop());
  parser.on('text', (text) => top().children.push(text));
  parser.on('cdata', (text) => top().children.push(text));
  parser.write(xml).close();
  const [arch] = root.children.filter((child) => typeof child !== 'string');
  if (!arch || typeof arch === 'string') throw new Error('the view is empty');
  return arch;
}

export function elements(node: ArchNode): ArchNode[] {
  return node.children.filter((child): child is ArchNode => typeof child !== 'string');
}

/** The text inside, white space joined. */
export function textOf(node: ArchNode): string {
  return flat(
    node.children.map((child) => (typeof child === 'string' ? child : ` ${textOf(child)} `)).join(''),
  );
}

/** Attributes such as `force_save="1"`. */
export function flag(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : !/^(false|0|no|)$/i.test(value.trim());
}
