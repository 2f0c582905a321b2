// What belongs to the person rather than to the screen on top: companies, menus, what the actions menu offers, preferences.

export interface Companies {
  /** Names of those that this person may work in, in the order of the screen. */
  readonly offered: readonly string[];
  /** The one whose records are shown and made. */
  readonly current: string;
}

export interface Preferences {
  /** Odoo's code of the language: `en_US`. */
  readonly language: string;
  /** `Europe/Berlin`. */
  readonly timeZone: string;
}

export interface AccountVerbs {
  companies(): Promise<Companies>;
  /**
   * Works in this company alone from now on, as a click on its name in the switcher does; what was typed is saved, and
   * nothing is open afterwards. Throws `ScreenError` `absent` with those that are offered.
   */
  switchCompany(name: string): Promise<void>;
  /** Names of the entries right below a menu path, of the apps when none is given. Throws `absent`. */
  menus(path?: string): Promise<readonly string[]>;
  /** Entries of the actions (cog) and Print menus for the record or the ticked rows on top. */
  actions(): Promise<readonly string[]>;
  preferences(): Promise<Preferences>;
}
