// One of a person's tabs in front of the others, as people look at one at a time.
import type { Page } from 'playwright';

/** The browser draws a tab that stands behind another once a second only, and each click awaits two pictures alike. */
export async function toFront(page: Page): Promise<void> {
  if (page.context().pages().length > 1) await page.bringToFront();
}
