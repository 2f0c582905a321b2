import { qualification } from '../givens/suppliers.ts';
import { reaches } from '../refusals.ts';
import { offersNew } from '../screen/controls.ts';
import { fillIn } from '../tasks/suppliers.ts';
import type { VouchWorld } from '../world.ts';

/** A new supplier of that tax number; the one that has the number already shows on the server whether a second came. */
export async function cannotEnter(
  w: VouchWorld,
  who: string,
  said: { readonly name: string; readonly taxNumber: string; readonly says?: string },
): Promise<void> {
  const { name, taxNumber, says } = said;
  const values = { name: w.named(name), vat: w.named(taxNumber), is_company: true, supplier_rank: 1 };
  await w.refusals.cannot(await w.seat(who), {
    act: `enter the supplier "${name}"`,
    way: {
      shown: (seat) => offersNew(seat, w.menu('suppliers')),
      take: async (seat) => {
        await fillIn(w, seat, name, taxNumber);
        await seat.save();
      },
    },
    server: [
      {
        gap: 'supplier-entered-by-anybody',
        call: { model: 'res.partner', ids: [], method: 'create', args: [[values]], watch: [] },
      },
    ],
    ...(says ? { says } : {}),
  });
  w.facts.equal(`suppliers "${name}"`, await count(w, 'name', w.named(name)), 0);
}

export async function cannotQualify(w: VouchWorld, who: string, name: string): Promise<void> {
  const supplier = w.the(name);
  const { field, label } = await qualification(w);
  const until = w.date('in 1 year');
  const before = await w.observer.read(supplier, [field]);
  await w.refusals.cannot(await w.seat(who), {
    act: `qualify ${name}`,
    way: {
      shown: async (seat) => {
        if (!(await reaches(seat, supplier))) return false;
        const { fields } = await seat.form();
        return fields.some((one) => one.label === label && !one.readonly);
      },
      take: async (seat) => {
        await seat.fill({ label }, { date: until });
        await seat.save();
      },
    },
    server: [
      {
        gap: 'supplier-qualified-by-anybody',
        call: {
          ...supplier,
          ids: [supplier.id],
          method: 'write',
          args: [{ [field]: until }],
          watch: [field],
        },
      },
    ],
  });
  const after = await w.observer.read(supplier, [field]);
  w.facts.equal(`${label} of ${name}`, after[field], before[field]);
}

export async function once(w: VouchWorld, taxNumber: string): Promise<void> {
  w.facts.equal(`suppliers with the tax number ${taxNumber}`, await count(w, 'vat', w.named(taxNumber)), 1);
}

function count(w: VouchWorld, field: string, value: string): Promise<number> {
  return w.observer.count('res.partner', [
    [field, '=', value],
    ['supplier_rank', '>', 0],
  ]);
}
