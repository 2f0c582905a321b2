// Records behind a field: made from it by name or in a dialog, and opened by the arrow beside it.
import { OdooError } from '../../odoo/errors.ts';
import { firstLine } from '../../odoo/form/choices.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Named, Referred } from '../../odoo/form/values.ts';
import type { Dict, OdooAction } from '../../odoo/transport.ts';
import { viewRefs } from '../../odoo/view/load.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { emptyLink, noLink, noNewRecord } from '../no-way.ts';
import type { Desk } from './desk.ts';
import { fieldOf } from './find.ts';
import { follow, formScreen } from './follow.ts';
import { type Behind, type FormScreen, titleOf } from './screens.ts';

/** Widgets that never offer to make a record, and those that offer to open one on a form only where told so. */
const NEVER_NEW = /avatar_user$|tags_avatar$/;

/** "Create ..." below the names that the field offers. Throws `no-choice` where the field does not offer it. */
export async function createByName(
  record: FormRecord,
  field: FieldNode,
  label: string,
  name: string,
): Promise<Named> {
  if (!offersNew(field) || field.options.no_quick_create) throw noNewRecord(label, name);
  const context = record.fieldContext(field.name, field.context);
  const pair = await record.env.session.call(field.info.relation ?? '', 'name_create', [name], { context });
  if (!Array.isArray(pair)) throw noNewRecord(label, name);
  return { id: Number(pair[0]), display_name: String(pair[1]) };
}

function offersNew(field: FieldNode): boolean {
  const many = field.info.type === 'many2many';
  if (field.info.type !== 'many2one' && !many) return false;
  if (many && NEVER_NEW.test(field.widget)) return false;
  return !field.options.no_create && !/^(False|0|false)$/.test(field.attrs.can_create ?? '');
}

/** "Create and edit...": the form of the new record, in a dialog that stays on top. */
export async function openNew(
  desk: Desk,
  below: FormScreen,
  field: FieldNode,
  label: string,
  name: string,
): Promise<void> {
  const { record } = below.form;
  if (below.form.isReadonly(field)) throw new ScreenError('readonly', `"${label}" cannot be changed here.`);
  if (!offersNew(field) || field.options.no_create_edit) throw noNewRecord(label, name);
  const nameField = String(field.options.create_name_field ?? 'name');
  const context: Dict = { ...record.fieldContext(field.name, field.context), [`default_${nameField}`]: name };
  const many = field.info.type === 'many2many';
  const set = async (value: Named | false) => {
    await record.update(new Map([[field.name, value]]));
  };
  const lines = many ? record.lines(field.name) : undefined;
  await openDialog(
    desk,
    field,
    { title: desk.say('Create %s', label), id: false, context },
    {
      many,
      taken: (made) => (lines ? lines.addNamed([made]) : set(made)),
      // The web client empties the field when the dialog is discarded.
      dropped: async () => (lines ? undefined : set(false)),
    },
  );
}

async function openDialog(
  desk: Desk,
  field: FieldNode,
  wanted: { title: string; id: number | false; context: Dict },
  behind: Behind,
): Promise<void> {
  const context = { ...wanted.context, ...viewRefs(field.context) };
  const model = field.info.relation ?? '';
  const viewId = wanted.id
    ? ((await desk.session.call(model, 'get_formview_id', [[wanted.id]], { context })) as number | false)
    : false;
  const screen = await formScreen(desk, { model, id: wanted.id, viewId, context, dialog: true });
  desk.push({ ...screen, title: wanted.title, behind });
}

/** Saves the record of such a dialog, closes it and tells the field. What was typed below stays as it is. */
export async function saveBehind(desk: Desk, screen: FormScreen): Promise<void> {
  const { form, behind } = screen;
  await form.save();
  desk.close(screen);
  const { record } = form;
  await behind?.taken({ id: Number(record.id), display_name: String(record.value('display_name') || '') });
}

export async function dropBehind(desk: Desk, screen: FormScreen): Promise<void> {
  desk.close(screen);
  await screen.behind?.dropped();
}

/** The arrow beside a name. A form that is left is saved; from a dialog the record opens in another one. */
export async function openBehind(desk: Desk, place: Place): Promise<void> {
  const screen = desk.formOnTop();
  const { form } = screen;
  const field = fieldOf(form, place, titleOf(screen));
  const value = form.record.value(field.name) as Named | Referred | false;
  const isLink = field.info.type === 'many2one' || field.info.type === 'reference';
  if (!isLink || field.options.no_open) throw noLink(place.label);
  if (!value) throw emptyLink(place.label);
  const model = 'model' in value ? value.model : (field.info.relation ?? '');
  const context = form.record.fieldContext(field.name, field.context);
  if (screen.dialog) {
    const dialog = { title: `Open: ${place.label}`, id: value.id, context };
    const taken = async (saved: Named) => {
      await form.record.update(new Map([[field.name, saved]]));
    };
    return openDialog(desk, field, dialog, { many: false, taken, dropped: async () => undefined });
  }
  const action = (await desk.session.call(model, 'get_formview_action', [[value.id]], { context })) as
    | OdooAction
    | undefined;
  if (!action) throw new OdooError({ kind: 'missing', name: '', message: 'The record has no form.' });
  await desk.leave();
  await follow(desk, { ...action, name: firstLine(value.display_name) });
}
