// Our part in cucumber's coordinator: the messages go to the pack as they come. Started plainly (`npx cucumber-js`),
// it also opens the run before the first scenario and seals it after the last.
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { makeFolder, writeAll } from '../evidence/disk.ts';
import { writeError } from '../evidence/errors.ts';
import { messagesPath } from '../evidence/pack.ts';
import { Secrets } from '../evidence/secrets.ts';
import type { PlainRun } from './plain.ts';
import { allPasswords, RUN_DIR, RUN_LEG, RUN_SECRETS, type RunSecrets } from './process.ts';
import { packDir, readRunFile } from './run-file.ts';

interface Context {
  readonly operation: string;
  on(event: 'message', handler: (envelope: Envelope) => void): void;
  transform(
    event: 'pickles:order',
    handler: (pickles: readonly PlannedPickle[]) => Promise<readonly PlannedPickle[]>,
  ): void;
}

export interface PlannedPickle {
  readonly pickle: import('@cucumber/messages').Pickle;
  readonly gherkinDocument: import('@cucumber/messages').GherkinDocument;
}

export const runPlugin = {
  type: 'plugin',
  coordinator({ operation, on, transform }: Context) {
    if (operation !== 'runCucumber' || isDryRun(process.argv)) return undefined;
    const early: Envelope[] = [];
    let writer: MessageWriter | undefined;
    let plain: PlainRun | undefined;
    const dir = process.env[RUN_DIR];
    if (dir) writer = new MessageWriter(dir, process.env[RUN_LEG] ?? '');
    on('message', (envelope) => {
      if (writer) writer.write(envelope);
      else early.push(envelope);
    });
    if (!dir) {
      transform('pickles:order', async (pickles) => {
        // Only a plain run needs the sandbox and the seal in this process.
        const { openPlainRun } = await import('./plain.ts');
        plain = await openPlainRun(pickles, early);
        writer = new MessageWriter(plain.prepared.run.dir, plain.leg);
        for (const envelope of early) writer.write(envelope);
        return pickles;
      });
    }
    return async () => {
      writer?.close();
      if (plain) await (await import('./plain.ts')).finishPlainRun(plain);
    };
  },
};

/** One leg's messages, each on the disk's way before the next is taken. */
class MessageWriter {
  readonly #file: string;
  readonly #fd: number;
  readonly #secrets = new Secrets();

  constructor(runDir: string, leg: string) {
    const file = path.join(packDir(readRunFile(runDir)), messagesPath(leg));
    makeFolder(path.dirname(file));
    this.#file = file;
    this.#fd = openSync(file, 'ax');
    const secrets = JSON.parse(process.env[RUN_SECRETS] ?? '{}') as RunSecrets;
    for (const password of allPasswords(secrets)) this.#secrets.register(password);
  }

  write(envelope: Envelope): void {
    const line = Buffer.from(`${this.#secrets.text(JSON.stringify(withoutBody(envelope)))}\n`);
    try {
      writeAll(this.#fd, line);
    } catch (cause) {
      // Thrown from here, it would reach people as a trace of cucumber's; nothing can be shown to hold without messages.
      process.stderr.write(
        `\nThe scenarios are ended. ${writeError(cause, this.#file, 'Writing').message}\n`,
      );
      process.exit(2);
    }
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** Attachments are in the pack by their digest; cucumber's copy of a body would double them. */
function withoutBody(envelope: Envelope): Envelope {
  return envelope.attachment ? { attachment: { ...envelope.attachment, body: '' } } : envelope;
}

function isDryRun(argv: readonly string[]): boolean {
  return argv.some((arg) => arg === '--dry-run' || arg === '-d');
}
