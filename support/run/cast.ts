// Makes the people, figures and words of the hospital's data files known to the scenarios.
import path from 'node:path';
import type { Person } from '../channels/channel.ts';
import { type Hospital, loadHospital } from '../sandbox/hospital/load.ts';
import type { Cast } from '../world/context.ts';
import type { House, Indicator } from '../world/house.ts';
import type { TestSheet } from '../world/tasks/quality.ts';
import { type AppMap, appMapOf, REFERENCE_EDITION, readAppMaps } from './app-map.ts';
import { approvedIn } from './approved.ts';
import { readIndicators } from './indicators.ts';
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

export class CastError extends Error {
  readonly code = 'cast';
}

export function openCast(
  run: Pick<RunFile, 'hospitalDir'> & Partial<Pick<RunFile, 'projectDir' | 'edition'>>,
  secrets: Pick<RunSecrets, 'people'>,
): OpenedCast {
  const hospital = loadHospital(run.hospitalDir);
  const fixtures = path.dirname(run.hospitalDir);
  // Read when first asked for: a project that measures nothing needs no such file.
  const measured = once(() => readIndicators(run.projectDir ?? PACKAGE_DIR));
  return {
    fixtures,
    cast: {
      people: peopleOf(hospital, secrets),
      figures: Object.fromEntries(hospital.figures),
      files: [run.projectDir ?? PACKAGE_DIR, PACKAGE_DIR].map((dir) => path.join(dir, 'fixtures', 'files')),
      phrases: readWordings(run.projectDir ?? PACKAGE_DIR).phrases,
      timeZone: hospital.files.organisation.value.company.time_zone,
    },
    house: {
      ...houseOf(hospital, appMapOf(readAppMaps(fixtures), run.edition ?? REFERENCE_EDITION)),
      indicator: (name) => indicatorCalled(name, measured().indicators),
      get indicators() {
        return measured().indicators;
      },
      get hypercareEnds() {
        return measured().hypercareEnds;
      },
    },
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

function once<T>(read: () => T): () => T {
  let known: T | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

function indicatorCalled(name: string, defined: readonly Indicator[]): Indicator {
  const found = defined.find((one) => one.name === name);
  if (found) return found;
  const known = defined.map((one) => one.name).join(', ');
  throw new CastError(`fixtures/indicators.yaml defines no indicator "${name}"; it defines: ${known}.`);
}

function houseOf(
  hospital: Hospital,
  { menus, words }: AppMap,
): Omit<House, 'indicator' | 'indicators' | 'hypercareEnds'> {
  const { files } = hospital;
  const services = files.services.value;
  const stores = files.stores.value;
  const readiness = files.controls.value.service_readiness;
  const team = first(services.helpdesk.teams, 'a helpdesk team');
  const workshop = stores.locations.find(({ key }) => key === stores.repairs_at);
  const test = (key: string) => sheet(key, services.quality_tests);
  const products = new Map(files.catalogue.value.products.map((product) => [product.key, product]));
  const those = (app: string) =>
    files.personas.value.personas.filter(({ apps }) => apps.includes(app)).map(({ key }) => key);
  return {
    approved: approvedIn(hospital),
    serviceDesk: team.name,
    faultType: first(services.helpdesk.types, 'a ticket type').name,
    faultCategory: first(services.helpdesk.categories, 'a ticket category').name,
    supplyQuestion: () => ({
      type: keyed('supply-question', services.helpdesk.types, 'a ticket type').name,
      category: keyed('supplies', services.helpdesk.categories, 'a ticket category').name,
    }),
    maintenanceTeam: services.maintenance_team.name,
    workshop: `${stores.warehouse.code}/${workshop?.name ?? 'Stock'}`,
    centralStore: `${stores.warehouse.code}/Stock`,
    partsSupplier: first(files.suppliers.value.suppliers, 'a supplier').name,
    serviceReports: first(services.file_storage.directories, 'a directory').name,
    readiness: {
      ...readiness,
      policies: keyed(readiness.policies, services.page_categories, 'a category of pages').name,
    },
    tests: {
      incoming: test('incoming'),
      safety: test('function-and-safety'),
      // A hospital without sterile services or cold goods needs none.
      packs: () => test('pack-release'),
      coldChain: () => test('cold-chain'),
    },
    buyers: those('Purchase'),
    accountants: those('Invoicing'),
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
    menus,
    words,
  };
}

type Tests = Hospital['files']['services']['value']['quality_tests'];

/** A test with its right answers: what an inspector writes who finds nothing wrong. */
function sheet(key: string, tests: Tests): TestSheet {
  const test = keyed(key, tests, 'a quality test');
  return {
    name: test.name,
    questions: test.questions.map((question) => ({
      ask: question.ask,
      answer: 'right' in question ? (question.right[0] ?? '') : (question.from + question.to) / 2,
    })),
  };
}

function keyed<T extends { key: string }>(key: string, list: readonly T[], what: string): T {
  const found = list.find((one) => one.key === key);
  if (found) return found;
  const known = list.map((one) => one.key).join(', ');
  throw new CastError(`The hospital's services need ${what} "${key}"; they have: ${known}.`);
}

function first<T>(list: readonly T[], what: string): T {
  const [found] = list;
  if (found === undefined) throw new CastError(`The hospital's services need ${what}.`);
  return found;
}
