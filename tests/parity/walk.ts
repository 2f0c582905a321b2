// One person's menu entries, one after the other, with what is still to come.
import type { ChannelOptions, Person } from '../../support/channels/channel.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import type { Account } from './account.ts';
import { Booth } from './booth.ts';
import { NOTHING, sum } from './compare.ts';
import { type Entry, entriesOf } from './menus.ts';
import { visit } from './visit.ts';

interface Restricted {
  readonly menus: readonly string[] | undefined;
  readonly sample: number | undefined;
}

export async function walk(
  person: Person,
  channel: ChannelOptions,
  only: Restricted,
  account: Account,
): Promise<void> {
  const session = await openWebSession(channel, { login: person.login, password: person.password() });
  const wanted = (await entriesOf(session)).filter(
    ({ path }) => only.menus?.some((text) => path.includes(text)) ?? true,
  );
  for (const { path, notCompared } of wanted)
    if (notCompared !== undefined) account.leave({ person: person.key, menu: path, why: notCompared });
  const entries = sampled(
    wanted.filter((entry) => entry.notCompared === undefined),
    only.sample,
  );
  const booth = new Booth(person, channel);
  const began = performance.now();
  try {
    for (const [index, { path }] of entries.entries()) {
      const visited = await visit(booth, path);
      for (const { screen, compared } of visited)
        account.add({ person: person.key, menu: path, screen, compared });
      const { facts, agreed } = visited.map((one) => one.compared).reduce(sum, NOTHING);
      const left = ((performance.now() - began) / (index + 1)) * (entries.length - index - 1);
      const differ = facts - agreed === 0 ? '' : `, ${facts - agreed} differ`;
      process.stderr.write(
        `parity: ${person.key} ${index + 1} of ${entries.length}, about ${Math.ceil(left / 60_000)} min left: ${path} (${facts} facts${differ})\n`,
      );
    }
  } finally {
    await booth.close();
  }
}

/** As many as wanted, from all over the menus. */
function sampled(entries: readonly Entry[], count: number | undefined): readonly Entry[] {
  if (count === undefined || count >= entries.length) return entries;
  return Array.from({ length: count }, (_, n) => entries[Math.floor((n * entries.length) / count)]).flatMap(
    (entry) => entry ?? [],
  );
}
