// Finds what no single file can know to be wrong: names that another file does not have, and names given twice.
import type { DataFile, DataPath, DataProblem } from '../../data/data-file.ts';
import type { HospitalFiles } from './load.ts';

/** Locations that exist without being listed in stores.yaml. */
export const GIVEN_LOCATIONS = ['warehouse', 'central-store'] as const;

export function crossCheck(files: HospitalFiles): DataProblem[] {
  const check = new Check();
  const { organisation, stores, suppliers, catalogue, equipment, services, personas, approvals, controls } =
    files;

  const people = check.keys(personas, 'personas', personas.value.personas);
  const departments = check.keys(organisation, 'departments', organisation.value.departments);
  const wards = check.keys(organisation, 'wards', organisation.value.wards);
  check.keys(organisation, 'cost_centres', organisation.value.cost_centres);
  check.each(organisation, 'departments', organisation.value.departments, (d) => [
    ['head', d.head, people, 'persona'],
  ]);
  check.each(personas, 'personas', personas.value.personas, (p) => [
    ['department', p.department, departments, 'department'],
  ]);
  check.unique(
    personas,
    'personas',
    'role',
    personas.value.personas.map((p) => p.role),
  );
  check.unique(
    personas,
    'personas',
    'name',
    personas.value.personas.map((p) => p.name),
  );

  const places = check.keys(stores, 'locations', stores.value.locations);
  for (const place of [...GIVEN_LOCATIONS, ...wards]) places.add(place);
  check.each(stores, 'locations', stores.value.locations, (l) => [['inside', l.inside, places, 'location']]);
  check.keys(stores, 'routes', stores.value.routes);
  check.each(stores, 'routes', stores.value.routes, (r) => [
    ['from', r.from, places, 'location'],
    ['to', r.to, places, 'location'],
  ]);
  check.known(stores, ['repairs_at'], stores.value.repairs_at, places, 'location');

  const sellers = check.keys(suppliers, 'suppliers', suppliers.value.suppliers);
  const categories = check.keys(catalogue, 'categories', catalogue.value.categories);
  const products = check.keys(catalogue, 'products', catalogue.value.products);
  check.unique(
    catalogue,
    'products',
    'code',
    catalogue.value.products.map((p) => p.code),
  );
  check.each(catalogue, 'products', catalogue.value.products, (p) => [
    ['category', p.category, categories, 'category'],
    ['supplier', p.supplier?.key, sellers, 'supplier'],
  ]);
  check.each(catalogue, 'initial_stock', catalogue.value.initial_stock, (s) => [
    ['product', s.product, products, 'product'],
    ['location', s.location, places, 'location'],
  ]);
  catalogue.value.initial_stock.forEach((stock, index) => {
    const product = catalogue.value.products.find((p) => p.key === stock.product);
    if (product && product.tracking !== 'none' && stock.lot === undefined) {
      check.fault(
        catalogue,
        ['initial_stock', index],
        'expected a lot for a product that is tracked, found nothing',
      );
    }
  });

  const kinds = check.keys(equipment, 'categories', equipment.value.categories);
  const statuses = check.keys(equipment, 'statuses', equipment.value.statuses);
  check.keys(equipment, 'equipment', equipment.value.equipment);
  check.unique(
    equipment,
    'equipment',
    'serial',
    equipment.value.equipment.map((e) => e.serial),
  );
  check.each(equipment, 'categories', equipment.value.categories, (c) => [
    ['technician', c.technician, people, 'persona'],
  ]);
  check.each(equipment, 'equipment', equipment.value.equipment, (e) => [
    ['category', e.category, kinds, 'category'],
    ['ward', e.ward, wards, 'ward'],
    ['status', e.status, statuses, 'status'],
    ['product', e.product, products, 'product'],
  ]);
  check.all(equipment, ['followers'], equipment.value.followers, people, 'persona');

  const desk = services.value.helpdesk;
  const teams = check.keys(services, 'helpdesk.teams', desk.teams);
  const subjects = check.keys(services, 'helpdesk.categories', desk.categories);
  check.keys(services, 'helpdesk.types', desk.types);
  check.keys(services, 'helpdesk.service_levels', desk.service_levels);
  desk.teams.forEach((team, i) => {
    check.all(services, ['helpdesk', 'teams', i, 'members'], team.members, people, 'persona');
  });
  desk.types.forEach((type, i) => {
    check.all(services, ['helpdesk', 'types', i, 'teams'], type.teams, teams, 'team');
  });
  desk.service_levels.forEach((level, i) => {
    check.all(services, ['helpdesk', 'service_levels', i, 'teams'], level.teams, teams, 'team');
    check.all(
      services,
      ['helpdesk', 'service_levels', i, 'categories'],
      level.categories,
      subjects,
      'category',
    );
  });
  check.all(
    services,
    ['maintenance_team', 'members'],
    services.value.maintenance_team.members,
    people,
    'persona',
  );
  const tests = check.keys(services, 'quality_tests', services.value.quality_tests);
  check.keys(services, 'page_categories', services.value.page_categories);
  check.keys(services, 'file_storage.directories', services.value.file_storage.directories);
  services.value.file_storage.directories.forEach((directory, i) => {
    const path = ['file_storage', 'directories', i];
    check.all(services, [...path, 'read'], directory.read, people, 'persona');
    check.all(services, [...path, 'write'], directory.write, people, 'persona');
  });

  const figures = new Set(approvals.value.figures.map((figure) => figure.name));
  check.unique(
    approvals,
    'figures',
    'name',
    approvals.value.figures.map((figure) => figure.name),
  );
  check.keys(approvals, 'tiers', approvals.value.tiers);
  check.each(approvals, 'tiers', approvals.value.tiers, (t) => [
    ['from', t.from, figures, 'figure'],
    ['below', t.below, figures, 'figure'],
    ['approver', t.approver, people, 'persona'],
    ['stand_in', t.stand_in, people, 'persona'],
  ]);
  const second = approvals.value.double_validation_from;
  check.known(approvals, ['double_validation_from'], second, figures, 'figure');

  check.keys(controls, 'record_rules', controls.value.record_rules);
  check.keys(controls, 'audit_log', controls.value.audit_log);
  const { test } = controls.value.inspection_on_receipt;
  check.known(controls, ['inspection_on_receipt', 'test'], test, tests, 'quality test');
  return check.problems;
}

type Link = readonly [field: string, value: string | undefined, known: ReadonlySet<string>, what: string];

class Check {
  readonly problems: DataProblem[] = [];

  fault(file: DataFile<unknown>, path: DataPath, message: string): void {
    this.problems.push(file.problem(path, message));
  }

  /** The rows' keys; a key given twice is a fault. `list` is the dotted way to the list. */
  keys(file: DataFile<unknown>, list: string, rows: ReadonlyArray<{ key: string }>): Set<string> {
    return this.unique(
      file,
      list,
      'key',
      rows.map((row) => row.key),
    );
  }

  unique(file: DataFile<unknown>, list: string, field: string, values: readonly string[]): Set<string> {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      if (seen.has(value)) {
        this.fault(
          file,
          [...list.split('.'), index, field],
          `expected each ${field} once, found "${value}" again`,
        );
      }
      seen.add(value);
    });
    return seen;
  }

  each<R>(
    file: DataFile<unknown>,
    list: string,
    rows: readonly R[],
    links: (row: R) => readonly Link[],
  ): void {
    rows.forEach((row, index) => {
      for (const [field, value, known, what] of links(row)) {
        if (value !== undefined) this.known(file, [...list.split('.'), index, field], value, known, what);
      }
    });
  }

  all(
    file: DataFile<unknown>,
    path: DataPath,
    values: readonly string[],
    known: ReadonlySet<string>,
    what: string,
  ): void {
    values.forEach((value, index) => {
      this.known(file, [...path, index], value, known, what);
    });
  }

  known(
    file: DataFile<unknown>,
    path: DataPath,
    value: string,
    known: ReadonlySet<string>,
    what: string,
  ): void {
    if (known.has(value)) return;
    this.fault(file, path, `expected a known ${what} (${[...known].join(', ')}), found "${value}"`);
  }
}
