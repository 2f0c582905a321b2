// What time it is for the people of a scenario: the machine's, or later where time has been let pass in their Odoo.

/** Hears, in milliseconds, how far ahead of the machine's time it is now. */
export type Follower = (aheadMs: number) => Promise<void>;

export class ScenarioClock {
  #aheadMs = 0;
  readonly #followers: Follower[] = [];
  readonly now = (): Date => new Date(Date.now() + this.#aheadMs);

  get aheadMs(): number {
    return this.#aheadMs;
  }

  /** Told whenever time passes; at once where some has. */
  async follow(follower: Follower): Promise<void> {
    this.#followers.push(follower);
    if (this.#aheadMs > 0) await follower(this.#aheadMs);
  }

  /** Forward only: nothing that was done lies in the future afterwards. */
  async advance(ms: number): Promise<void> {
    this.#aheadMs += ms;
    for (const follower of this.#followers) await follower(this.#aheadMs);
  }
}
