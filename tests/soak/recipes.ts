// What is done many times: each way of filling in, read back, and each main verb, seen to have happened.
import assert from 'node:assert/strict';
import type { Place, RecordRef, Seat, Value } from '../../support/channels/channel.ts';

export interface Recipe {
  readonly name: string;
  readonly who: string;
  /** Once, before the first time and after one that failed. */
  readonly ready: (seat: Seat, made: Made) => Promise<unknown>;
  readonly once: (seat: Seat, made: Made, time: number) => Promise<unknown>;
}

/** What was prepared for them. */
export interface Made {
  readonly order: RecordRef;
}

const QUOTATIONS = 'Purchase > Orders > Requests for Quotation';
const PRODUCTS: Place = { label: 'Products' };
const TAGS: Place = { label: 'Tags' };
const SHARES = 'Analytic Distribution';
/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const RECIPES: readonly Recipe[] = [
  onOrder('text', (time) => [{ label: 'Vendor Reference' }, `Q-${time}`, `Q-${time}`]),
  onOrder('many2one', (time) => {
    const name = time % 2 === 0 ? 'MedParts Supplies (fictional)' : 'Clean Hands Trading (fictional)';
    return [{ label: 'Vendor' }, name, name];
  }),
  onOrder('moment', (time) => {
    const datetime = `2031-0${1 + (time % 9)}-15T10:30:00Z`;
    return [{ label: 'Order Deadline' }, { datetime }, datetime];
  }),
  onOrder('box to tick', (time) => {
    const ticked = time % 2 === 1;
    return [{ label: 'Receipt Reminder Email' }, ticked, ticked ? 'yes' : 'no'];
  }),
  onTicket('html', (time) => [
    { label: 'Description' },
    `Line ${time}\nand one more`,
    `Line ${time}\nand one more`,
  ]),
  onQuotation('tags', (time) =>
    time % 2 === 1 ? [TAGS, ['Urgent'], 'Urgent'] : [TAGS, { remove: ['Urgent'] }, ''],
  ),
  onQuotation('day', (time) => {
    const date = `2031-0${1 + (time % 9)}-15`;
    return [{ label: 'Expiration' }, { date }, date];
  }),
  onProduct('money', (time) => [{ label: 'Sales Price' }, `1,${100 + time}.5`, `1${100 + time}.5`]),
  onProduct('number', (time) => [{ label: 'Weight' }, time / 4, String(time / 4)]),
  onProduct('choice among buttons', (time) => {
    const type = time % 2 === 0 ? 'Goods' : 'Service';
    return [{ label: 'Product Type' }, type, type];
  }),
  onProduct('picture', () => [{ label: 'Image' }, { file: 'dot.png', content: DOT }, 'file']),
  onTransfer('choice from a list', (time) => {
    const policy = time % 2 === 0 ? 'As soon as possible' : 'When all products are ready';
    return [{ label: 'Shipping Policy' }, policy, policy];
  }),
  order('shares of cost centres', async (seat, time) => {
    const share = 10 + (time % 80);
    const value = `${share} % Intensive care; ${100 - share} % Biomedical engineering`;
    await seat.changeLine(PRODUCTS, 1, [{ column: SHARES, value }]);
    const { lists } = await seat.screen();
    const shown = lists.find(({ label }) => label === PRODUCTS.label)?.lines[0]?.[SHARES] ?? '';
    assert.match(shown, new RegExp(`${share}% .*Intensive care.*${100 - share}% .*Biomedical`));
  }),
  order('a line added and removed', async (seat, time) => {
    const before = await linesOf(seat);
    await seat.addLine(PRODUCTS, [
      { column: 'Product', value: 'Infusion pump' },
      { column: 'Quantity', value: 1 + (time % 7) },
    ]);
    assert.equal(await linesOf(seat), before + 1);
    await seat.removeLine(PRODUCTS, before + 1);
    assert.equal(await linesOf(seat), before);
  }),
  order('a cell changed', async (seat, time) => {
    await seat.changeLine(PRODUCTS, 1, [{ column: 'Quantity', value: 2 + (time % 50) }]);
    const { lists } = await seat.screen();
    assert.equal(
      lists.find(({ label }) => label === 'Products')?.lines[0]?.['Quantity'],
      String(2 + (time % 50)),
    );
  }),
  order('save', async (seat, time) => {
    await seat.fill({ label: 'Vendor Reference' }, `S-${time}`);
    await seat.save();
    assert.equal((await seat.screen()).dirty, false);
  }),
  order('discard', async (seat, time) => {
    const { text } = await seat.read({ label: 'Vendor Reference' });
    await seat.fill({ label: 'Vendor Reference' }, `D-${time}`);
    await seat.discard();
    assert.equal((await seat.read({ label: 'Vendor Reference' })).text, text);
  }),
  order('two buttons', async (seat) => {
    await seat.press({ label: 'Cancel' });
    assert.equal((await seat.screen()).stages?.current, 'Cancelled');
    await seat.press({ label: 'Set to Draft' });
    assert.equal((await seat.screen()).stages?.current, 'RFQ');
  }),
  order('a question answered', async (seat) => {
    await seat.chooseAction('Delete');
    assert.equal((await seat.screen()).kind, 'question');
    await seat.press({ label: 'No, keep it' });
    assert.equal((await seat.screen()).kind, 'form');
  }),
  order('a note', async (seat, time) => {
    await seat.chatter.logNote(`Note ${time}`);
    assert.match((await seat.chatter.messages())[0]?.text ?? '', new RegExp(`Note ${time}$`));
  }),
  {
    name: 'menu, row and back',
    who: 'buyer',
    ready: (seat) => seat.go(QUOTATIONS),
    once: async (seat, made) => {
      await seat.go(QUOTATIONS);
      await seat.openRow(made.order);
      assert.equal((await seat.record())?.id, made.order.id);
      await seat.back();
      assert.equal((await seat.screen()).kind, 'list');
    },
  },
  {
    name: 'a new record left',
    who: 'buyer',
    ready: (seat) => seat.go(QUOTATIONS),
    once: async (seat) => {
      await seat.create();
      assert.equal((await seat.screen()).record, undefined);
      await seat.discard();
    },
  },
];

function order(name: string, once: (seat: Seat, time: number) => Promise<unknown>): Recipe {
  return {
    name,
    who: 'buyer',
    ready: (seat, made) => seat.open(made.order),
    once: (seat, _, time) => once(seat, time),
  };
}

type Filling = (time: number) => readonly [Place, Value, string];

function onOrder(name: string, filling: Filling): Recipe {
  return order(name, (seat, time) => filledIn(seat, filling(time)));
}

function onTicket(name: string, filling: Filling): Recipe {
  return onNew(name, 'ward nurse', 'Helpdesk > Tickets > All Tickets', filling);
}

function onQuotation(name: string, filling: Filling): Recipe {
  return onNew(name, 'sales representative', 'Sales > Orders > Quotations', filling);
}

function onProduct(name: string, filling: Filling): Recipe {
  return onNew(name, 'sales manager', 'Sales > Products > Products', filling);
}

function onTransfer(name: string, filling: Filling): Recipe {
  return onNew(name, 'storekeeper', 'Inventory > Operations > Transfers > Internal', filling);
}

function onNew(name: string, who: string, menu: string, filling: Filling): Recipe {
  const ready = async (seat: Seat) => {
    await seat.go(menu);
    await seat.create();
  };
  return { name, who, ready, once: (seat, _, time) => filledIn(seat, filling(time)) };
}

async function filledIn(seat: Seat, [place, value, shown]: ReturnType<Filling>): Promise<void> {
  await seat.fill(place, value);
  assert.equal((await seat.read(place)).text, shown);
}

async function linesOf(seat: Seat): Promise<number> {
  const { lists } = await seat.screen();
  return lists.find(({ label }) => label === PRODUCTS.label)?.lines.length ?? 0;
}
