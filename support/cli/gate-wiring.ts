// Gives the gate command its verifier, its folders and what an environment file expects.
import path from 'node:path';
import { readOwnEnvironment } from '../run/own-environment.ts';
import { PACKAGE_DIR } from '../run/versions.ts';
import { gateCommand } from './gate.ts';
import { packVerdict } from './gate-pack.ts';
import { type CommandIo, printer } from './io.ts';

export function decideGate(args: readonly string[], io: CommandIo): Promise<number> {
  return gateCommand([...args], printer(io), {
    cwd: io.cwd,
    fixtureDirs: [path.join(io.cwd, 'fixtures'), path.join(PACKAGE_DIR, 'fixtures')],
    verifyPack: packVerdict,
    expectedEnvironment: (file) => ({ 'odoo.url': readOwnEnvironment(file, io.env).url }),
  });
}
