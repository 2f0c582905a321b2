// The order of lines that carry a number for it, as the web client numbers them when one is dragged by its handle.
import type { Lines } from './lines.ts';
import type { FormRecord } from './record.ts';

/** Puts a line right above another one. `handle` is the field that holds the number. */
export async function moveAbove(
  lines: Lines,
  handle: string,
  moved: FormRecord,
  target: FormRecord,
): Promise<void> {
  const all = lines.all();
  const from = all.indexOf(moved);
  const others = all.filter((line) => line !== moved);
  const to = others.indexOf(target);
  if (from === to) return;
  const numberOf = (line: FormRecord) => Number(line.value(handle)) || 0;
  const isRising = all.every((line, index) => {
    const before = all[index - 1];
    return before === undefined || numberOf(line) > numberOf(before);
  });
  const order = others.toSpliced(to, 0, moved);
  const touched = isRising ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : order;
  const first = Math.min(...touched.map(numberOf));
  for (const [index, line] of touched.entries()) {
    const { detached } = line;
    line.detached = true;
    await line.update(new Map([[handle, first + index]]));
    line.detached = detached;
  }
  lines.arrange(order.map((line) => line.key));
  await lines.changed();
}
