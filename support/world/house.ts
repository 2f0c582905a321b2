// The hospital's own words for the things that tasks need: its desk, its workshop, its tests.
import type { TestSheet } from './tasks/quality.ts';

/** What the hospital has signed: who works in Odoo with which rights, and who says yes to what. */
export interface Approved {
  readonly people: ReadonlyArray<{
    readonly name: string;
    readonly login: string;
    /** Names of Odoo's own; undefined for somebody who has the portal only. */
    readonly groups: readonly string[] | undefined;
  }>;
  /** Logins of other systems. */
  readonly systems: readonly string[];
  readonly approvals: ReadonlyArray<{
    readonly name: string;
    readonly document: string;
    readonly from?: number | undefined;
    readonly below?: number | undefined;
    readonly dearerBy?: number | undefined;
    /** Dearer than its estimate. */
    readonly dearer?: boolean | undefined;
    readonly approver: string;
    readonly standIn?: string | undefined;
  }>;
  /** From where Odoo itself asks for a second validation of an order. */
  readonly twiceFrom: number;
}

export type Condition = readonly [field: string, operator: string, value: string | number | boolean];

/** Records of another model; the field `names` holds whose they are. */
export interface Naming {
  readonly model: string;
  readonly where: readonly Condition[];
  readonly names: string;
}

/** A field of the record, or one of the first record that names it. */
export type Moment = string | (Naming & { readonly at: string });

interface Measured {
  readonly name: string;
  readonly model: string;
  readonly where: readonly Condition[];
  /** Where it should be: of a span in its unit, of a share in percent. */
  readonly target: { readonly at_most?: number | undefined; readonly at_least?: number | undefined };
}

/** A span between two moments of a record, averaged over the records that have both. */
export interface Span extends Measured {
  readonly start: string;
  readonly end: Moment;
  readonly unit: 'hours' | 'days';
}

/** Some of the records out of others, week by week. */
export interface Share extends Measured {
  readonly part: Group;
  readonly among: Group;
  readonly at: Moment;
  /** Fields that say which places a record belongs to, where it is reported by place. */
  readonly places?: readonly string[] | undefined;
}

export interface Group {
  readonly where: readonly Condition[];
  /** Without those that one of these names. */
  readonly but: readonly Naming[];
}

export type Indicator = Span | Share;

/** When hypercare may end, beside what the indicators say. */
export interface HypercareEnds {
  /** So many whole weeks before this one count. */
  readonly weeks: number;
  readonly demand: { readonly model: string; readonly where: readonly Condition[]; readonly at: string };
  readonly critical: { readonly model: string; readonly where: readonly Condition[] };
}

export interface House {
  /** The indicator of this name; throws with those that are defined. */
  indicator(name: string): Indicator;
  readonly indicators: readonly Indicator[];
  readonly hypercareEnds: HypercareEnds;
  readonly approved: Approved;
  readonly serviceDesk: string;
  readonly faultType: string;
  readonly faultCategory: string;
  /** How a ward asks for supplies. */
  readonly supplyQuestion: () => { readonly type: string; readonly category: string };
  readonly maintenanceTeam: string;
  /** Location names as Odoo shows them: `WH/Biomed workshop`. */
  readonly workshop: string;
  readonly centralStore: string;
  readonly partsSupplier: string;
  readonly serviceReports: string;
  /** What the service asks of its people, by the names that their records bear. */
  readonly readiness: {
    readonly practice: string;
    readonly certificate: string;
    /** The category of the pages that its people acknowledge. */
    readonly policies: string;
  };
  readonly tests: {
    readonly incoming: TestSheet;
    readonly safety: TestSheet;
    readonly packs: () => TestSheet;
    readonly coldChain: () => TestSheet;
  };
  /** Keys of the people who find orders in a menu of theirs. */
  readonly buyers: readonly string[];
  /** Keys of the people who find bills in a menu of theirs. */
  readonly accountants: readonly string[];
  deviceOf(equipment: string): { readonly serial: string; readonly product: string };
  /** Name of a cost centre as its field offers it. */
  costCentre(name: string): { readonly code: string; readonly name: string };
  /** Menu paths by what they lead to, from the app map of the edition. */
  readonly menus: Readonly<Record<string, string>>;
  /** Business words ("ticket") and the model that they are in this edition. */
  readonly words: Readonly<Record<string, { readonly model: string }>>;
}
