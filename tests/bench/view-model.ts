// The view model of the largest form that the hospital has, beside the bare answers that it is made from.
import type { Dict, WebSession } from '../../support/odoo/transport.ts';
import { ViewLoader } from '../../support/odoo/view/load.ts';
import type { Case } from './hospital.ts';
import { inTurns, type Times, timed } from './stopwatch.ts';

/** Forms that are long in every Odoo; the longest in this one is measured. */
const CANDIDATES = [
  'res.config.settings',
  'product.template',
  'hr.employee',
  'account.move',
  'purchase.order',
  'project.task',
  'stock.picking',
  'res.partner',
];

export interface LargestForm {
  readonly model: string;
  readonly times: Times<'model' | 'bare'>;
}

export async function viewModelTimes(
  { setup }: Case,
  repeat: number,
  say: (text: string) => void,
): Promise<LargestForm> {
  const sizes = await Promise.all(
    CANDIDATES.map(async (model) => ({ model, size: await sizeOf(setup, model) })),
  );
  const { model, size } = sizes.reduce((most, each) => (each.size > most.size ? each : most));
  const calls = await callsOf(setup, model);
  say(`the form of ${model} has ${size} characters and ${calls.length} parts`);
  const ways = {
    model: () => timed(() => new ViewLoader(setup).form(model)),
    bare: () =>
      timed(async () => {
        for (const call of calls) await setup.call(...call);
      }),
  };
  // They take milliseconds, so that many can be had.
  return { model, times: await inTurns(ways, 10 * repeat, () => undefined) };
}

type Call = Parameters<WebSession['call']>;

async function sizeOf(session: WebSession, model: string): Promise<number> {
  const { views } = (await session.call(model, 'get_views', [], { views: [[false, 'form']] })) as Dict;
  return (views as Readonly<Record<string, { arch: string } | undefined>>).form?.arch.length ?? 0;
}

/** What the loader asks the server for, call by call. */
async function callsOf(session: WebSession, model: string): Promise<Call[]> {
  const calls: Call[] = [];
  const listening: WebSession = Object.create(session, {
    call: {
      value: (...call: Call) => {
        calls.push(call);
        return session.call(...call);
      },
    },
  });
  await new ViewLoader(listening).form(model);
  return calls;
}
