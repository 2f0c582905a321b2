// What the hospital's data and the catalogue of requirements know: what a sentence may name.
import type { Project } from '../run/project.ts';
import { readCatalogue } from '../run/requirements.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';
import type { Figures } from '../world/figures.ts';

export interface Known {
  readonly roles: readonly string[];
  readonly figures: Figures;
  /** By a parameter's type: what it is called, where it stands, and which there are. */
  readonly things: Readonly<Record<string, Things>>;
  /** Ids of requirements. */
  readonly requirements: ReadonlySet<string>;
}

export interface Things {
  readonly kind: string;
  readonly file: string;
  readonly names: readonly string[];
}

/** Throws `DataFileError`. */
export function readKnown(project: Project): Known {
  const { personas, figures, files } = loadHospital(project.hospitalDir);
  const named = (kind: string, file: string, list: ReadonlyArray<{ name: string }>): Things => ({
    kind,
    file,
    names: list.map(({ name }) => name),
  });
  return {
    roles: personas.map(({ role }) => role),
    figures: Object.fromEntries(figures),
    things: {
      product: named('catalogue item', 'catalogue.yaml', files.catalogue.value.products),
      equipment: named('device', 'equipment.yaml', files.equipment.value.equipment),
      supplier: named('supplier', 'suppliers.yaml', files.suppliers.value.suppliers),
      costCentre: named('cost centre', 'organisation.yaml', files.organisation.value.cost_centres),
    },
    requirements: new Set(readCatalogue(project.dir).requirements.map(({ id }) => id)),
  };
}
