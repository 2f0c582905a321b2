// What every process that runs scenarios needs before the steps: the words of this hospital, and the hooks.
import path from 'node:path';
import { loadHospital } from '../sandbox/hospital/load.ts';
import { definePeople } from '../world/parameter-types.ts';
import './hooks.ts';
import { RUN_DIR } from './process.ts';
import { hospitalDirOf } from './project.ts';
import { readRunFile } from './run-file.ts';

const runDir = process.env[RUN_DIR];
const hospitalDir = runDir ? readRunFile(runDir).hospitalDir : hospitalDirOf(path.resolve('.'));
definePeople(loadHospital(hospitalDir).personas.map(({ role }) => role));
