// Runs in the page: what stands beside the record: messages, the newest first, followers, activities, files.
import type { RawActivity, RawBeside, RawFollower, RawRecipient } from '../../beside.ts';
import type { RawMessage } from '../../messages.ts';
import type {
  ClientActivity,
  ClientComponent,
  ClientFollower,
  ClientMessage,
  ClientRecipient,
} from './client.ts';

export function installChatter(): void {
  const tools = window.__vouchTools;
  const root = () => tools.top()?.querySelector('.o-mail-Chatter') ?? null;

  function chatter(): ClientComponent | undefined {
    const element = root();
    return element
      ? tools.components(element).find((one) => one.component.state?.thread && one.component.requestList)
          ?.component
      : undefined;
  }
  function reloadBeside(): void {
    const component = chatter();
    const thread = component?.state?.thread;
    if (!component?.load || !thread?.id) return;
    void component.load(thread, [...(component.requestList ?? []), 'messages']);
  }

  function beside(): RawBeside | null {
    const component = chatter();
    const thread = component?.state?.thread;
    if (!component || !thread) return null;
    const isNew = !thread.id;
    const own = thread.selfFollower ? [thread.selfFollower] : [];
    return {
      mayPost: isNew || thread.canPostMessage === true,
      mayManage: isNew || thread.hasWriteAccess === true,
      activities: component.props.has_activities === false ? undefined : thread.activities.map(activityOf),
      attachments: thread.attachments.map(({ id, name, mimetype, file_size = 0 }) => ({
        id,
        name,
        type: mimetype,
        size: file_size,
        token: '',
      })),
      followers: isNew ? [] : [...own, ...thread.followers].map(followerOf),
      recipients: thread.suggestedRecipients.map(recipientOf),
    };
  }
  function recipients(): RawRecipient[] {
    const thread = chatter()?.state?.thread;
    return thread ? [...thread.suggestedRecipients, ...thread.additionalRecipients].map(recipientOf) : [];
  }
  function activityOf(one: ClientActivity): RawActivity {
    const due = one.date_deadline;
    return {
      id: one.id,
      type: one.activity_type_id?.name ?? '',
      summary: one.summary || '',
      due: typeof due === 'string' ? due.slice(0, 10) : due.toISODate(),
      assignedTo: one.user_id?.partner_id?.displayName ?? '',
      state: one.state,
      mayChange: one.can_write === true,
      chaining: one.chaining_type ?? '',
    };
  }
  function followerOf({ id, displayName, partner_id }: ClientFollower): RawFollower {
    return { id, partner: partner_id?.id ?? 0, name: displayName };
  }
  function recipientOf({ name, display_name, email }: ClientRecipient): RawRecipient {
    return { name: name || display_name || email || '', email: email || '' };
  }

  function drawnBeside(what: 'activity' | 'attachment' | 'follower', id: number): string | null {
    const isIt = (one: unknown) => (one as { readonly id: number } | undefined)?.id === id;
    if (what !== 'attachment') {
      const css = what === 'activity' ? '.o-mail-Activity' : '.o-mail-Follower';
      const found = tools
        .components()
        .find(({ component, element }) => isIt(component.props[what]) && element.matches(css));
      return found ? tools.tag(found.element) : null;
    }
    // The list of files draws its entries itself, in the order of the files that it was given.
    const box = root()?.querySelector('.o-mail-AttachmentBox .o-mail-AttachmentList');
    const list = box && tools.components(box).find(({ component }) => component.props.attachments);
    const files = (list?.component.props.attachments ?? []) as readonly unknown[];
    const element = box?.querySelectorAll('.o-mail-AttachmentContainer')[files.findIndex(isIt)];
    return element ? tools.tag(element) : null;
  }

  function messages(): RawMessage[] | null {
    const element = root();
    if (!element) return null;
    // "Creating a new record..." is no message.
    if (!tools.form()?.resId) return [];
    const drawn = tools.components(element).filter((one) => one.component.props.message);
    return [...element.querySelectorAll('.o-mail-Message')].flatMap((one) => {
      const own = drawn.find(({ component }) => component.root?.el === one);
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
      attachments: (message.attachment_ids ?? []).map((one) => one.name),
    };
  }

  Object.assign(window.__vouch, { messages, beside, reloadBeside, recipients, drawnBeside });
}
