// Keeps the number of template databases down: each is some 400 MB, and every change of data makes a new one.
import { rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { dropDatabase } from './database.ts';
import { removeFilestore } from './filestore.ts';
import { withLock } from './lock.ts';
import { namesIn } from './paths.ts';
import type { TemplateWorkshop } from './template.ts';

/** Enough for a few checkouts that take turns. */
const KEPT = 3;

/** Marks a template as used now, and drops those that have not been for longest, unless a clone's owner needs them. */
export async function pruneTemplates(
  shop: TemplateWorkshop,
  current: string,
  needed: ReadonlySet<string>,
): Promise<void> {
  const base = join(shop.folder, 'databases');
  const now = new Date();
  await utimes(join(base, current), now, now);
  const names = (await namesIn(base)).filter((name) => /^template_[0-9a-f]+$/.test(name));
  const used = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(base, name))).mtimeMs })),
  );
  for (const { name } of used.sort((a, b) => b.at - a.at).slice(KEPT)) {
    if (needed.has(name)) continue;
    await withLock(`${join(base, name)}.lock`, async () => {
      await rm(join(base, name), { recursive: true, force: true });
      await dropDatabase(shop.plan.login, name);
      await removeFilestore(shop.plan.dataDir, name);
    });
  }
}
