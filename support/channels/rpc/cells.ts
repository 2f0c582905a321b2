// Typing into the cells of a line or row: each must be shown and open.
import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Cell } from '../channel.ts';
import { RefusedError, ScreenError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { setValue } from './fill.ts';
import { columnOf } from './find.ts';

/** In the order given, because each cell's onchange may decide on the next. */
export async function fillCells(
  desk: Desk,
  record: FormRecord,
  columns: readonly FieldNode[],
  cells: readonly Cell[],
  where: string,
): Promise<void> {
  for (const { column, value } of cells) {
    const node = columnOf(desk, columns, column, where);
    const names = record.names();
    const holds = (expression: string): boolean => evaluateCondition(expression, names, record.env.clock);
    if (holds(node.ownInvisible)) {
      throw new ScreenError(
        'absent',
        `The cell "${column}" of this line is empty and cannot be filled in ${where}.`,
      );
    }
    if (holds(node.readonly)) {
      throw new ScreenError(
        'readonly',
        `The cell "${column}" of this line is shown but cannot be changed in ${where}.`,
      );
    }
    await setValue(record, node, column, value);
  }
}

/** A line is left only when nothing is missing in it. */
export function mustBeLeavable(record: FormRecord, columns: readonly FieldNode[], list: string): void {
  const invalid = record.invalid();
  if (invalid.length === 0) return;
  const titles = invalid.map((name) => columns.find((column) => column.name === name)?.string || name);
  const missing = [...new Set(titles)];
  throw new RefusedError(
    { kind: 'required', title: '', fields: missing },
    `The line in "${list}" cannot be left: missing or wrong are ${missing.join(', ')}.`,
  );
}
