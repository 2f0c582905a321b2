// What the personnel manager records of the change network.
import { NETWORK_SHOWN } from '../training.ts';
import type { VouchWorld } from '../world.ts';
import { certify } from './readiness.ts';

export async function name(
  w: VouchWorld,
  who: string,
  whom: string,
  certificate: string,
  day: string,
): Promise<void> {
  await certify(w, who, whom, { kind: NETWORK_SHOWN, certificate, day });
}
