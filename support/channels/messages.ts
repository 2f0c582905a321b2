// From what the web client knows of a message beside a record to the one form in which both channels read it.
import type { MessageReading } from './chatter-verbs.ts';

export interface RawChange {
  readonly label: string;
  /** Odoo's name of the field's type. */
  readonly type: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface RawMessage {
  readonly author: string;
  /** Odoo's `message_type`: comment, notification, email and others. */
  readonly type: string;
  readonly isNote: boolean;
  /** What the subtype says: "Ticket created". Often the same as the body. */
  readonly description: string;
  readonly body: string;
  readonly changes: readonly RawChange[];
  readonly attachments: readonly string[];
}

export function messageOf(raw: RawMessage): MessageReading {
  const { author, type, isNote, description, body } = raw;
  const isLog = type === 'notification';
  const same = description.toLowerCase() === body.toLowerCase();
  const parts = same ? [body] : isLog ? [description, body] : [body, description];
  return {
    author,
    kind: isLog ? 'log' : isNote ? 'note' : 'message',
    text: parts.filter(Boolean).join('\n'),
    changes: raw.changes.map((change) => ({
      label: change.label,
      from: textOf(change.type, change.from),
      to: textOf(change.type, change.to),
    })),
    attachments: raw.attachments,
  };
}

function textOf(type: string, value: unknown): string {
  if (type === 'boolean') return value ? 'yes' : 'no';
  if (type === 'integer' || type === 'float' || type === 'monetary')
    return String(Number(Number(value || 0).toFixed(6)));
  if (value === false || value === null || value === undefined) return '';
  if (type === 'datetime') return `${String(value).replace(' ', 'T').replace(/Z$/, '')}Z`;
  return String(value).trim();
}
