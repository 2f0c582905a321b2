// Files in a field that holds several: uploaded as the widget does, then named by the field.
import type { Say } from '../../odoo/client-words.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Json } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import { RefusedError } from '../errors.ts';
import { needsFile } from '../no-way.ts';
import { type File, isFile, isRemoval, type Value, valueText } from '../value.ts';
import { removeNames } from './fill-tags.ts';

export function holdsFiles({ info, widget }: FieldNode): boolean {
  return (
    info.type === 'many2many' &&
    (widget === 'many2many_binary' || widget.startsWith('mail_composer_attachment'))
  );
}

export async function setFiles(
  record: FormRecord,
  field: FieldNode,
  label: string,
  value: Value,
): Promise<void> {
  const lines = record.lines(field.name);
  if (value === null) return lines.removeKeys([...lines.ids]);
  if (isRemoval(value)) return removeNames(lines, label, value.remove);
  if (!isFile(value)) throw needsFile(label, valueText(value));
  const id = field.widget === 'many2many_binary' ? await attached(record, value) : await sent(record, value);
  await lines.addNamed([{ id, display_name: value.file }]);
}

async function attached(record: FormRecord, { file, content }: File): Promise<number> {
  const answer = (await record.env.session.upload(
    '/web/binary/upload_attachment',
    { model: record.model, id: String(record.id || 0) },
    { field: 'ufile', name: file, content },
  )) as Array<{ id?: number; error?: string }>;
  const [one] = answer;
  if (one?.id === undefined) throw notUploaded(record.env.say, one?.error);
  return one.id;
}

/** By the paperclip of a composer, which keeps the file apart until the message is sent. */
async function sent(record: FormRecord, { file, content }: File): Promise<number> {
  const ids = record.value('res_ids');
  const [first] = (typeof ids === 'string' ? JSON.parse(ids) : (record.context.active_ids ?? [])) as Json[];
  const answer = (await record.env.session.upload(
    '/mail/attachment/upload',
    { thread_id: String(first ?? 0), thread_model: String(record.value('model')), is_pending: 'true' },
    { field: 'ufile', name: file, content },
  )) as { error?: string; data?: { attachment_id?: number } };
  const id = answer.data?.attachment_id;
  if (id === undefined) throw notUploaded(record.env.say, answer.error);
  return id;
}

function notUploaded(say: Say, words = 'The server took no file.'): RefusedError {
  return new RefusedError({ kind: 'server', title: say('Uploading error') }, words);
}
