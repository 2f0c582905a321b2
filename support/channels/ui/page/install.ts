// Puts the page script into a browser context, before any page of it loads.
import type { BrowserContext } from 'playwright';
import { installAccount } from './account.ts';
import { installChatter } from './chatter.ts';
import { installFields } from './fields.ts';
import { installForm } from './form.ts';
import { installInputs } from './inputs.ts';
import { installListing } from './listing.ts';
import { installLists } from './lists.ts';
import { installProbe } from './probe.ts';
import { installProperties } from './properties.ts';
import { installScreen } from './screen.ts';
import { installTexts } from './texts.ts';
import { installTree } from './tree.ts';
import { installWhole } from './whole.ts';
import { installWidgets } from './widgets.ts';

const PARTS = [
  prepare,
  installProbe,
  installTree,
  installTexts,
  installWidgets,
  installProperties,
  installFields,
  installInputs,
  installLists,
  installListing,
  installScreen,
  installChatter,
  installWhole,
  installAccount,
  installForm,
];

/** In pages themselves, not in what they frame. */
export async function installPageScript(context: BrowserContext): Promise<void> {
  const source = PARTS.map((part) => `(${part.toString()})();`).join('\n');
  // The compiler may wrap named inner functions in a helper of its own, which the page does not have.
  const helpers = new Set(source.match(/\b__name\w*(?=\()/g) ?? []);
  const own = [...helpers].map((name) => `window.${name} = (f) => f;`).join('');
  await context.addInitScript({ content: `if (window.top === window) { ${own}${source} }` });
}

function prepare(): void {
  // Odoo keeps a cache of lists and views in the browser and shows what is in it before the answer comes; only in a
  // secure context, though. Without it no stale row is ever read.
  Object.defineProperty(window, 'isSecureContext', { value: false });
  const calm = () => {
    const style = document.createElement('style');
    style.textContent =
      // The words that pop up below the pointer would catch the next click.
      '.o_reward,.o_popover:has(.o-tooltip){pointer-events:none!important}' +
      '*,*::before,*::after{transition:none!important;animation-duration:1ms!important;scroll-behavior:auto!important}';
    document.head.append(style);
  };
  if (document.head) calm();
  else document.addEventListener('DOMContentLoaded', calm);
}
