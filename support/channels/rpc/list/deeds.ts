// What a button in a row does, or a click on a row whose view has a deed of its own in place of a form.
import { type Deed, Form } from '../../../odoo/form/form.ts';
import type { FormRecord } from '../../../odoo/form/record.ts';
import type { Desk } from '../desk.ts';
import { follow } from '../follow.ts';
import type { ListScreen } from './screen.ts';

/** `<kanban action="action_open_document" type="object">` */
export function ownDeed({ view }: ListScreen): Deed | undefined {
  const { action, type = '' } = view.attrs;
  return action ? { name: action, type, context: '', args: '' } : undefined;
}

/** The list stays; only what comes of it stands on top. */
export async function executeOn(desk: Desk, list: ListScreen, record: FormRecord, deed: Deed): Promise<void> {
  const action = await formOf(desk, list, record).execute(deed, record);
  if (action) await follow(desk, action);
}

function formOf(desk: Desk, list: ListScreen, record: FormRecord): Form {
  const { view, context } = list;
  const none = {
    texts: [],
    chatterReloads: [],
    pages: [],
    ribbons: [],
    banners: [],
    savesByTab: false,
  } as const;
  const form = { ...none, kind: 'form', footer: false, chatter: false, fields: view.columns } as const;
  return new Form({ env: desk.env, view: { ...view, ...form }, context }, record);
}
