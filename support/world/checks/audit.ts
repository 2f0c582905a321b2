// Assertions on the list of who changed what, and on records that are kept.
import { location, product } from '../givens/lookup.ts';
import { byAction, reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export interface Change {
  readonly who: string;
  /** As the screen calls it. */
  readonly field: string;
  /** Of a record that the scenario has named. */
  readonly word: string;
  readonly from: string;
  readonly to: string;
}

export async function findsStock(
  w: VouchWorld,
  reader: string,
  said: { who: string; product: string; from: number; to: number },
): Promise<void> {
  const place = await location(w, w.house.centralStore);
  const item = await product(w, said.product);
  const stock = await w.observer.refOne(`stock of ${said.product}`, 'stock.quant', [
    ['product_id', '=', item.id],
    ['location_id', '=', place.id],
  ]);
  w.keep('stock', stock);
  const [from, to] = [said.from, said.to].map((quantity) => quantity.toFixed(1));
  await finds(w, reader, { who: said.who, field: 'Quantity', word: 'stock', from: from ?? '', to: to ?? '' });
}

/** The observer knows which entry it is; the reader opens it and reads it. */
export async function finds(w: VouchWorld, reader: string, change: Change): Promise<void> {
  const { field, from, to } = change;
  const { model, id } = w.the(change.word);
  const [line] = await w.observer.search(
    'auditlog.log.line',
    [
      ['log_id.model_id.model', '=', model],
      ['log_id.res_id', '=', id],
      ['log_id.method', '=', 'write'],
      ['field_description', '=', field],
    ],
    ['log_id'],
    { order: 'id desc', limit: 1 },
  );
  const named = line?.['log_id'];
  w.facts.check(
    `entry about the ${field} of the ${change.word}`,
    'one',
    named ? 'one' : 'none',
    Boolean(named),
  );
  const entry = { model: 'auditlog.log', id: Array.isArray(named) ? Number(named[0]) : 0, name: 'the entry' };
  w.keep('entry', entry);
  const seat = await w.seat(reader);
  await seat.open(entry);
  const { fields, lists } = await seat.screen();
  const row = lists.flatMap(({ lines }) => lines).find((one) => Object.values(one).includes(field));
  const told = Object.values(row ?? {});
  w.facts.check(
    `what the entry says about the ${field}`,
    `from ${from} to ${to}`,
    told.join(', ') || 'nothing',
    told.indexOf(from) >= 0 && told.lastIndexOf(to) > told.indexOf(from),
  );
  const user = fields.find(({ label }) => label === 'User')?.text;
  w.facts.equal(`who changed the ${field}`, user, w.person(change.who).name);
  const day = fields.find(({ label }) => label === 'Date' || label === 'Created on')?.text ?? '';
  w.facts.check('day of the change', w.date('today'), day || 'none', day.startsWith(w.date('today')));
}

export async function cannotChangeEntry(w: VouchWorld, who: string): Promise<void> {
  const entry = w.the('entry');
  const lines = await w.observer.search('auditlog.log.line', [['log_id', '=', entry.id]], []);
  const ids = lines.map((line) => line.id);
  await w.refusals.cannot(await w.seat(who), {
    act: 'change what the list says',
    way: {
      shown: async (seat) => {
        if (!(await reaches(seat, entry))) return false;
        const { fields } = await seat.screen();
        return fields.some(({ readonly }) => !readonly) || (await seat.account.actions()).includes('Delete');
      },
      take: (seat) => seat.chooseAction('Delete'),
    },
    server: [
      {
        gap: 'audit-log-deletable-on-server',
        call: { model: 'auditlog.log', ids: [entry.id], method: 'unlink', watch: ['write_date'] },
      },
      {
        gap: 'audit-log-writable-on-server',
        call: {
          model: 'auditlog.log.line',
          ids,
          method: 'write',
          args: [{ old_value_text: 'nothing' }],
          watch: ['old_value_text'],
        },
      },
    ],
  });
}

export async function cannotDelete(w: VouchWorld, who: string, name: string): Promise<void> {
  const record = w.the(name);
  await w.refusals.cannot(await w.seat(who), {
    act: `delete ${name}`,
    way: byAction(record, 'Delete'),
    server: [
      {
        gap: 'kept-record-deletable-on-server',
        call: { model: record.model, ids: [record.id], method: 'unlink', watch: ['name'] },
      },
    ],
  });
}

export async function reports(w: VouchWorld, name: string, expected: number): Promise<void> {
  const { model, id } = w.the(name);
  const found = await w.setup.call(model, 'search_count', [[['id', '=', id]]]);
  w.facts.equal(`service reports called ${name}`, found, expected);
}
