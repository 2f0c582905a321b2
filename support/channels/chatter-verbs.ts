// What stands beside a record: messages, followers, activities, files. Verbs act on the record of the form on top.

/** A message beside a record. */
export interface MessageReading {
  /** Who wrote it, as shown. */
  readonly author: string;
  /** `note` stays inside, `message` goes out to the followers, `log` is written by Odoo itself. */
  readonly kind: 'note' | 'message' | 'log';
  readonly text: string;
  /** Values of the record that changed with it, in the text form of fields. */
  readonly changes: ReadonlyArray<{ readonly label: string; readonly from: string; readonly to: string }>;
  /** Names of the files that came with it. */
  readonly attachments: readonly string[];
}

/** Something that somebody is to do about the record. */
export interface ActivityReading {
  /** Name of its type: "To-Do". */
  readonly type: string;
  readonly summary: string;
  /** YYYY-MM-DD. */
  readonly due: string;
  /** Name of the person; empty where it is nobody's. */
  readonly assignedTo: string;
  readonly state: 'late' | 'today' | 'planned';
}

export interface AttachmentReading {
  readonly name: string;
  /** Media type, as Odoo took it. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

export interface NewActivity {
  readonly type: string;
  readonly summary?: string;
  /** YYYY-MM-DD; what Odoo proposes when absent. */
  readonly due?: string;
  /** Name of a user; whom Odoo proposes when absent. */
  readonly assignedTo?: string;
  readonly note?: string;
}

/**
 * Throw `ScreenError` as other verbs do: `absent` where the form has no messages beside it or what is named is not
 * there, `readonly` where this person may only look. A new record has nothing beside it; writing to it saves it first,
 * files are taken only once it is saved.
 */
export interface ChatterVerbs {
  /** The last messages (30 at most), the newest first. */
  messages(): Promise<readonly MessageReading[]>;
  /** Writes an internal note. */
  logNote(text: string): Promise<void>;
  /**
   * Writes to the followers and to whom Odoo proposes, and to these contacts by name. Gives the names that stood in the
   * box of recipients.
   */
  sendMessage(text: string, options?: { readonly to?: readonly string[] }): Promise<readonly string[]>;

  /** Names of the followers, sorted; this person too where they follow. */
  followers(): Promise<readonly string[]>;
  addFollowers(names: readonly string[]): Promise<void>;
  removeFollower(name: string): Promise<void>;

  /** What is planned, the first due first. */
  activities(): Promise<readonly ActivityReading[]>;
  scheduleActivity(activity: NewActivity): Promise<void>;
  /** `activity` is its summary, or the name of its type. A type that leads to a next activity plans that one too. */
  markDone(activity: string, feedback?: string): Promise<void>;
  cancelActivity(activity: string): Promise<void>;

  /** The files of the record, the newest first. */
  attachments(): Promise<readonly AttachmentReading[]>;
  attach(name: string, content: Uint8Array): Promise<void>;
  /** Deletes a file, answering the question that Odoo asks before. */
  removeAttachment(name: string): Promise<void>;
}
