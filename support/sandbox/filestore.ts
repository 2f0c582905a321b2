// The files beside a database: copied by links, since Odoo never changes a file that is there.
import { link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './errors.ts';

export function filestoreOf(dataDir: string, database: string): string {
  return join(dataDir, 'filestore', database);
}

/** Makes `to` hold the same files as `from`; costs no space. A database without files gets an empty folder. */
export async function copyFilestore(dataDir: string, from: string, to: string): Promise<void> {
  await removeFilestore(dataDir, to);
  await linkTree(filestoreOf(dataDir, from), filestoreOf(dataDir, to));
}

export async function moveFilestore(dataDir: string, from: string, to: string): Promise<void> {
  await removeFilestore(dataDir, to);
  await mkdir(filestoreOf(dataDir, from), { recursive: true });
  await rename(filestoreOf(dataDir, from), filestoreOf(dataDir, to));
}

export async function removeFilestore(dataDir: string, database: string): Promise<void> {
  await rm(filestoreOf(dataDir, database), { recursive: true, force: true });
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await entriesOf(from)) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, copy);
    else await link(source, copy);
  }
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
