// What every process that runs scenarios needs before the steps: the words of this hospital, and the hooks.
import { loadHospital } from '../sandbox/hospital/load.ts';
import { definePeople } from '../world/parameter-types.ts';
import { here } from './here.ts';
import './hooks.ts';
import { readWordings } from './wordings.ts';

const { hospitalDir, projectDir } = here();
definePeople(
  loadHospital(hospitalDir).personas.map(({ role }) => role),
  readWordings(projectDir).people,
);
