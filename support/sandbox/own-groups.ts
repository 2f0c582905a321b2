// The groups that a user's own modules bring: given to the people whom the project names, and to the set-up account.
import type { Dict, Json, WebSession } from '../odoo/transport.ts';
import { SandboxError } from './errors.ts';
import type { OwnAddons } from './own-addons.ts';

/**
 * Run once the modules are installed: before that the groups are not there. Throws `bad-option` for a person or a group
 * that is not there.
 */
export async function giveOwnGroups(setup: WebSession, addons: OwnAddons): Promise<void> {
  const own = await groupsOf(setup, [['module', 'in', [...addons.install]]]);
  await give(setup, setup.uid, [...own.values()]);
  for (const [who, names] of Object.entries(addons.groups ?? {})) {
    const [user] = (await setup.call('res.users', 'search', [[['login', '=', who]]])) as number[];
    if (user === undefined)
      throw new SandboxError(
        'bad-option',
        `Expected a person of the hospital under addons.groups, found "${who}". It is the key of the person's entry in personas.yaml.`,
      );
    const ids = names.map((name) => {
      const id = own.get(name);
      if (id !== undefined) return id;
      throw new SandboxError(
        'bad-option',
        `Expected a group of ${addons.install.join(', ')} for ${who} under addons.groups, found ${name}. ` +
          `There are: ${[...own.keys()].join(', ') || 'none'}. Groups of other modules stand in personas.yaml.`,
      );
    });
    await give(setup, user, ids);
  }
}

/** By their technical names: `loans.group_manager`. */
async function groupsOf(setup: WebSession, domain: Json[]): Promise<Map<string, number>> {
  const rows = (await setup.call('ir.model.data', 'search_read', [
    [['model', '=', 'res.groups'], ...domain],
    ['complete_name', 'res_id'],
  ])) as Dict[];
  return new Map(rows.map((row) => [String(row.complete_name), Number(row.res_id)]));
}

async function give(setup: WebSession, user: number, groups: readonly number[]): Promise<void> {
  if (groups.length === 0) return;
  await setup.call('res.users', 'write', [[user], { group_ids: groups.map((id): Json => [4, id]) }]);
}
