// A button with `confirm` asks first.
import type { ButtonNode } from '../../odoo/view/nodes.ts';
import type { Desk } from './desk.ts';

export async function askFirst(desk: Desk, button: ButtonNode, run: () => Promise<void>): Promise<void> {
  if (!button.confirm) return run();
  desk.push({
    kind: 'question',
    title: button.confirmTitle || desk.say('Confirmation'),
    text: button.confirm,
    answers: [
      { label: button.confirmLabel || desk.say('Ok'), run },
      { label: button.cancelLabel || desk.say('Cancel'), run: async () => undefined },
    ],
  });
}
