// Plans of tasks for those who start.
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

/** Rows of task and who does it; each is due on the day that the plan is started for. */
export async function plan(
  w: VouchWorld,
  name: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const type = await w.observer.one('type To-Do', 'mail.activity.type', [['name', '=', 'To-Do']]);
  const templates = [];
  for (const [task = '', who = ''] of rows) {
    const responsible_id = await userId(w, who);
    const values = { summary: task, activity_type_id: type.id, responsible_type: 'other', responsible_id };
    templates.push([0, 0, values]);
  }
  const values = { name: w.named(name), res_model: 'hr.employee', template_ids: templates };
  w.keep(name, await create(w, 'mail.activity.plan', values));
}
