// Puts the page script into a browser context, before any page of it loads.
import type { BrowserContext } from 'playwright';
import { installFields } from './fields.ts';
import { installInputs } from './inputs.ts';
import { installLists } from './lists.ts';
import { installProbe } from './probe.ts';
import { installScreen } from './screen.ts';
import { installTree } from './tree.ts';

export async function installPageScript(context: BrowserContext): Promise<void> {
  for (const part of [
    prepare,
    installProbe,
    installTree,
    installFields,
    installInputs,
    installLists,
    installScreen,
  ]) {
    await context.addInitScript({ content: sourceOf(part) });
  }
}

/** The compiler may wrap named inner functions in a helper of its own, which the page does not have. */
function sourceOf(part: () => void): string {
  const source = part.toString();
  const helpers = new Set(source.match(/\b__name\w*(?=\()/g) ?? []);
  return `${[...helpers].map((name) => `window.${name} = (f) => f;`).join('')}(${source})();`;
}

function prepare(): void {
  // Odoo keeps a cache of lists and views in the browser and shows what is in it before the answer comes; only in a
  // secure context, though. Without it no stale row is ever read.
  Object.defineProperty(window, 'isSecureContext', { value: false });
  const calm = () => {
    const style = document.createElement('style');
    style.textContent =
      '.o_reward{pointer-events:none!important}' +
      '*,*::before,*::after{transition:none!important;animation-duration:1ms!important;scroll-behavior:auto!important}';
    document.head.append(style);
  };
  if (document.head) calm();
  else document.addEventListener('DOMContentLoaded', calm);
}
