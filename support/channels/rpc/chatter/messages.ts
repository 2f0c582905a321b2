// Reading the messages beside a record, as the web client loads them.
import { plainText } from '../../../odoo/form/texts.ts';
import type { Json } from '../../../odoo/transport.ts';
import type { MessageReading } from '../../chatter-verbs.ts';
import { messageOf, type RawMessage } from '../../messages.ts';
import type { Desk } from '../desk.ts';
import { formBeside } from './thread.ts';

interface StoredMessage {
  readonly id: number;
  readonly author_id: number | false;
  readonly email_from: string | false;
  readonly message_type: string;
  readonly subtype_id: number | false;
  /** HTML, marked as such; an empty text where there is none. */
  readonly body: readonly [string, string] | string;
  readonly attachment_ids?: readonly number[];
  readonly trackingValues: ReadonlyArray<{
    readonly fieldInfo: { readonly changedField: string; readonly fieldType: string };
    readonly oldValue: Json;
    readonly newValue: Json;
  }>;
}

interface Thread {
  readonly messages: readonly number[];
  readonly data: {
    readonly 'mail.message'?: readonly StoredMessage[];
    readonly 'mail.message.subtype'?: ReadonlyArray<{ id: number; description: string | false }>;
    readonly 'ir.attachment'?: ReadonlyArray<{ id: number; name: string }>;
    readonly 'res.partner'?: ReadonlyArray<{ id: number; name?: string }>;
  };
}

/** As many as the web client loads at once. */
const SHOWN = 30;

export async function readMessages(desk: Desk): Promise<MessageReading[]> {
  const { model, id } = formBeside(desk).record;
  if (!id) return [];
  const { messages, data } = (await desk.session.post('/mail/thread/messages', {
    thread_model: model,
    thread_id: id,
    fetch_params: { limit: SHOWN },
  })) as unknown as Thread;
  const [, note] = (await desk.session.call('ir.model.data', 'check_object_reference', [
    'mail',
    'mt_note',
  ])) as [string, number];
  const nameOf = (partner: number | false) => data['res.partner']?.find((one) => one.id === partner)?.name;
  const saidBy = (subtype: number | false) =>
    data['mail.message.subtype']?.find((one) => one.id === subtype)?.description;
  return messages.flatMap((wanted) => {
    const message = data['mail.message']?.find((one) => one.id === wanted);
    if (!message) return [];
    const raw: RawMessage = {
      author: nameOf(message.author_id) ?? (message.email_from || ''),
      type: message.message_type,
      isNote: message.subtype_id === note,
      description: saidBy(message.subtype_id) || '',
      body: plainText(typeof message.body === 'string' ? message.body : message.body[1]),
      changes: message.trackingValues.map(({ fieldInfo, oldValue, newValue }) => ({
        label: fieldInfo.changedField,
        type: fieldInfo.fieldType,
        from: oldValue,
        to: newValue,
      })),
      attachments: (message.attachment_ids ?? []).flatMap(
        (file) => data['ir.attachment']?.find((one) => one.id === file)?.name ?? [],
      ),
    };
    return [messageOf(raw)];
  });
}
