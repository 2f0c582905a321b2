// What every process that runs scenarios needs before the steps: the words of this hospital, the hooks, and a way for
// the project's own steps to reach us.
import { loadHospital } from '../sandbox/hospital/load.ts';
import { definePeople } from '../world/parameter-types.ts';
import { here } from './here.ts';
import './hooks.ts';
import { hookOwnSteps } from './own-steps.ts';
import { holdToPlan } from './planned-steps.ts';
import { readWordings } from './wordings.ts';

const { hospitalDir, projectDir } = here();
holdToPlan(projectDir, process.env);
const roles = loadHospital(hospitalDir).personas.map(({ role }) => role);
const others = [...readWordings(projectDir).people].filter(([, role]) => roles.includes(role));
definePeople(roles, new Map(others));
await hookOwnSteps(projectDir);
