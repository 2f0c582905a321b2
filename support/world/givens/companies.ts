// Companies that people work for.
import type { VouchWorld } from '../world.ts';

/** Makes the company where there is none of that name. The person notices at the next sign-in. */
export async function worksFor(w: VouchWorld, who: string, name: string): Promise<void> {
  const { login } = w.person(who);
  const [known] = (await w.setup.call('res.company', 'search', [[['name', '=', name]]])) as number[];
  const [company = 0] = known
    ? [known]
    : ((await w.setup.call('res.company', 'create', [[{ name }]])) as number[]);
  const users = await w.setup.call('res.users', 'search', [[['login', '=', login]]]);
  await w.setup.call('res.users', 'write', [users, { company_ids: [[4, company]] }]);
}
