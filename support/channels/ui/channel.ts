// The `ui` channel: a real browser, one context a person, every act through what is seen on the screen.
import type { Browser } from 'playwright';
import type { Channel, ChannelOptions, Person, Seat } from '../channel.ts';
import { launch } from '../pages/browser.ts';
import { openSeat, type UiSeat } from './seat.ts';

/** Opens no browser yet; the first page of the first person does. */
export function createUiChannel(options: ChannelOptions): Channel {
  return new UiChannel(options);
}

class UiChannel implements Channel {
  readonly kind = 'ui';
  private readonly options: ChannelOptions;
  private browser: Promise<Browser> | undefined;
  private readonly seats: UiSeat[] = [];
  private closed = false;

  constructor(options: ChannelOptions) {
    this.options = options;
  }

  async signIn(person: Person): Promise<Seat> {
    if (this.closed) throw new Error('The channel is closed: nobody can sign in any more.');
    // The browser starts while the server checks the password.
    this.browser ??= launch(this.options.browser, this.options.headed);
    const seat = await openSeat(this.browser, this.options, person);
    this.seats.push(seat);
    return seat;
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.seats.splice(0).map((seat) => seat.leave()));
    const browser = await this.browser?.catch(() => undefined);
    await browser?.close();
  }
}
