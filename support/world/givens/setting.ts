// What somebody set in Odoo beside what the hospital signed, before the story begins.
import type { Json } from '../../odoo/transport.ts';
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

export async function alsoHolds(w: VouchWorld, who: string, whose: string): Promise<void> {
  const other = await w.observer.read({ model: 'res.users', id: await userId(w, whose) }, ['group_ids']);
  const groups = (other['group_ids'] as number[]).map((id): Json => [4, id]);
  await w.setup.call('res.users', 'write', [[await userId(w, who)], { group_ids: groups }]);
}

export async function nameAsPassword(w: VouchWorld, who: string): Promise<void> {
  await w.setup.call('res.users', 'write', [[await userId(w, who)], { password: w.person(who).login }]);
}

/** The first amount in its condition. */
export async function approvalFrom(w: VouchWorld, name: string, amount: number): Promise<void> {
  const tier = await w.observer.one(
    `approval "${name}"`,
    'tier.definition',
    [['name', '=', name]],
    ['definition_domain'],
  );
  const domain = String(tier['definition_domain']).replace(/\d+(\.\d+)?(?=\])/, String(amount));
  await w.setup.call('tier.definition', 'write', [[tier.id], { definition_domain: domain }]);
}

/** The last that Odoo would take. */
export async function mailServer(w: VouchWorld, host: string): Promise<void> {
  await create(w, 'ir.mail_server', { name: w.named('Beside'), smtp_host: host, sequence: 99 });
}
