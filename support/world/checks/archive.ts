// Assertions on what was left behind: found in the archive by whoever reads it, and nowhere in the live system.
import type { Domain } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

/** By the search of the file storage: exactly these papers, each by its document's number. */
export async function finds(
  w: VouchWorld,
  who: string,
  text: string,
  documents: readonly string[],
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('files'));
  await seat.list.view('list');
  await seat.list.clearSearch();
  await seat.list.search(text);
  const { rows } = await seat.list.reading();
  const papers = rows.map((row) => Object.values(row).find((value) => value.endsWith('.pdf')) ?? '');
  const found = papers.map((paper) => paper.split(/,|\.pdf$/)[0] ?? '');
  w.facts.equal(
    `what ${seat.person.name} finds in the archive by "${text}"`,
    found.sort(),
    [...documents].sort(),
  );
}

/** Archived ones count as well: nobody is to come upon them. */
export async function notLive(w: VouchWorld, text: string): Promise<void> {
  for (const { what, model, fields } of LIVE) {
    const either: Domain = [
      ...Array.from({ length: fields.length - 1 }, () => '|'),
      ...fields.map((field) => [field, 'ilike', text]),
    ];
    const found = await w.observer.search(model, either, ['display_name'], {
      context: { active_test: false },
    });
    w.facts.equal(
      `${what} with "${text}" in the live system`,
      found.map((row) => row['display_name']),
      [],
    );
  }
}

const LIVE = [
  { what: 'contacts', model: 'res.partner', fields: ['name', 'ref'] },
  { what: 'devices', model: 'maintenance.equipment', fields: ['name', 'serial_no'] },
  { what: 'items', model: 'product.template', fields: ['name', 'default_code'] },
  { what: 'orders', model: 'purchase.order', fields: ['name', 'partner_ref', 'partner_id.name'] },
  { what: 'bills', model: 'account.move', fields: ['name', 'ref', 'partner_id.name'] },
  { what: 'maintenance requests', model: 'maintenance.request', fields: ['name', 'equipment_id.name'] },
] as const;
