// What can be on top of a person's screen when there is no screen: the rpc channel's own picture of it.
import type { Form } from '../../odoo/form/form.ts';
import type { Lines } from '../../odoo/form/lines.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Named } from '../../odoo/form/values.ts';
import type { OdooAction } from '../../odoo/transport.ts';
import type { FieldNode, ToolbarEntry } from '../../odoo/view/nodes.ts';
import type { ListScreen } from './list/screen.ts';

export type { ListScreen };

export interface FormScreen {
  readonly kind: 'form';
  readonly title: string;
  readonly form: Form;
  readonly dialog: boolean;
  readonly action: OdooAction | undefined;
  readonly actions: readonly ToolbarEntry[];
  readonly prints: readonly ToolbarEntry[];
  /** Records of the list that it was opened from, in its order. */
  readonly neighbours?: () => Promise<readonly number[]>;
  /** Set where the dialog edits a line of the form below. */
  readonly line?: LineEdit;
  /** Set where the dialog shows a record that a field of the form below names. */
  readonly behind?: Behind;
}

export interface Behind {
  /** A field of several, whose dialog says "Save & Close". */
  readonly many: boolean;
  /** Tells the field of the record that was saved. */
  readonly taken: (record: Named) => Promise<void>;
  /** Tells it that nothing came of it. */
  readonly dropped: () => Promise<void>;
}

export interface LineEdit {
  readonly lines: Lines;
  readonly node: FieldNode;
  readonly record: FormRecord;
  readonly isNew: boolean;
  /** Undoes what was typed in the dialog. */
  readonly restore: () => void;
}

/** "Add: ..." of a many2many list. */
export interface PickScreen {
  readonly kind: 'pick';
  readonly title: string;
  readonly below: FormScreen;
  readonly lines: Lines;
  readonly node: FieldNode;
  readonly list: ListScreen;
}

export interface QuestionScreen {
  readonly kind: 'question';
  readonly title: string;
  readonly text: string;
  readonly answers: ReadonlyArray<{ readonly label: string; readonly run: () => Promise<void> }>;
  /** A refusal that was told already: whoever does anything else has read and closed it. */
  readonly told?: boolean;
}

export interface ReportScreen {
  readonly kind: 'report';
  readonly title: string;
  readonly text: string;
}

/** A page that this channel cannot read: a dashboard, an own client action. */
export interface OtherScreen {
  readonly kind: 'other';
  readonly title: string;
}

export type Screen = ListScreen | FormScreen | PickScreen | QuestionScreen | ReportScreen | OtherScreen;

export function isOverlay(screen: Screen): boolean {
  return screen.kind === 'question' || screen.kind === 'pick' || (screen.kind === 'form' && screen.dialog);
}

export function titleOf(screen: Screen | undefined): string {
  if (!screen) return 'an empty screen';
  const name = screen.kind === 'form' ? screen.title || screen.form.view.title : screen.title;
  return (
    {
      list: 'the list',
      form: 'the form',
      pick: 'the dialog',
      question: 'the question',
      report: 'the report',
      other: 'the page',
    }[screen.kind] + (name ? ` "${name}"` : '')
  );
}
