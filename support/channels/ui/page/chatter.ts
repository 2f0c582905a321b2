// Runs in the page: the messages beside the record, the newest first.
import type { RawMessage } from '../../messages.ts';
import type { ClientMessage } from './client.ts';

export function installChatter(): void {
  const tools = window.__vouchTools;

  function messages(): RawMessage[] | null {
    const chatter = tools.top()?.querySelector('.o-mail-Chatter');
    if (!chatter) return null;
    // "Creating a new record..." is no message.
    if (!tools.form()?.resId) return [];
    const drawn = tools.components(chatter).filter((one) => one.component.props.message);
    return [...chatter.querySelectorAll('.o-mail-Message')].flatMap((element) => {
      const own = drawn.find((one) => one.component.root?.el === element);
      const message = own?.component.props.message as ClientMessage | undefined;
      return message ? [rawOf(message)] : [];
    });
  }

  function rawOf(message: ClientMessage): RawMessage {
    return {
      author: tools.clean(message.authorName),
      type: message.message_type,
      isNote: message.isNote === true,
      description: tools.clean(message.subtype_id?.description || ''),
      body: tools.html(String(message.body || '')),
      changes: message.trackingValues.map(({ fieldInfo, oldValue, newValue }) => ({
        label: fieldInfo.changedField,
        type: fieldInfo.fieldType,
        from: oldValue,
        to: newValue,
      })),
    };
  }

  Object.assign(window.__vouch, { messages });
}
