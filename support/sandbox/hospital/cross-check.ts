// Finds what no single file can know to be wrong: names that another file does not have, and names given twice.
import type { DataProblem } from '../../data/data-file.ts';
import { Links } from './links.ts';
import type { HospitalFiles } from './load.ts';

// Locations that exist without being listed in stores.yaml.
const GIVEN_LOCATIONS = ['warehouse', 'central-store'];

/** Keys that files refer to across one another. */
interface Known {
  readonly people: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly wards: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly tests: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

export function crossCheck(files: HospitalFiles): DataProblem[] {
  const links = new Links();
  const { organisation, personas, stores, catalogue, services } = files;
  const wards = links.keys(organisation, ['wards'], organisation.value.wards);
  const places = links.keys(stores, ['locations'], stores.value.locations);
  const known: Known = {
    people: links.keys(personas, ['personas'], personas.value.personas),
    departments: links.keys(organisation, ['departments'], organisation.value.departments),
    wards,
    places: new Set([...GIVEN_LOCATIONS, ...wards, ...places]),
    products: links.keys(catalogue, ['products'], catalogue.value.products),
    tests: links.keys(services, ['quality_tests'], services.value.quality_tests),
    categories: new Set(catalogue.value.categories.map((category) => category.key)),
    figures: new Set(files.approvals.value.figures.map((figure) => figure.name)),
  };
  people(links, files, known);
  stock(links, files, known);
  devices(links, files, known);
  desk(links, files, known);
  papers(links, files, known);
  approvals(links, files, known);
  controls(links, files, known);
  const { interfaces } = files;
  links.known(
    interfaces,
    ['ward_messages', 'told'],
    interfaces.value.ward_messages.told,
    known.people,
    'persona',
  );
  return links.problems;
}

function people(links: Links, { organisation, personas, suppliers }: HospitalFiles, known: Known): void {
  const all = personas.value.personas;
  links.keys(organisation, ['cost_centres'], organisation.value.cost_centres);
  links.each(organisation, ['departments'], organisation.value.departments, (department) => [
    ['head', department.head, known.people, 'persona'],
  ]);
  const sellers = new Set(suppliers.value.suppliers.map(({ key }) => key));
  links.each(personas, ['personas'], all, (persona) => [
    ['department', persona.department, known.departments, 'department'],
    ['portal_of', persona.portal_of, sellers, 'supplier'],
  ]);
  all.forEach(({ department, portal_of, groups, apps }, index) => {
    if ((department === undefined) === (portal_of === undefined)) {
      const message = `expected either a department or portal_of, found ${department ? 'both' : 'neither'}`;
      links.fault(personas, ['personas', index], message);
    } else if (portal_of && groups.length + apps.length > 0) {
      const message = 'expected no groups and no apps of somebody who has the portal only, found some';
      links.fault(personas, ['personas', index], message);
    }
  });
  for (const field of ['role', 'name'] as const) {
    links.once(
      personas,
      ['personas'],
      field,
      all.map((persona) => persona[field]),
    );
  }
}

function stock(links: Links, { stores, suppliers, catalogue }: HospitalFiles, known: Known): void {
  links.each(stores, ['locations'], stores.value.locations, (place) => [
    ['inside', place.inside, known.places, 'location'],
  ]);
  links.keys(stores, ['routes'], stores.value.routes);
  links.each(stores, ['routes'], stores.value.routes, (route) => [
    ['from', route.from, known.places, 'location'],
    ['to', route.to, known.places, 'location'],
  ]);
  links.known(stores, ['repairs_at'], stores.value.repairs_at, known.places, 'location');

  const { categories, products, initial_stock } = catalogue.value;
  const sellers = links.keys(suppliers, ['suppliers'], suppliers.value.suppliers);
  const kinds = links.keys(catalogue, ['categories'], categories);
  const codes = products.map((product) => product.code);
  links.once(catalogue, ['products'], 'code', codes);
  links.each(catalogue, ['products'], products, (product) => [
    ['category', product.category, kinds, 'category'],
    ['supplier', product.supplier?.key, sellers, 'supplier'],
  ]);
  products.forEach(({ made_of }, index) => {
    links.each(catalogue, ['products', index, 'made_of'], made_of, (part) => [
      ['product', part.product, known.products, 'product'],
    ]);
  });
  links.each(catalogue, ['initial_stock'], initial_stock, (row) => [
    ['product', row.product, known.products, 'product'],
    ['location', row.location, known.places, 'location'],
  ]);
  const tracked = new Set(products.filter((p) => p.tracking !== 'none').map((p) => p.key));
  initial_stock.forEach((row, index) => {
    if (!tracked.has(row.product) || row.lot !== undefined) return;
    const message = 'expected a lot for a product that is tracked, found nothing';
    links.fault(catalogue, ['initial_stock', index], message);
  });
}

function devices(links: Links, { equipment }: HospitalFiles, known: Known): void {
  const { categories, statuses, equipment: rows, followers } = equipment.value;
  const kinds = links.keys(equipment, ['categories'], categories);
  const states = links.keys(equipment, ['statuses'], statuses);
  links.keys(equipment, ['equipment'], rows);
  const serials = rows.map((device) => device.serial);
  links.once(equipment, ['equipment'], 'serial', serials);
  links.each(equipment, ['categories'], categories, (category) => [
    ['technician', category.technician, known.people, 'persona'],
  ]);
  links.each(equipment, ['equipment'], rows, (device) => [
    ['category', device.category, kinds, 'category'],
    ['ward', device.ward, known.wards, 'ward'],
    ['status', device.status, states, 'status'],
    ['product', device.product, known.products, 'product'],
  ]);
  links.all(equipment, ['followers'], followers, known.people, 'persona');
}

function desk(links: Links, { services }: HospitalFiles, known: Known): void {
  const { helpdesk, maintenance_team } = services.value;
  const teams = links.keys(services, ['helpdesk', 'teams'], helpdesk.teams);
  const subjects = links.keys(services, ['helpdesk', 'categories'], helpdesk.categories);
  links.keys(services, ['helpdesk', 'types'], helpdesk.types);
  links.keys(services, ['helpdesk', 'service_levels'], helpdesk.service_levels);
  helpdesk.teams.forEach(({ members }, index) => {
    links.all(services, ['helpdesk', 'teams', index, 'members'], members, known.people, 'persona');
  });
  helpdesk.types.forEach((type, index) => {
    links.all(services, ['helpdesk', 'types', index, 'teams'], type.teams, teams, 'team');
  });
  helpdesk.service_levels.forEach((level, index) => {
    const path = ['helpdesk', 'service_levels', index];
    links.all(services, [...path, 'teams'], level.teams, teams, 'team');
    links.all(services, [...path, 'categories'], level.categories, subjects, 'category');
  });
  links.all(services, ['maintenance_team', 'members'], maintenance_team.members, known.people, 'persona');
}

function papers(links: Links, { services }: HospitalFiles, known: Known): void {
  const { directories } = services.value.file_storage;
  const { page_categories } = services.value;
  links.keys(services, ['page_categories'], page_categories);
  links.each(services, ['page_categories'], page_categories, (category) => [
    ['acknowledged_by', category.acknowledged_by, known.departments, 'department'],
  ]);
  links.keys(services, ['file_storage', 'directories'], directories);
  directories.forEach((directory, index) => {
    const path = ['file_storage', 'directories', index];
    links.all(services, [...path, 'read'], directory.read, known.people, 'persona');
    links.all(services, [...path, 'write'], directory.write, known.people, 'persona');
  });
}

function approvals(links: Links, { approvals: file }: HospitalFiles, known: Known): void {
  const { figures, tiers, double_validation_from, estimate, deputies } = file.value;
  const names = figures.map((figure) => figure.name);
  const amounts = links.once(file, ['figures'], 'name', names);
  links.keys(file, ['tiers'], tiers);
  links.each(file, ['tiers'], tiers, (tier) => [
    ['from', tier.from, amounts, 'figure'],
    ['below', tier.below, amounts, 'figure'],
    ['dearer_than_order_by', tier.dearer_than_order_by, amounts, 'figure'],
    ['approver', tier.approver, known.people, 'persona'],
    ['stand_in', tier.stand_in, known.people, 'persona'],
  ]);
  links.known(file, ['double_validation_from'], double_validation_from, amounts, 'figure');
  links.all(file, ['estimate', 'limits'], estimate.limits, amounts, 'figure');
  links.each(file, ['deputies'], deputies, (row) => [
    ['of', row.of, known.people, 'persona'],
    ['deputy', row.deputy, known.people, 'persona'],
    ['for_own', row.for_own, known.people, 'persona'],
  ]);
  links.once(
    file,
    ['deputies'],
    'of',
    deputies.map((row) => row.of),
  );
}

function controls(links: Links, { controls: file, services }: HospitalFiles, known: Known): void {
  links.keys(file, ['record_rules'], file.value.record_rules);
  links.keys(file, ['audit_log'], file.value.audit_log);
  for (const entry of ['inspection_on_receipt', 'inspection_on_production'] as const)
    links.known(file, [entry, 'test'], file.value[entry].test, known.tests, 'quality test');
  const { inspection_on_receipt, issue_hold, controlled_issue, emergency_issue, count_approval } = file.value;
  links.each(file, ['inspection_on_receipt', 'but'], inspection_on_receipt.but, (other) => [
    ['category', other.category, known.categories, 'category'],
    ['test', other.test, known.tests, 'quality test'],
  ]);
  for (const entry of ['location', 'refilled_from'] as const)
    links.known(file, ['emergency_issue', entry], emergency_issue[entry], known.places, 'location');
  links.known(
    file,
    ['controlled_issue', 'category'],
    controlled_issue.category,
    known.categories,
    'category',
  );
  links.known(file, ['count_approval', 'above'], count_approval.above, known.figures, 'figure');
  const { quarantine } = issue_hold;
  links.known(file, ['issue_hold', 'quarantine'], quarantine, known.places, 'location');
  const { retention, service_readiness: ready } = file.value;
  const folders = new Set(services.value.file_storage.directories.map((directory) => directory.key));
  links.known(file, ['retention', 'directory'], retention.directory, folders, 'directory');
  const policies = new Set(services.value.page_categories.map((category) => category.key));
  links.known(file, ['service_readiness', 'policies'], ready.policies, policies, 'category of pages');
  links.known(file, ['service_readiness', 'department'], ready.department, known.departments, 'department');
  const { supplier_list, approved_as_it_stands, split_orders } = file.value;
  links.all(file, ['supplier_list', 'by'], supplier_list.by, known.people, 'persona');
  links.known(file, ['approved_as_it_stands', 'from'], approved_as_it_stands.from, known.figures, 'figure');
  links.all(file, ['split_orders', 'limits'], split_orders.limits, known.figures, 'figure');
}
