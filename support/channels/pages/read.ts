// What is to be read on a page that is no web client.
import type { Page } from 'playwright';
import type { PageReading } from '../page-verbs.ts';

export async function readPage(page: Page): Promise<PageReading> {
  // As text: the compiler would wrap inner functions in a helper that the page does not have.
  const found = (await page.evaluate(READ)) as Omit<PageReading, 'title' | 'path'>;
  const { pathname } = new URL(page.url());
  return { title: await page.title(), path: pathname, ...found };
}

const READ = `(() => {
  const flat = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const seen = (element) => element.getClientRects().length > 0;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(seen);
  const rows = all('table').flatMap((table) => {
    const titles = all('thead th', table).map((cell) => flat(cell.innerText));
    return all('tbody tr', table).map((row) =>
      Object.fromEntries(all('td, th', row).map((cell, index) => [titles[index] || String(index + 1), flat(cell.innerText)])),
    );
  });
  const lines = (document.querySelector('#wrap, main, body').innerText || '').split('\\n').map(flat).filter(Boolean);
  return {
    headings: all('h1, h2, h3, h4, h5').map((heading) => flat(heading.innerText)).filter(Boolean),
    text: lines.join('\\n'),
    rows,
    buttons: [...new Set(all('button, a, [role=button]').map((one) => flat(one.innerText)).filter(Boolean))],
  };
})()`;
