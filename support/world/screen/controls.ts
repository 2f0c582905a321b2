// What somebody must not be able to do, in any app, at both depths: on the screen and on the server.
import type { Person, Place, RecordRef, Seat } from '../../channels/channel.ts';
import { RefusedError, ScreenError } from '../../channels/errors.ts';
import { byButton, ControlError, reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';
import { effectOf } from './in-vain.ts';
import { modelOnTop, recordMeant } from './on-top.ts';
import { plainSaid, valueFor } from './said.ts';

/** Any write leaves it changed, whatever an act does. */
const TOUCHED = 'write_date';

export async function press(w: VouchWorld, who: string, button: Place, says?: string): Promise<void> {
  const record = await recordMeant(w, who);
  const { model, id } = record;
  const seat = await w.seat(who);
  const calls = await (await w.offeredTo(seat.person)).callsOf(record, button.label);
  await w.refusals.cannot(seat, {
    act: `press "${button.label}" on ${record.name}`,
    way: byButton(record, button),
    server: calls.map(({ method, context }) => ({
      gap: `${model}-${method}-open-on-server`,
      call: { model, ids: [id], method, context, watch: [TOUCHED] },
    })),
    ...(says === undefined ? {} : { says }),
  });
}

/** A press that comes to nothing, seen on the whole form, and asked of the server. */
export async function pressInVain(w: VouchWorld, who: string, button: Place): Promise<void> {
  const record = await recordMeant(w, who);
  const seat = await w.seat(who);
  const { name } = seat.person;
  const before = await w.observer.stored(record);
  const seen = await effectOf(seat, () => seat.press(button), 'the whole form');
  const after = await w.observer.stored(record);
  w.facts.equal(`what pressing "${button.label}" brings about for ${name}`, seen, []);
  const changed = Object.keys(after).filter((field) => after[field] !== before[field]);
  w.facts.equal(`what the server has changed of ${record.name}`, changed, []);
  const act = `bring anything about by "${button.label}" on ${record.name}`;
  w.stage.scribe.control(name, act, 'screen and server', 'Nothing happened and nothing was said.');
}

export async function set(w: VouchWorld, who: string, place: Place, said: string): Promise<void> {
  const record = await recordMeant(w, who);
  const { model, id } = record;
  const seat = await w.seat(who);
  const offered = await w.offeredTo(seat.person);
  const fields = await offered.fieldsCalled(model, place.label);
  if (fields.length === 0)
    throw new ControlError(
      `Nobody at all has a field "${place.label}" on ${record.name}. Correct the label, else the control would seem to hold.`,
    );
  const ways = await Promise.all(
    fields.map(async (field) => ({
      field,
      value: await offered.stored(field, plainSaid(w, field.type, said)),
    })),
  );
  await w.refusals.cannot(seat, {
    act: `set "${place.label}" of ${record.name} to ${said}`,
    way: {
      shown: async (seat) => (await reaches(seat, record)) && (await isOpen(seat, place)),
      take: async (seat) => {
        await seat.fill(place, await valueFor(w, seat, place, said));
        await seat.save();
      },
    },
    server: ways.flatMap(({ field, value }) =>
      value === undefined
        ? []
        : [
            {
              gap: `${model}-${field.name}-writable-on-server`,
              call: {
                model,
                ids: [id],
                method: 'write',
                args: [{ [field.name]: value }],
                watch: [field.name],
              },
            },
          ],
    ),
  });
}

/** The form does not send what lacks a required field; anything else is Odoo's own word. */
export async function save(w: VouchWorld, who: string, why: string): Promise<void> {
  const seat = await w.seat(who);
  const { title } = await seat.screen();
  const act = `save ${title}`;
  const refused = await refusalOf(() => seat.save());
  if (!refused) throw new ControlError(`${seat.person.name} should not be able to ${act}, yet it was saved.`);
  const words = [refused.title, refused.message, ...refused.fields].join(' ').trim();
  w.facts.check(`why ${seat.person.name} cannot ${act}`, `"${why}"`, `"${words}"`, words.includes(why));
  const depth = refused.kind === 'required' ? 'server not probed' : 'screen and server';
  w.stage.scribe.control(seat.person.name, act, depth, refused.message);
}

export async function open(w: VouchWorld, who: string, word: string): Promise<void> {
  const record = w.the(word);
  const seat = await w.seat(who);
  const shown = await reaches(seat, record);
  await judge(w, seat, {
    act: `open ${record.name}`,
    shown,
    call: readCall(record),
    gap: `${record.model}-readable-on-server`,
  });
}

/** By the address that Odoo gives the record's page, as somebody would who was sent it. */
export async function openPortal(w: VouchWorld, who: string, word: string): Promise<void> {
  const record = w.the(word);
  const { model, id } = record;
  const [row] = (await w.setup.call(model, 'read', [[id], ['access_url']])) as Array<{ access_url?: string }>;
  const address = row?.access_url;
  if (!address || address === '#')
    throw new ControlError(`${record.name} has no page outside the app, for anybody.`);
  const seat = await w.seat(who);
  await judge(w, seat, {
    act: `open the portal page of ${record.name}`,
    shown: await finds(() => seat.pages.open(address)),
    call: readCall({ model, id }),
    gap: `${model}-readable-on-server`,
  });
}

/** What the page itself does not send, the server is not asked for. */
export async function pressOnPage(w: VouchWorld, who: string, words: string, why: string): Promise<void> {
  const seat = await w.seat(who);
  const { name } = seat.person;
  const act = `press "${words}" on the page`;
  const refused = await refusalOf(() => seat.pages.press(words));
  if (!refused) throw new ControlError(`${name} should not be able to ${act}, yet the page took it.`);
  const { message } = refused;
  w.facts.check(`why ${name} cannot ${act}`, `"${why}"`, `"${message}"`, message.includes(why));
  const depth = refused.kind === 'required' ? 'server not probed' : 'screen and server';
  w.stage.scribe.control(name, act, depth, message);
}

export async function create(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  const model = await modelOnTop(w, seat);
  await notCreated(w, seat, { model, shown: await offersNew(seat) });
}

/** The same behind a menu of the app map, which the person may not even have. */
export async function enter(w: VouchWorld, who: string, menu: string): Promise<void> {
  const seat = await w.seat(who);
  const model = await modelBehind(w, menu);
  await notCreated(w, seat, {
    model,
    shown: (await finds(() => seat.go(w.menu(menu)))) && (await offersNew(seat)),
  });
}

/** The way is there: the menu, a new form, and the right on the server. Nothing is kept. */
export async function canEnter(w: VouchWorld, who: string, menu: string): Promise<void> {
  const seat = await w.seat(who);
  const model = await modelBehind(w, menu);
  const shown = (await finds(() => seat.go(w.menu(menu)))) && (await offersNew(seat));
  w.facts.check(
    `way of ${seat.person.name} to a new entry in ${menu}`,
    'there',
    shown ? 'there' : 'not there',
    shown,
  );
  w.facts.equal(
    `right of ${seat.person.name} to a new entry in ${menu}`,
    await mayCreate(w, seat.person, model),
    true,
  );
}

async function mayCreate(w: VouchWorld, { login }: Person, model: string): Promise<boolean> {
  const { verdict, message } = await w.administration.probe(login, createCall(model));
  if (verdict === 'failed')
    throw new ControlError(`The server could not be asked what ${login} may do: ${message}`);
  return verdict !== 'refused';
}

export async function modelBehind(w: VouchWorld, menu: string): Promise<string> {
  const model = await w.offered.modelOfMenu(w.menu(menu));
  if (model) return model;
  throw new ControlError(
    `Nobody at all finds the menu "${w.menu(menu)}". Correct the app map, else the control would seem to hold.`,
  );
}

/** Of the record and no field of it: a name may come from another record that is closed, while the content is open. */
function readCall({ model, id }: Pick<RecordRef, 'model' | 'id'>) {
  return { model, ids: [id], method: 'check_access', args: ['read'], watch: [TOUCHED] };
}

function createCall(model: string) {
  return { model, ids: [], method: 'check_access', args: ['create'], watch: [TOUCHED] };
}

async function notCreated(
  w: VouchWorld,
  seat: Seat,
  { model, shown }: { readonly model: string; readonly shown: boolean },
): Promise<void> {
  await judge(w, seat, {
    act: `create a new record of ${model}`,
    shown,
    call: createCall(model),
    gap: `${model}-creatable-on-server`,
  });
}

/** For what only asks: the server has refused it, or it would do it. */
async function judge(
  w: VouchWorld,
  seat: Seat,
  asked: {
    act: string;
    shown: boolean;
    call: Parameters<VouchWorld['administration']['probe']>[1];
    gap: string;
  },
): Promise<void> {
  const { act, shown, call, gap } = asked;
  const { scribe } = w.stage;
  const { verdict, message } = await w.administration.probe(seat.person.login, call);
  if (shown) {
    scribe.control(seat.person.name, act, verdict === 'refused' ? 'server not probed' : 'neither', message);
    throw new ControlError(
      `${seat.person.name} should not be able to ${act}, but the screen lets it happen.`,
    );
  }
  if (verdict === 'failed') return scribe.control(seat.person.name, act, 'server not probed', message);
  if (verdict !== 'refused')
    scribe.finding(
      gap,
      `${seat.person.name} finds no way on the screen to ${act}, but the server would do it.`,
    );
  scribe.control(seat.person.name, act, verdict === 'refused' ? 'screen and server' : 'screen only', message);
}

async function isOpen(seat: Seat, place: Place): Promise<boolean> {
  try {
    return !(await seat.read(place)).readonly;
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'absent') return false;
    throw error;
  }
}

/** False where there is no such page for this person. */
async function finds(open: () => Promise<void>): Promise<boolean> {
  try {
    await open();
    return true;
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'absent') return false;
    throw error;
  }
}

/** Whether a new record can be started from the list on top, or from that of a menu; nothing is kept. */
export async function offersNew(seat: Seat, menu?: string): Promise<boolean> {
  try {
    if (menu) await seat.go(menu);
    await seat.create();
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'absent') return false;
    if (error instanceof RefusedError && error.kind === 'access') return false;
    throw error;
  }
  await seat.discard();
  return true;
}

async function refusalOf(act: () => Promise<void>): Promise<RefusedError | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
}
