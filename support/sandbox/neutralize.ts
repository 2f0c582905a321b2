// Odoo's own neutralising, checked: no mail, no scheduled actions, and a mark that says so.
import { type Login, withDatabase } from './database.ts';
import { SandboxError } from './errors.ts';
import { type OdooPlan, runOdoo } from './odoo-server.ts';
import { tail } from './process.ts';

/** Marks the database as no production and switches mail and scheduled actions off, by Odoo's own command. */
export async function neutralize(plan: OdooPlan, database: string): Promise<void> {
  const ran = await runOdoo(plan, ['neutralize', '-d', database]);
  const flag = await isNeutralized(plan.login, database);
  if (ran.code === 0 && flag) return;
  const words = tail(ran.err, 10);
  throw new SandboxError(
    'no-template',
    `The template should be neutralised, but Odoo's command did not do it:\n${words}`,
    words,
  );
}

function isNeutralized(login: Login, database: string): Promise<boolean> {
  return withDatabase(login, database, async (client) => {
    const { rows } = await client.query<{ value: string }>(
      "select value from ir_config_parameter where key = 'database.is_neutralized'",
    );
    return rows[0]?.value === 'true';
  });
}
