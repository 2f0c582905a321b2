// The archive of the old system: papers in the hospital's file storage, in a directory that few people read.
import type { Json } from '../../odoo/transport.ts';
import type { VouchWorld } from '../world.ts';
import { userId } from './lookup.ts';

const PDF = '%PDF-1.4 (a paper of the old system)';

/** A paper is called by its document, supplier and device, so that it is found by each; the observer reads no directory. */
export async function holds(
  w: VouchWorld,
  reader: string,
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<void> {
  const directory = await directoryFor(w, reader);
  const content = Buffer.from(PDF).toString('base64');
  const papers = rows.map((row) => ({ name: paperOf(row), directory_id: directory, content }));
  await made(w, 'dms.file', papers);
}

export function paperOf(row: Readonly<Record<string, string>>): string {
  const { Document: document = '', Supplier: supplier = '', Device: device = '' } = row;
  return `${[document, supplier, device].filter(Boolean).join(', ')}.pdf`;
}

/** Beside the hospital's own, in the same storage. Even the administrator sees only directories of groups that name him. */
async function directoryFor(w: VouchWorld, reader: string): Promise<number> {
  const called = [['name', '=', w.house.serviceReports]];
  const options = { fields: ['storage_id'] };
  const [beside] = (await w.setup.call('dms.directory', 'search_read', [called], options)) as Array<{
    storage_id: [number, string];
  }>;
  const [setup] = await w.observer.search('res.users', [['login', '=', 'admin']], ['name']);
  const [keeps = 0] = await made(w, 'dms.access.group', [
    {
      name: w.named('Archive: file'),
      perm_create: true,
      perm_write: true,
      explicit_user_ids: [[6, 0, [setup?.id ?? 0]]],
    },
  ]);
  const [reads = 0] = await made(w, 'dms.access.group', [
    { name: w.named('Archive: read'), explicit_user_ids: [[6, 0, [await userId(w, reader)]]] },
  ]);
  const [directory = 0] = await made(w, 'dms.directory', [
    {
      name: w.named('Archive'),
      is_root_directory: true,
      storage_id: beside?.storage_id[0] ?? 0,
      group_ids: [[6, 0, [keeps, reads]]],
    },
  ]);
  return directory;
}

async function made(w: VouchWorld, model: string, values: Json[]): Promise<number[]> {
  return (await w.setup.call(model, 'create', [values])) as number[];
}
