// What Odoo keeps beside the record on top, as the web client loads it.
import type { Form } from '../../../odoo/form/form.ts';
import type { Json } from '../../../odoo/transport.ts';
import {
  mayNotPost,
  noChatter,
  type RawActivity,
  type RawAttachment,
  type RawBeside,
  type RawFollower,
} from '../../beside.ts';
import type { Desk } from '../desk.ts';

export interface Thread {
  readonly form: Form;
  readonly model: string;
  readonly id: number;
}

interface Stored {
  readonly 'mail.thread'?: ReadonlyArray<{
    readonly hasReadAccess?: boolean;
    readonly hasWriteAccess?: boolean;
    readonly canPostOnReadonly?: boolean;
    readonly activities?: readonly number[];
    readonly attachments?: readonly number[];
    readonly followers?: readonly number[];
    readonly selfFollower?: number | false;
    readonly suggestedRecipients?: ReadonlyArray<{ name?: string; email?: string | false }>;
  }>;
  readonly 'mail.activity'?: readonly StoredActivity[];
  readonly 'mail.activity.type'?: ReadonlyArray<{ id: number; name: string }>;
  readonly 'mail.followers'?: ReadonlyArray<{ id: number; display_name: string; partner_id: number }>;
  readonly 'ir.attachment'?: readonly StoredAttachment[];
  readonly 'res.users'?: ReadonlyArray<{ id: number; partner_id?: number }>;
  readonly 'res.partner'?: ReadonlyArray<{ id: number; name?: string }>;
}

interface StoredActivity {
  readonly id: number;
  readonly activity_type_id: number | false;
  readonly summary: string | false;
  readonly date_deadline: string;
  readonly user_id: number | false;
  readonly state: string;
  readonly can_write?: boolean;
  readonly chaining_type?: string;
}

interface StoredAttachment {
  readonly id: number;
  readonly name: string;
  readonly mimetype: string;
  readonly file_size: number;
  readonly ownership_token?: string;
}

const NOTHING: RawBeside = {
  mayPost: true,
  mayManage: true,
  activities: [],
  attachments: [],
  followers: [],
  recipients: [],
};

/** The form that the messages stand beside; a dialog shows none. */
export function formBeside(desk: Desk): Form {
  const { form, dialog } = desk.formOnTop();
  if (!form.view.chatter || dialog) throw noChatter();
  return form;
}

/** To look only: a new record has nothing beside it. */
export async function beside(desk: Desk): Promise<RawBeside> {
  const form = formBeside(desk);
  const { model, id } = form.record;
  return id ? load(desk, model, Number(id)) : NOTHING;
}

/** To add something: a new record is saved first. */
export async function toAddTo(desk: Desk): Promise<{ thread: Thread; now: RawBeside }> {
  const form = formBeside(desk);
  if (form.isNew) await form.save();
  const thread = { form, model: form.record.model, id: Number(form.record.id) };
  const now = await load(desk, thread.model, thread.id);
  if (!now.mayPost) throw mayNotPost();
  return { thread, now };
}

/** Some forms are read again after something was done beside them; what was typed is saved before. */
export async function readAgain(form: Form, after: string): Promise<void> {
  if (!form.view.chatterReloads.includes(after)) return;
  if (form.record.dirty) await form.save();
  await form.load();
}

async function load(desk: Desk, model: string, id: number): Promise<RawBeside> {
  const { session } = desk;
  const wanted = ['activities', 'attachments', 'followers', 'suggestedRecipients'];
  const params = { thread_model: model, thread_id: id, request_list: wanted };
  const stored = (await session.post('/mail/data', {
    fetch_params: [['mail.thread', params]] as Json[],
    context: session.context,
  })) as unknown as Stored;
  const thread = stored['mail.thread']?.[0] ?? {};
  const mayManage = thread.hasWriteAccess === true;
  return {
    mayPost: mayManage || (thread.hasReadAccess === true && thread.canPostOnReadonly === true),
    mayManage,
    activities: thread.activities?.flatMap((one) => activityOf(stored, one)),
    attachments: (thread.attachments ?? []).flatMap((one) => attachmentOf(stored, one)),
    followers: [thread.selfFollower || 0, ...(thread.followers ?? [])].flatMap((one) =>
      followerOf(stored, one),
    ),
    recipients: (thread.suggestedRecipients ?? []).map(({ name, email }) => ({
      name: name || email || '',
      email: email || '',
    })),
  };
}

function activityOf(stored: Stored, id: number): RawActivity[] {
  const found = stored['mail.activity']?.find((one) => one.id === id);
  if (!found) return [];
  const user = stored['res.users']?.find((one) => one.id === found.user_id);
  const partner = stored['res.partner']?.find((one) => one.id === user?.partner_id);
  const type = stored['mail.activity.type']?.find((one) => one.id === found.activity_type_id);
  return [
    {
      id,
      type: type?.name ?? '',
      summary: found.summary || '',
      due: found.date_deadline,
      assignedTo: partner?.name ?? '',
      state: found.state,
      mayChange: found.can_write === true,
      chaining: found.chaining_type ?? '',
    },
  ];
}

function attachmentOf(stored: Stored, id: number): RawAttachment[] {
  const found = stored['ir.attachment']?.find((one) => one.id === id);
  if (!found) return [];
  const { name, mimetype, file_size, ownership_token } = found;
  return [{ id, name, type: mimetype, size: file_size, token: ownership_token ?? '' }];
}

function followerOf(stored: Stored, id: number): RawFollower[] {
  const found = stored['mail.followers']?.find((one) => one.id === id);
  return found ? [{ id, partner: found.partner_id, name: found.display_name }] : [];
}
