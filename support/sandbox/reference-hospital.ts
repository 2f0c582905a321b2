// The hospital that comes with the package, or a user's own data files of the same form, as a template's content.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWebSession } from '../odoo/web-session.ts';
import { dataDigest } from './hospital/load.ts';
import type { Provision } from './template.ts';

/** Folder of the data files that come with the package. */
export const HOSPITAL_DATA = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/hospital');

export function referenceHospital(dataDir: string = HOSPITAL_DATA): Provision {
  return {
    digest: dataDigest(dataDir),
    run: async (target, accounts, { personaPassword, say }) => {
      // What draws streets and towns takes long to load, and a hospital is set up once.
      const { provisionHospital } = await import('./hospital/provision.ts');
      const session = await openWebSession(target, accounts.setup);
      await provisionHospital(session, {
        dataDir,
        personaPassword,
        progress: (text) => say(`setting up the hospital: ${text}`),
      });
    },
  };
}
