// Follows a scenario from screen to screen as far as its sentences tell, and says what the target does not have there.
// What cannot be known without acting is not claimed: after a button, the screen is unknown until the next menu.
import {
  type Absent,
  type Act,
  type At,
  action,
  andGone,
  button,
  column,
  lines,
  nothing,
  openMenu,
  openNamed,
  place,
  type SaidStep,
  saveAs,
  seesNoButton,
  seesNoColumn,
  seesNoField,
  seesNoMenu,
  stage,
  table,
  toForm,
} from './looks.ts';
import type { KnownScreen, Screens } from './screens.ts';

/** Whose eyes: a person's, or undefined where nobody can sign in as that person. */
export type ScreensOf = (who: string) => Promise<Screens | undefined>;

/** Everybody's: an account that holds every group. */
export const ANYBODY = '*';

export class Walk {
  readonly #screensOf: ScreensOf;
  readonly #on = new Map<string, KnownScreen>();
  readonly #named = new Map<string, KnownScreen>();
  #last: string | undefined;

  constructor(screensOf: ScreensOf) {
    this.#screensOf = screensOf;
  }

  /** Whose screen the step before was about. */
  get who(): string {
    return this.#last ?? '';
  }

  async step(step: SaidStep): Promise<Absent[]> {
    const [who = this.#last] = step.people;
    this.#last = who;
    if (who === undefined) return [];
    const act = ACTS[step.pattern];
    if (!act) {
      // An assertion without a person looks and leaves everything as it is; anything else may lead anywhere.
      if (step.keyword !== 'Then' || step.people.length > 0)
        for (const person of step.people) this.#on.delete(person);
      return [];
    }
    const screens = await this.#screensOf(who);
    if (!screens) return [];
    const at: At = {
      who,
      screens,
      anybody: () => this.#screensOf(ANYBODY),
      on: this.#on,
      named: this.#named,
    };
    return act(at, step);
  }
}

const ACTS: Readonly<Record<string, Act>> = {
  '{person} opens the menu {string}': openMenu,
  '{person} sees the menu {string}': openMenu,
  '{person} does not see the menu {string}': seesNoMenu,
  '{person} starts a new record': toForm,
  '{person} starts a new record with': toForm,
  '{person} opens {string} from the list': toForm,
  '{person} opens {string}': openNamed,
  '{person} selects in the list': nothing,
  '{person} sets {place} to {string}': place,
  '{person} empties {place}': place,
  '{person} ticks {place}': place,
  '{person} unticks {place}': place,
  '{person} adds the tag {string} to {place}': place,
  '{person} fills in': table,
  '{person} adds to {place}': lines,
  '{person} changes the line {string} of {place}': lines,
  '{person} removes the line {string} from {place}': place,
  '{person} opens the line {string} of {place}': andGone(place),
  '{person} presses {place}': andGone(button),
  '{person} chooses the action {string}': andGone(action),
  '{person} moves it to the stage {string}': stage,
  '{person} saves': nothing,
  '{person} saves it as {string}': saveAs,
  '{person} notes {string}': nothing,
  '{person} adds {person} as a follower': nothing,
  '{person} cannot save because {string}': nothing,
  '{place} is {string}': place,
  '{place} is empty': place,
  '{place} is required': place,
  '{place} is not required': place,
  '{place} is read-only': place,
  '{place} can be changed': place,
  'the stage is {string}': stage,
  '{place} has the lines': lines,
  '{place} has no lines': place,
  '{person} sees {string} in the list': nothing,
  '{person} does not see {string} in the list': nothing,
  '{person} sees the field {place}': place,
  '{person} does not see the field {place}': seesNoField,
  '{person} sees the button {place}': button,
  '{person} does not see the button {place}': seesNoButton,
  '{person} sees the column {string} of {place}': column,
  '{person} does not see the column {string} of {place}': seesNoColumn,
  '{person} sees the stage {string}': stage,
  '{person} is told {string}': nothing,
};

/** The sentences that the walk understands, so that a test can hold them to the vocabulary. */
export const UNDERSTOOD = Object.keys(ACTS);
