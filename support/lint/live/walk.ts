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

const ANOTHER_LANGUAGE = '{person} works in {string}';

export class Walk {
  readonly #screensOf: ScreensOf;
  readonly #on = new Map<string, KnownScreen>();
  readonly #named = new Map<string, KnownScreen>();
  /** Who reads labels of a language that is set, and perhaps installed, only when the scenario runs. */
  readonly #otherTongue = new Set<string>();
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
    if (step.pattern === ANOTHER_LANGUAGE) this.#otherTongue.add(who);
    if (this.#otherTongue.has(who)) return [];
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
  '{person} moves the line {string} of {place} above {string}': place,
  '{person} moves the line {string} of {place} to the top': place,
  '{person} removes the tag {string} from {place}': place,
  '{person} sets {place} to nothing but {string}': place,
  '{person} sets {place} to a new {string}': place,
  '{person} puts the file {string} into {place}': place,
  '{person} puts a file named {string} into {place}': place,
  '{person} takes the file {string} out of {place}': place,
  '{person} signs {place}': place,
  '{person} begins a new {string} for {place}': andGone(place),
  '{person} opens the record behind {place}': andGone(place),
  '{person} presses {string} in the line {string} of {place}': andGone(place),
  '{person} sees the action {string}': action,
  '{person} presses {place}': andGone(button),
  '{person} presses {place}, is told {string} and answers {string}': andGone(button),
  '{person} chooses the action {string}': andGone(action),
  '{person} moves it to the stage {string}': stage,
  '{person} saves the search as the favourite {string}': nothing,
  '{person} chooses the favourite {string}': nothing,
  '{person} chooses {place} in the panel': nothing,
  '{person} goes to the next page of the list': nothing,
  '{person} goes to the previous page of the list': nothing,
  '{person} prints {string}': action,
  '{person} saves': nothing,
  '{person} saves it as {string}': saveAs,
  '{person} notes {string}': nothing,
  '{person} adds {person} as a follower': nothing,
  '{person} cannot save because {string}': nothing,
  '{place} is {string}': place,
  'within {bound} {place} is {string}': place,
  'within {bound} the stage is {string}': stage,
  'the column {string} of {place} is required': column,
  'the column {string} of {place} is read-only': column,
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
  'the button {place} is greyed out for {person}': button,
  'the button {place} is not greyed out for {person}': button,
  '{person} sees the column {string} of {place}': column,
  '{person} does not see the column {string} of {place}': seesNoColumn,
  '{person} sees the stage {string}': stage,
  '{person} is told {string}': nothing,
};

/** The sentences that the walk understands, so that a test can hold them to the vocabulary. */
export const UNDERSTOOD = Object.keys(ACTS);

const LAST_RECORD = 'it is about the record that was acted on last, which may be on another screen';
const HANDED_OVER = 'the field is on the screen of somebody else';
const SEARCH_VIEW = 'filters stand in the search view, which is not read here';

/** General sentences that name a place on a form and are not looked up, each with the reason. */
export const NOT_LOOKED_UP: Readonly<Record<string, string>> = {
  '{person} cannot press {place}': LAST_RECORD,
  '{person} cannot press {place} because {string}': LAST_RECORD,
  '{person} cannot set {place} to {string}': LAST_RECORD,
  'nothing happens when {person} presses {place}': LAST_RECORD,
  '{person} follows the link in {place}': HANDED_OVER,
  '{person} filters by {place}': SEARCH_VIEW,
};
