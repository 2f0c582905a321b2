// The measured acts through one of our channels: sign-in to end, without cucumber and without evidence.
import type { Channel, Seat } from '../../support/channels/channel.ts';
import { RefusedError } from '../../support/channels/errors.ts';
import { createRpcChannel } from '../../support/channels/rpc/channel.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import type { Case } from './hospital.ts';

/** Deadline of one verb in milliseconds; as long as a run's. */
const TIMEOUT_MS = 30_000;

export function onScreen(made: Case, browser: string): Promise<void> {
  const { url, database } = made;
  return approve(made, createUiChannel({ url, database, timeoutMs: TIMEOUT_MS, browser }));
}

/** Views are loaded and read anew for each person, as in the first scenario of a run. */
export function withoutScreen(made: Case): Promise<void> {
  const { url, database } = made;
  return approve(made, createRpcChannel({ url, database, timeoutMs: TIMEOUT_MS, viewsMayChange: true }));
}

/** The buyer is refused, asks; finance agrees with a comment; the buyer confirms. */
async function approve(made: Case, channel: Channel): Promise<void> {
  try {
    const buyer = await channel.signIn(made.buyer);
    await openOrder(buyer, made);
    await mustBeRefused(() => buyer.press({ label: 'Confirm Order' }));
    await buyer.press({ label: 'Request Validation' });

    const finance = await channel.signIn(made.finance);
    await finance.open(made.order);
    await finance.press({ label: 'Validate' });
    await finance.fill({ label: 'Comment' }, 'Agreed.');
    await finance.press({ label: 'Comment' });

    await openOrder(buyer, made);
    await buyer.press({ label: 'Confirm Order' });
  } finally {
    await channel.close();
  }
}

async function openOrder(seat: Seat, made: Case): Promise<void> {
  await seat.go(made.menu);
  await seat.openRow(made.order);
}

async function mustBeRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (error instanceof RefusedError && error.message.includes('needs to be validated')) return;
    throw error;
  }
  throw new Error('The buyer confirmed the order alone; expected a refusal.');
}
