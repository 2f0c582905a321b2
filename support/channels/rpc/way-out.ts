// A refusal with a way out stands on the screen as a question, until it is answered or the person goes on.
import { OdooError } from '../../odoo/errors.ts';
import type { OdooAction } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import type { RefusedError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { contextOf, follow } from './follow.ts';

export function askWayOut(desk: Desk, refused: RefusedError): void {
  const { cause } = refused;
  const wayOut = cause instanceof OdooError ? cause.wayOut : undefined;
  if (!(cause instanceof OdooError) || !wayOut) return;
  const { action, context } = wayOut;
  const lead = async (): Promise<void> => {
    const loaded =
      typeof action === 'number' || typeof action === 'string'
        ? await desk.session.loadAction(action, context)
        : (action as OdooAction);
    await follow(desk, { ...loaded, context: { ...contextOf(desk, loaded), ...context } });
  };
  const [words = wayOut.words, close = desk.say('Close')] = refused.answers;
  desk.push({
    kind: 'question',
    title: refused.title,
    text: cause.message,
    answers: [
      { label: words, run: lead },
      { label: close, run: async () => undefined },
    ],
    told: true,
  });
}

/** `answer`: the words of the button that is pressed now, if one is. */
export function closeTold(desk: Desk, answer: unknown): void {
  const { top } = desk;
  if (top?.kind !== 'question' || !top.told) return;
  const isAnswer = top.answers.some(({ label }) => typeof answer === 'string' && sameLabel(label, answer));
  if (!isAnswer) desk.close(top);
}
