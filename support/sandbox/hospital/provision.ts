// Turns the data files into a hospital inside an Odoo database: run once on a fresh template.
import type { Transport } from '../../odoo/transport.ts';
import { loadHospital } from './load.ts';
import { provisionApprovals } from './provision/approvals.ts';
import { provisionAuditGroup, provisionAuditMenu } from './provision/audit.ts';
import { Builder } from './provision/builder.ts';
import { provisionCatalogue } from './provision/catalogue.ts';
import { provisionControls } from './provision/controls.ts';
import { provisionDocumentGroup } from './provision/documents.ts';
import { provisionEquipment } from './provision/equipment.ts';
import { provisionLanguages } from './provision/languages.ts';
import { provisionOrganisation } from './provision/organisation.ts';
import { provisionOwnFields } from './provision/own-fields.ts';
import { provisionPersonas, provisionPortal, provisionSetupAccount } from './provision/personas.ts';
import { provisionServices } from './provision/services.ts';
import { provisionStores } from './provision/stores.ts';
import { provisionWardMessages } from './provision/ward-messages.ts';

export interface ProvisionOptions {
  readonly dataDir: string;
  /** Password of a persona's user; asked once per login, never kept. */
  readonly personaPassword: (login: string) => string;
  /** Told what is being made now. */
  readonly progress?: (text: string) => void;
}

export interface HospitalSummary {
  readonly company: string;
  readonly personas: number;
  readonly products: number;
  readonly equipment: number;
  readonly approvals: number;
  /** Duration in milliseconds. */
  readonly ms: number;
}

/**
 * Creates the whole hospital as the set-up account. Afterwards Odoo must load the database anew (a clone does, a
 * restart does): until then neither the audit log nor the automation can be relied on.
 * Throws `DataFileError` for the files, `ProvisionError` naming file and row for what Odoo refuses.
 */
export async function provisionHospital(
  setup: Transport,
  options: ProvisionOptions,
): Promise<HospitalSummary> {
  const started = performance.now();
  const hospital = loadHospital(options.dataDir);
  const b = new Builder(setup, hospital);
  const parts: ReadonlyArray<readonly [string, () => Promise<void>]> = [
    ['group of the auditors', () => provisionAuditGroup(b)],
    ['group of document control', () => provisionDocumentGroup(b)],
    ['set-up account', () => provisionSetupAccount(b)],
    ['company, departments, cost centres', () => provisionOrganisation(b)],
    ['languages', () => provisionLanguages(b)],
    ['personas', () => provisionPersonas(b, options.personaPassword)],
    ['own fields', () => provisionOwnFields(b)],
    ['stores', () => provisionStores(b)],
    ['suppliers, catalogue, stock', () => provisionCatalogue(b)],
    ['people of the suppliers', () => provisionPortal(b, options.personaPassword)],
    ['service desk, quality, documents', () => provisionServices(b)],
    ['equipment', () => provisionEquipment(b)],
    ['approval matrix', () => provisionApprovals(b)],
    ['menu of the auditors', () => provisionAuditMenu(b)],
    ['controls', () => provisionControls(b)],
    ['messages of the wards', () => provisionWardMessages(b)],
  ];
  for (const [text, provision] of parts) {
    options.progress?.(text);
    await provision();
  }
  return {
    company: hospital.files.organisation.value.company.name,
    personas: hospital.personas.length,
    products: hospital.files.catalogue.value.products.length,
    equipment: hospital.files.equipment.value.equipment.length,
    approvals: hospital.files.approvals.value.tiers.length,
    ms: Math.round(performance.now() - started),
  };
}
