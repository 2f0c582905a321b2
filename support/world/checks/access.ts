// Assertions on people's rights and logins.
import type { Json } from '../../odoo/transport.ts';
import { broughtId } from '../givens/lookup.ts';
import { reaches } from '../refusals.ts';
import { modelBehind } from '../screen/controls.ts';
import type { VouchWorld } from '../world.ts';

/** The highest right of all stands for any. */
const ALL = 'base.group_system';

export async function ownRights(w: VouchWorld, who: string): Promise<void> {
  const { login, name } = w.person(who);
  const login_ = await w.observer.refOne(`login of ${name}`, 'res.users', [['login', '=', login]]);
  const right = await broughtId(w, ALL);
  await w.refusals.cannot(await w.seat(who), {
    act: 'give themselves more rights',
    way: {
      shown: async (seat) => {
        if (!(await reaches(seat, login_))) return false;
        const { fields } = await seat.screen();
        return fields.some(({ readonly }) => !readonly);
      },
      take: async (seat) => {
        await seat.fill({ label: 'Login' }, login);
        await seat.save();
      },
    },
    server: [
      {
        gap: 'own-rights-writable-on-server',
        call: {
          model: login_.model,
          ids: [login_.id],
          method: 'write',
          args: [{ group_ids: [[4, right]] }],
          watch: ['group_ids'],
        },
      },
    ],
  });
}

/** By the groups that people hold, directly or through others, and what those groups may make. */
export async function nobodyEntersBoth(w: VouchWorld, one: string, other: string): Promise<void> {
  const first = await entrants(w, one);
  const second = await entrants(w, other);
  const both = first.filter((name) => second.includes(name));
  w.facts.check(
    `somebody who enters ${one}, and somebody who enters ${other}`,
    'both there',
    `${first.length} and ${second.length}`,
    first.length > 0 && second.length > 0,
  );
  w.facts.equal(`who can enter both ${one} and ${other}`, both, []);
}

async function entrants(w: VouchWorld, menu: string): Promise<string[]> {
  const model = await modelBehind(w, menu);
  const rights = await w.setup.call('ir.model.access', 'search_read', [
    [
      ['model_id.model', '=', model],
      ['perm_create', '=', true],
    ],
    ['group_id'],
  ]);
  const groups = (rights as unknown as Array<{ group_id: Json }>).map(({ group_id: group }) =>
    Array.isArray(group) ? group[0] : undefined,
  );
  const people = [...new Set(w.stage.cast.people.values())];
  const users = await w.observer.search(
    'res.users',
    [['login', 'in', people.map(({ login }) => login)]],
    ['login', 'name', 'all_group_ids'],
  );
  return users
    .filter(({ all_group_ids: held }) => {
      const own = Array.isArray(held) ? held : [];
      return groups.some((group) => group === undefined || own.includes(group));
    })
    .map(({ name }) => String(name));
}
