// The files of a record: taken by the paperclip, shown in the box below it, deleted after a question.
import { attachmentCalled, mayNotPost, notSaved } from '../../beside.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { readRecord } from '../read.ts';
import { beside, CHATTER } from './beside.ts';

export async function attach(desk: Desk, name: string, content: Uint8Array): Promise<void> {
  const { mayPost, attachments } = await beside(desk);
  if (!(await readRecord(desk))) throw notSaved();
  if (!mayPost) throw mayNotPost();
  if (attachments.length > 0) await openBox(desk);
  // Behind the paperclip where the record has no file yet, else at the foot of the box.
  const input = desk.at(`${CHATTER} input.o-mail-Chatter-fileUploader`).last();
  await input.setInputFiles(
    { name, mimeType: '', buffer: Buffer.from(content) },
    { timeout: desk.left('the paperclip') },
  );
  await desk.idle('the file to be taken');
}

export async function removeAttachment(desk: Desk, said: string): Promise<void> {
  const { attachments } = await beside(desk);
  const { id } = attachmentCalled(attachments, said);
  await openBox(desk);
  const drawn = await desk.ask('drawnBeside', 'attachment', id);
  const remove = desk.at(`${drawn ?? 'body:not(body)'} .o-mail-Attachment-unlink`);
  if ((await remove.count()) === 0)
    throw new ScreenError('readonly', `The file "${said}" cannot be deleted by this person.`);
  // The bin shows while the pointer rests on the file.
  await remove.click({ timeout: desk.left(`the file "${said}"`), force: true });
  await desk.idle('the question before a file is deleted');
  const { at } = await desk.ask('surface');
  await desk
    .at(`${at} .modal-footer .btn-primary`)
    .first()
    .click({ timeout: desk.left('the question before a file is deleted') });
  await desk.idle('the file to be deleted');
}

async function openBox(desk: Desk): Promise<void> {
  if ((await desk.at(`${CHATTER} .o-mail-AttachmentBox`).count()) > 0) return;
  await desk.click(`${CHATTER} .o-mail-Chatter-attachFiles`, 'the paperclip');
  await desk.idle('the files of the record');
}
