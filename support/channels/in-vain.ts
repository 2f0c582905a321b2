// Acts that may come to nothing without a word: pressed, and the form is as it was.

/** Only what a person presses can be in vain; a value that is filled in is read back anyway. */
const PRESSING = new Set(['press', 'pressInLine', 'chooseAction']);

export function isPressing(verb: string): boolean {
  return PRESSING.has(verb);
}

/** Of an act that was done, in its event. */
export const NOTHING_SEEN = 'Nothing was seen to happen: the form is as it was, and nothing was told.';
