// Files sent by a page: by a field for them, or by a button that asks for one.
import { errors, type Page } from 'playwright';
import { ScreenError } from '../errors.ts';
import type { File } from '../value.ts';
import { labelled, onTop, pressableOf } from './things.ts';

/** Throws `absent` where there is neither, and `wrong-screen` where the button asks for no file. */
export async function upload(page: Page, words: string, file: File, timeout: number): Promise<void> {
  const sent = { name: file.file, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) };
  // The field itself is often hidden behind something prettier.
  const field = (await onTop(page)).getByLabel(labelled(words)).and(page.locator('input[type=file]'));
  if ((await field.count()) === 1) return field.setInputFiles(sent, { timeout });
  const button = await pressableOf(page, words);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser', { timeout }).catch((error: unknown) => {
      throw error instanceof errors.TimeoutError ? asksForNone(words) : error;
    }),
    button.click({ timeout }),
  ]);
  await chooser.setFiles(sent, { timeout });
}

function asksForNone(words: string): ScreenError {
  return new ScreenError('wrong-screen', `"${words}" asks for no file when it is pressed.`);
}
