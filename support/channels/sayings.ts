// What both channels say in the same words when a field or a list gives no way.
import { ScreenError } from './errors.ts';

export function noNewRecord(label: string, name: string): ScreenError {
  return new ScreenError(
    'no-choice',
    `"${label}" does not let this person make a new "${name}" from here. Choose one that is there, or make it in its own menu.`,
  );
}

export function noLink(label: string): ScreenError {
  return new ScreenError('absent', `"${label}" has no link here that opens what it names.`);
}

export function emptyLink(label: string): ScreenError {
  return new ScreenError('absent', `"${label}" is empty, so that there is no record behind it to open.`);
}

export function badNumber(label: string, said: string, wanted: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" did not take "${said}": it wants ${wanted}.`);
}

export function noTag(label: string, name: string, there: readonly string[]): ScreenError {
  const held = there.length > 0 ? `It holds: ${there.join('; ')}.` : 'It is empty.';
  return new ScreenError('absent', `"${label}" does not hold "${name}". ${held}`, there);
}

export function noRange(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" takes one day or moment, not a beginning and an end.`);
}

export function noOrder(list: string): ScreenError {
  return new ScreenError(
    'readonly',
    `The lines of "${list}" have no handle by which this person could move them.`,
  );
}

/** Of a list whose lines are typed into. */
export function noDoor(list: string): ScreenError {
  return new ScreenError(
    'absent',
    `A line of "${list}" has no button that opens it; change its cells instead.`,
  );
}
