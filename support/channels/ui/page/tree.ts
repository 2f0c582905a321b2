// Runs in the page: walks the web client's component tree, so that what is seen can be tied to what it stands for.
import type { ClientNode, Mounted, PageTools } from './client.ts';

export function installTree(): void {
  let tags = 0;

  const tools: Pick<PageTools, 'client' | 'clean' | 'visible' | 'tag' | 'top' | 'components' | 'form'> = {
    client: () => window as unknown as ReturnType<PageTools['client']>,
    clean: (text) =>
      (text ?? '')
        .replace(/[\uE000-\uF8FF\u200B]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    visible: (element): element is HTMLElement => !!element?.isConnected && !!element.getClientRects().length,
    tag(element) {
      const known = element.getAttribute('data-vouch');
      if (known) return `[data-vouch="${known}"]`;
      tags += 1;
      element.setAttribute('data-vouch', String(tags));
      return `[data-vouch="${tags}"]`;
    },
    top() {
      const dialogs = document.querySelectorAll('.o_dialog:not(.o_inactive_modal) > .modal');
      return (
        [...dialogs].filter((dialog) => tools.visible(dialog)).at(-1) ??
        document.querySelector('.o_action_manager')
      );
    },
    components(root) {
      const found: Mounted[] = [];
      const visit = (node: ClientNode) => {
        const first = node.firstNode?.();
        const element = first instanceof Element ? first : (first?.parentElement ?? null);
        if (element && (!root || root.contains(element))) found.push({ component: node.component, element });
        for (const child of Object.values(node.children)) visit(child);
      };
      const start = tools.client().odoo?.__WOWL_DEBUG__?.root.__owl__;
      if (start) visit(start);
      return found;
    },
    form(root = tools.top()) {
      const renderer = tools
        .components(root)
        .find((one) => one.component.props.record && one.element.classList.contains('o_form_renderer'));
      return renderer?.component.props.record ?? null;
    },
  };
  Object.assign(window.__vouchTools, tools);
}
