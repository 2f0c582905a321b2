// Makes the people, figures and words of the hospital's data files known to the scenarios.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Person } from '../channels/channel.ts';
import { readDataFile } from '../data/data-file.ts';
import { type Hospital, loadHospital } from '../sandbox/hospital/load.ts';
import type { Cast } from '../world/context.ts';
import type { House } from '../world/house.ts';
import type { TestSheet } from '../world/tasks/quality.ts';
import type { RunSecrets } from './process.ts';
import type { RunFile } from './run-file.ts';
import { PACKAGE_DIR } from './versions.ts';
import { readWordings } from './wordings.ts';

export interface OpenedCast {
  readonly cast: Cast;
  readonly house: House;
  /** Folder that the other data files stand in. */
  readonly fixtures: string;
}

const appMap = z
  .object({ edition: z.string(), language: z.string(), menus: z.record(z.string(), z.string()) })
  .strict();

export class CastError extends Error {
  readonly code = 'cast';
}

export function openCast(
  run: Pick<RunFile, 'hospitalDir'> & Partial<Pick<RunFile, 'projectDir'>>,
  secrets: Pick<RunSecrets, 'people'>,
): OpenedCast {
  const hospital = loadHospital(run.hospitalDir);
  const fixtures = path.dirname(run.hospitalDir);
  return {
    fixtures,
    cast: {
      people: peopleOf(hospital, secrets),
      figures: Object.fromEntries(hospital.figures),
      files: [run.projectDir ?? PACKAGE_DIR, PACKAGE_DIR].map((dir) => path.join(dir, 'fixtures', 'files')),
      phrases: readWordings(run.projectDir ?? PACKAGE_DIR).phrases,
      timeZone: hospital.files.organisation.value.company.time_zone,
    },
    house: houseOf(hospital, appMapFile(fixtures)),
  };
}

function peopleOf(hospital: Hospital, secrets: Pick<RunSecrets, 'people'>): Map<string, Person> {
  return new Map(
    hospital.personas.map(({ key, role, name, login }) => {
      const account = secrets.people[key];
      const password = () => {
        if (account) return account.password;
        throw new CastError(
          `No password is known for ${name} (${role}): name the account in the environment file.`,
        );
      };
      return [role.toLowerCase(), { key, name, login: account?.login ?? login, password }];
    }),
  );
}

/** The user's own app map when there is one, else the one that the package brings. */
function appMapFile(fixtures: string): string {
  const own = path.join(fixtures, 'apps', 'community-oca.yaml');
  return existsSync(own) ? own : path.join(import.meta.dirname, '../../fixtures/apps/community-oca.yaml');
}

function houseOf({ files }: Hospital, appMapPath: string): House {
  const services = files.services.value;
  const stores = files.stores.value;
  const team = first(services.helpdesk.teams, 'a helpdesk team');
  const workshop = stores.locations.find(({ key }) => key === stores.repairs_at);
  const products = new Map(files.catalogue.value.products.map((product) => [product.key, product]));
  return {
    serviceDesk: team.name,
    faultType: first(services.helpdesk.types, 'a ticket type').name,
    faultCategory: first(services.helpdesk.categories, 'a ticket category').name,
    maintenanceTeam: services.maintenance_team.name,
    workshop: `${stores.warehouse.code}/${workshop?.name ?? 'Stock'}`,
    centralStore: `${stores.warehouse.code}/Stock`,
    partsSupplier: first(files.suppliers.value.suppliers, 'a supplier').name,
    serviceReports: first(services.file_storage.directories, 'a directory').name,
    tests: {
      incoming: sheet(services.quality_tests.find(({ key }) => key === 'incoming')),
      safety: sheet(services.quality_tests.find(({ key }) => key === 'function-and-safety')),
    },
    buyers: files.personas.value.personas
      .filter(({ apps }) => apps.includes('Purchase'))
      .map(({ key }) => key),
    deviceOf: (equipment) => {
      const device = files.equipment.value.equipment.find(({ name }) => name === equipment);
      const product = device?.product ? products.get(device.product) : undefined;
      if (!device || !product)
        throw new CastError(`The hospital's equipment has no device "${equipment}" with a product.`);
      return { serial: device.serial, product: product.name };
    },
    costCentre: (name) => {
      const found = files.organisation.value.cost_centres.find((centre) => centre.name === name);
      if (!found) throw new CastError(`The hospital has no cost centre "${name}".`);
      return { code: found.code, name: found.name };
    },
    menus: readDataFile(appMapPath, appMap).menus,
  };
}

type Test = Hospital['files']['services']['value']['quality_tests'][number];

/** A test with its right answers: what an inspector writes who finds nothing wrong. */
function sheet(test: Test | undefined): TestSheet {
  if (!test) throw new CastError('The services need the quality tests "incoming" and "function-and-safety".');
  return {
    name: test.name,
    questions: test.questions.map((question) => ({
      ask: question.ask,
      answer: 'right' in question ? (question.right[0] ?? '') : (question.from + question.to) / 2,
    })),
  };
}

function first<T>(list: readonly T[], what: string): T {
  const [found] = list;
  if (found === undefined) throw new CastError(`The hospital's services need ${what}.`);
  return found;
}
