// Who sits where: one seat a person and scenario, signed in when the person first acts.
import type { Channel, Person, Seat } from '../channels/channel.ts';

export class UnknownPersonError extends Error {
  readonly code = 'unknown-person';
}

export class People {
  readonly #cast: ReadonlyMap<string, Person>;
  readonly #channel: Channel;
  readonly #seats = new Map<string, Promise<Seat>>();
  /** Who acted, the latest last. */
  readonly #acted = new Set<Seat>();

  constructor(cast: ReadonlyMap<string, Person>, channel: Channel) {
    this.#cast = cast;
    this.#channel = channel;
  }

  /** The person with this role ("ward nurse", "the ward nurse") or name. */
  person(said: string): Person {
    const word = said.trim().replace(/^the /i, '');
    const found = this.#cast.get(word.toLowerCase()) ?? [...this.#cast.values()].find((p) => p.name === word);
    if (found) return found;
    throw new UnknownPersonError(
      `Nobody in this hospital is "${said}". Known are: ${[...this.#cast.keys()].sort().join(', ')}. ` +
        'Add the person to the personas, or use one of these.',
    );
  }

  async seat(said: string): Promise<Seat> {
    const person = this.person(said);
    let seat = this.#seats.get(person.key);
    if (!seat) {
      seat = this.#channel.signIn(person);
      this.#seats.set(person.key, seat);
    }
    const taken = await seat;
    this.#acted.delete(taken);
    this.#acted.add(taken);
    return taken;
  }

  /** The seat that acted last: what a picture shows. */
  get last(): Seat | undefined {
    return this.lately()[0];
  }

  /** Everybody who has acted, the latest first. */
  lately(): Seat[] {
    return [...this.#acted].reverse();
  }

  /** What anybody looks at next is asked of the server again. */
  lookAnew(): void {
    for (const seat of this.#acted) seat.lookAnew();
  }

  async seats(): Promise<Seat[]> {
    return Promise.all(this.#seats.values());
  }
}
