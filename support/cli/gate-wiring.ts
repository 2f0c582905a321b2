// Gives the gate command its verifier, its folders and what an environment file expects.
import path from 'node:path';
import { readOwnEnvironment } from '../run/own-environment.ts';
import { PACKAGE_DIR } from '../run/versions.ts';
import { verifyPack } from '../verify/pack.ts';
import { readTrust } from '../verify/trust.ts';
import { gateCommand } from './gate.ts';
import { type CommandIo, printer } from './io.ts';

const VERDICT = { valid: 'valid', 'not-valid': 'not valid', unchecked: 'not checked' } as const;

export function decideGate(args: readonly string[], io: CommandIo): Promise<number> {
  return gateCommand([...args], printer(io), {
    cwd: io.cwd,
    fixtureDirs: [path.join(io.cwd, 'fixtures'), path.join(PACKAGE_DIR, 'fixtures')],
    verifyPack: (dir, trust) => {
      const report = verifyPack(dir, trust === undefined ? {} : { trust: readTrust(trust) });
      const bad = report.checks.filter(({ ok }) => !ok);
      return {
        verdict: VERDICT[report.verdict],
        reasons: bad.map(({ name, detail, where }) => `${name}: ${detail}${where ? ` (${where})` : ''}`),
        manifest: report.manifest,
        ...(report.signer ? { signer: report.signer } : {}),
      };
    },
    expectedEnvironment: (file) => ({ 'odoo.url': readOwnEnvironment(file, io.env).url }),
  });
}
