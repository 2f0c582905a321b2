// The hospital's own words for the things that tasks need: its desk, its workshop, its tests.
import type { TestSheet } from './tasks/quality.ts';

export interface House {
  readonly serviceDesk: string;
  readonly faultType: string;
  readonly faultCategory: string;
  readonly maintenanceTeam: string;
  /** Location names as Odoo shows them: `WH/Biomed workshop`. */
  readonly workshop: string;
  readonly centralStore: string;
  readonly partsSupplier: string;
  readonly serviceReports: string;
  readonly tests: { readonly incoming: TestSheet; readonly safety: TestSheet };
  /** Keys of the people who find orders in a menu of theirs. */
  readonly buyers: readonly string[];
  deviceOf(equipment: string): { readonly serial: string; readonly product: string };
  /** Name of a cost centre as its field offers it. */
  costCentre(name: string): { readonly code: string; readonly name: string };
  /** Menu paths by what they lead to, from the app map of the edition. */
  readonly menus: Readonly<Record<string, string>>;
}
