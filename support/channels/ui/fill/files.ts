// Files in the fields of a form: one in its own box, several as attachments, and a signature drawn by hand.
import { flat } from '../../../odoo/text.ts';
import { ScreenError } from '../../errors.ts';
import { needsFile, needsSignature, noTag } from '../../no-way.ts';
import { type File, isFile, isRemoval, isSigned, type Value, valueText } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { notTaken, readonlyError, type Target } from './target.ts';

export async function fillFile(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (value === null || (isRemoval(value) && value.remove.join() === spot.text)) return clear(desk, target);
  if (isRemoval(value)) throw noTag(spot.label, value.remove.join(', '), spot.text === '' ? [] : [spot.text]);
  if (!isFile(value)) throw needsFile(spot.label, valueText(value));
  await send(desk, target, spot.at, value);
  const now = await target.look();
  if (now === null || now.text === value.file || (now.text === 'file' && spot.text !== value.file)) return;
  throw notTaken(spot.label, value.file, now.text);
}

async function clear(desk: Desk, target: Target): Promise<void> {
  const { spot } = target;
  if (spot.text === '') return;
  const button = desk.at(`${spot.at} .o_clear_file_button`).first();
  await button.click({ timeout: desk.left(`the bin of "${spot.label}"`), force: true });
  await desk.idle(`the file of "${spot.label}" to go`);
  const now = await target.look();
  if (now !== null && now.text !== '') throw notTaken(spot.label, null, now.text);
}

async function send(desk: Desk, { spot }: Target, at: string, { file, content }: File): Promise<void> {
  const input = desk.at(`${at} input[type=file]`).first();
  await input.setInputFiles(
    { name: file, mimeType: '', buffer: Buffer.from(content) },
    { timeout: desk.left(`the file field "${spot.label}"`) },
  );
  await desk.idle(`the file of "${spot.label}" to be taken`);
}

/** A composer draws the list and the paperclip apart: two widgets of one field. */
export async function fillFiles(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (value === null) return removeFiles(desk, target, await namesAt(desk, target));
  if (isRemoval(value)) return removeFiles(desk, target, value.remove);
  if (!isFile(value)) throw needsFile(spot.label, valueText(value));
  const before = await namesAt(desk, target);
  await send(desk, target, await withPart(desk, target, 'input[type=file]'), value);
  const now = await namesAt(desk, target);
  const count = (names: readonly string[]) => names.filter((name) => name === flat(value.file)).length;
  if (count(now) <= count(before)) throw notTaken(spot.label, value.file, now.join(', '));
}

const ROW = ':is(.o_attachment, li)';
const NAME = ':is(.caption:not(.small) a, li > a)';

async function removeFiles(desk: Desk, target: Target, names: readonly string[]): Promise<void> {
  const { spot } = target;
  for (const name of names) {
    const there = await namesAt(desk, target);
    const index = there.indexOf(flat(name));
    if (index < 0) throw noTag(spot.label, name, there);
    const at = await withPart(desk, target, ROW);
    const bin = desk.at(`${at} ${ROW}`).nth(index).locator(':is(.o_attachment_delete, button)').first();
    await bin.click({ timeout: desk.left(`the file "${name}"`), force: true });
    await desk.idle(`the file "${name}" to go`);
    const left = await namesAt(desk, target);
    if (left.length >= there.length) throw notTaken(spot.label, `without ${name}`, left.join(', '));
  }
}

async function namesAt(desk: Desk, target: Target): Promise<string[]> {
  const at = await withPart(desk, target, ROW).catch((error: unknown) => {
    if (error instanceof ScreenError) return undefined;
    throw error;
  });
  return at === undefined ? [] : (await desk.at(`${at} ${NAME}`).allTextContents()).map(flat);
}

/** The widget of this field that has such a part in it. */
async function withPart(desk: Desk, { spot }: Target, part: string): Promise<string> {
  const same = (await desk.ask('allFields')).filter((one) => one.field === spot.field);
  for (const { at } of same) if ((await desk.at(`${at} ${part}`).count()) > 0) return at;
  throw readonlyError(spot.label);
}

/** Opens the dialog, draws a stroke with the mouse and adopts it. */
export async function fillSignature(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (!isSigned(value)) throw needsSignature(spot.label);
  const timeout = () => desk.left(`the signature of "${spot.label}"`);
  await desk.at(`${spot.at} .o_signature`).first().click({ timeout: timeout() });
  const dialog = desk.at('.o_dialog:not(.o_inactive_modal)').last();
  await dialog.locator('.o_web_sign_draw_button').click({ timeout: timeout() });
  const canvas = dialog.locator('canvas.o_web_sign_signature');
  await canvas.waitFor({ timeout: timeout() });
  await desk.idle('the canvas of the signature');
  const box = await canvas.boundingBox({ timeout: timeout() });
  if (!box) throw notTaken(spot.label, value, '');
  const { mouse } = desk.page;
  await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.3, { steps: 5 });
  await mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.6, { steps: 5 });
  await mouse.up();
  await dialog.locator('.modal-footer .btn-primary').click({ timeout: timeout() });
  await desk.idle(`the signature of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now !== null && now.text === '') throw notTaken(spot.label, 'signed', '');
}
