// Whether anything can be changed in a field: by its rules, and by what its widget draws.
import { onlyShows } from '../../odoo/view/widgets.ts';
import type { FieldSpot } from './page/api.ts';

/** A bar may have a box to type into. */
export function isClosed({ readonly, widget, handles }: FieldSpot): boolean {
  return readonly || (onlyShows(widget) && !(widget === 'progressbar' && handles));
}
