// The files of a record: sent as the web client sends them, deleted by name.
import { attachmentCalled, mayNotPost, notSaved } from '../../beside.ts';
import { RefusedError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { beside, formBeside, readAgain } from './thread.ts';

export async function attach(desk: Desk, name: string, content: Uint8Array): Promise<void> {
  const form = formBeside(desk);
  const { model, id } = form.record;
  if (!id) throw notSaved();
  const { mayPost } = await beside(desk);
  if (!mayPost) throw mayNotPost();
  const answer = (await desk.session.upload(
    '/mail/attachment/upload',
    { thread_id: String(id), thread_model: model, is_pending: 'false' },
    { field: 'ufile', name, content },
  )) as { error?: string };
  if (answer.error) throw new RefusedError({ kind: 'server', title: '' }, answer.error);
  await readAgain(form, 'attachment');
}

export async function removeAttachment(desk: Desk, said: string): Promise<void> {
  const form = formBeside(desk);
  const { attachments } = await beside(desk);
  const { id, token } = attachmentCalled(attachments, said);
  await desk.session.post('/mail/attachment/delete', {
    attachment_id: id,
    ...(token === '' ? {} : { access_token: token }),
  });
  await readAgain(form, 'attachment');
}
