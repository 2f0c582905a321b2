// The type of a field as a person meets it, where its widget makes another thing of it.

/** A colour is chosen by its name, though a number is kept. */
export function typeShown(type: string, widget: string): string {
  return widget === 'color_picker' ? 'selection' : type;
}
