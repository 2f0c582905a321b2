// One person before both channels, and a fresh browser where a screen got stuck.
import type { Channel, ChannelOptions, Person, Seat } from '../../support/channels/channel.ts';
import { createRpcChannel } from '../../support/channels/rpc/channel.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';

export type Kind = 'ui' | 'rpc';
export const KINDS: readonly Kind[] = ['ui', 'rpc'];

export class Booth {
  readonly person: Person;
  private readonly options: ChannelOptions;
  private readonly open = new Map<Kind, { readonly channel: Channel; readonly seat: Seat }>();

  constructor(person: Person, options: ChannelOptions) {
    this.person = person;
    this.options = options;
  }

  async seat(kind: Kind): Promise<Seat> {
    const known = this.open.get(kind);
    if (known) return known.seat;
    const channel = kind === 'ui' ? createUiChannel(this.options) : createRpcChannel(this.options);
    const seat = await channel.signIn(this.person);
    this.open.set(kind, { channel, seat });
    return seat;
  }

  /** The next one sits down anew: whatever stood open goes unsaved. */
  async renew(kind: Kind): Promise<void> {
    const known = this.open.get(kind);
    this.open.delete(kind);
    await known?.channel.close();
  }

  async close(): Promise<void> {
    for (const kind of KINDS) await this.renew(kind);
  }
}
