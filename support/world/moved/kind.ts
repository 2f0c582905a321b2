// What was moved from the old system into Odoo, as a file of the old system says it and as Odoo has it.
import type { VouchWorld } from '../world.ts';

/** By the headings of the file. */
export type Entry = Readonly<Record<string, string>>;

export interface Moved {
  /** Headings that tell an entry from every other. */
  readonly key: readonly string[];
  /** Headings of what else is compared. */
  readonly said: readonly string[];
  /** Headings of figures whose sums are compared too. */
  readonly sums: readonly string[];
  /** All that Odoo has of this kind, whoever entered it. */
  readonly read: (w: VouchWorld) => Promise<readonly Entry[]>;
}
