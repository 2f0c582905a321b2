// Whether anything can be changed in a field: by its rules, and by what its widget draws.
import type { Form } from '../../odoo/form/form.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import { onlyShows } from '../../odoo/view/widgets.ts';

export function isClosed(form: Form, node: FieldNode): boolean {
  return form.isReadonly(node) || drawsOnly(node);
}

/** A bar is dragged by nobody, unless the view lets its number be typed. */
export function drawsOnly({ widget, options }: FieldNode): boolean {
  return onlyShows(widget) && !(options.editable && !options.readonly && !options.edit_max_value);
}
