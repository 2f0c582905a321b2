// Papers that were filed before the story begins.
import type { VouchWorld } from '../world.ts';

const PDF = '%PDF-1.4 (a report)';

/** The set-up account has the directory, which names the people who see it; the observer has not. */
export async function serviceReport(w: VouchWorld, name: string, day: string): Promise<void> {
  const called = [['name', '=', w.house.serviceReports]];
  const [folder = 0] = (await w.setup.call('dms.directory', 'search', [called])) as number[];
  const file = `${w.named(name)}.pdf`;
  const values = { name: file, directory_id: folder, content: Buffer.from(PDF).toString('base64') };
  const [id = 0] = (await w.setup.call('dms.file', 'create', [[values]])) as number[];
  w.keep(name, { model: 'dms.file', id, name: file });
  await filedOn(w, id, w.date(day));
}

/** Odoo writes down itself when something is made, and takes nobody's word for it. */
async function filedOn(w: VouchWorld, id: number, day: string): Promise<void> {
  const model = await w.observer.one('model of files', 'ir.model', [['model', '=', 'dms.file']]);
  const code = `env.cr.execute("UPDATE dms_file SET create_date = %s WHERE id = %s", ('${day}', ${id}))`;
  const values = { name: 'filed earlier', model_id: model.id, state: 'code', code };
  const actions = (await w.setup.call('ir.actions.server', 'create', [[values]])) as number[];
  await w.setup.call('ir.actions.server', 'run', [actions]);
  await w.setup.call('ir.actions.server', 'unlink', [actions]);
}
