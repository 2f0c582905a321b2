// Reads the hospital's data files, checks them against one another and answers questions about names and figures.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFile, DataFileError, openDataFile } from '../../data/data-file.ts';
import { crossCheck } from './cross-check.ts';
import { type Approvals, approvalsSchema } from './schema/approvals.ts';
import { type Catalogue, catalogueSchema, type Suppliers, suppliersSchema } from './schema/catalogue.ts';
import { type Controls, controlsSchema } from './schema/controls.ts';
import { type Equipment, equipmentSchema } from './schema/equipment.ts';
import { type Interfaces, interfacesSchema } from './schema/interfaces.ts';
import { type Organisation, organisationSchema } from './schema/organisation.ts';
import { type Personas, personasSchema } from './schema/personas.ts';
import { type Services, servicesSchema } from './schema/services.ts';
import { type Stores, storesSchema } from './schema/stores.ts';

/** Every data file that fits its schema, with the lines of its values. */
export interface HospitalFiles {
  readonly organisation: DataFile<Organisation>;
  readonly stores: DataFile<Stores>;
  readonly suppliers: DataFile<Suppliers>;
  readonly catalogue: DataFile<Catalogue>;
  readonly equipment: DataFile<Equipment>;
  readonly services: DataFile<Services>;
  readonly personas: DataFile<Personas>;
  readonly approvals: DataFile<Approvals>;
  readonly controls: DataFile<Controls>;
  readonly interfaces: DataFile<Interfaces>;
}

export interface Persona {
  readonly key: string;
  /** As sentences say it, without "the": `ward nurse`. */
  readonly role: string;
  /** As Odoo shows it. */
  readonly name: string;
  readonly login: string;
  readonly email: string;
  /** Undefined for somebody outside. */
  readonly department?: string;
  /** The supplier of somebody outside, who has the pages of the portal and nothing else. */
  readonly portalOf?: string;
  readonly language: string;
  readonly timeZone: string;
  readonly groups: readonly string[];
  readonly apps: readonly string[];
}

/** The reference hospital as data: what scenarios name and what provisioning creates. */
export interface Hospital {
  readonly dataDir: string;
  readonly personas: readonly Persona[];
  /** The approval matrix' amounts by name: `finance limit` to 1000. */
  readonly figures: ReadonlyMap<string, number>;
  readonly files: HospitalFiles;
}

/** Throws `DataFileError` with the faults of all files, each with file, line and field. */
export function loadHospital(dataDir: string): Hospital {
  const faults: DataFileError[] = [];
  const open = <T>(...[file, schema]: Parameters<typeof openDataFile<T>>): DataFile<T> | undefined => {
    try {
      return openDataFile(join(dataDir, file), schema);
    } catch (error) {
      if (!(error instanceof DataFileError)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const files = {
    organisation: open('organisation.yaml', organisationSchema),
    stores: open('stores.yaml', storesSchema),
    suppliers: open('suppliers.yaml', suppliersSchema),
    catalogue: open('catalogue.yaml', catalogueSchema),
    equipment: open('equipment.yaml', equipmentSchema),
    services: open('services.yaml', servicesSchema),
    personas: open('personas.yaml', personasSchema),
    approvals: open('approvals.yaml', approvalsSchema),
    controls: open('controls.yaml', controlsSchema),
    interfaces: open('interfaces.yaml', interfacesSchema),
  };
  if (!allRead(files)) throw new DataFileError(faults.flatMap((fault) => fault.problems));
  const problems = crossCheck(files);
  if (problems.length > 0) throw new DataFileError(problems);
  return {
    dataDir,
    personas: personasOf(files.personas.value),
    figures: new Map(files.approvals.value.figures.map((figure) => [figure.name, figure.amount])),
    files,
  };
}

/**
 * sha256 over the data files and over the code that turns them into a hospital: what a template was made from.
 * Equal digests make equal hospitals.
 */
export function dataDigest(dataDir: string): string {
  const hash = createHash('sha256');
  for (const [dir, ending] of [
    [dataDir, '.yaml'],
    [import.meta.dirname, '.ts'],
  ] as const) {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith(ending),
    );
    for (const file of files.toSorted()) {
      const bytes = readFileSync(join(dir, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

function allRead(
  files: { [K in keyof HospitalFiles]: HospitalFiles[K] | undefined },
): files is HospitalFiles {
  return Object.values(files).every((file) => file !== undefined);
}

function personasOf(data: Personas): Persona[] {
  return data.personas.map((persona) => ({
    key: persona.key,
    role: persona.role,
    name: persona.name,
    login: persona.key,
    email: `${persona.key}@${persona.portal_of ? `${persona.portal_of}.example` : data.email_domain}`,
    ...(persona.department && { department: persona.department }),
    ...(persona.portal_of && { portalOf: persona.portal_of }),
    language: persona.language ?? data.language,
    timeZone: persona.time_zone ?? data.time_zone,
    groups: persona.groups.map((group) => group.id),
    apps: persona.apps,
  }));
}
