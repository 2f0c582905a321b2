// What a process that runs scenarios is given: the run's file, its leg, its journal segment, the accounts.
import path from 'node:path';
import { attach } from '../evidence/attachments.ts';
import { type Journal, openJournal } from '../evidence/journal.ts';
import type { RecordData, RecordType } from '../evidence/record.ts';
import type { AccountSecret } from '../world/context.ts';
import type { CapturedAbout, Ledger } from '../world/scribe.ts';
import { packDir, type RunFile, type RunLeg, readRunFile } from './run-file.ts';

export interface RunSecrets {
  readonly setup: AccountSecret;
  readonly observer: AccountSecret;
  readonly reference?: AccountSecret;
  /** By the person's key. */
  readonly people: Readonly<Record<string, AccountSecret>>;
}

export interface RunProcess {
  readonly run: RunFile;
  readonly leg: RunLeg;
  readonly secrets: RunSecrets;
  readonly ledger: Ledger;
  /** Path of the pack. */
  readonly pack: string;
  close(): void;
}

export function allPasswords(secrets: RunSecrets): string[] {
  return accountsOf(secrets).map(({ password }) => password);
}

export function loginsOf(secrets: RunSecrets): string[] {
  return accountsOf(secrets).map(({ login }) => login);
}

function accountsOf(secrets: RunSecrets): AccountSecret[] {
  const accounts = [secrets.setup, secrets.observer, secrets.reference, ...Object.values(secrets.people)];
  return accounts.flatMap((account) => account ?? []);
}

/** Names of the environment variables between the parent and the processes that act. */
export const RUN_DIR = 'VOUCH_RUN_DIR';
export const RUN_LEG = 'VOUCH_LEG';
export const RUN_SECRETS = 'VOUCH_SECRETS';

export class NoRunError extends Error {
  readonly code = 'no-run';
}

export function openRunProcess(env: NodeJS.ProcessEnv): RunProcess {
  const dir = env[RUN_DIR];
  const secretText = env[RUN_SECRETS];
  if (!dir || !secretText) {
    throw new NoRunError('No run has been prepared. Start scenarios with "vouch run" or "npx cucumber-js".');
  }
  const run = readRunFile(dir);
  const leg = run.legs.find((each) => each.leg === env[RUN_LEG]) ?? run.legs[0];
  if (!leg) throw new NoRunError(`The run ${run.runId} has no leg.`);
  const secrets = JSON.parse(secretText) as RunSecrets;
  const pack = packDir(run);
  const { ledger, close } = run.evidence ? journalLedger(run, leg, secrets, pack, env) : nothing;
  return { run, leg, secrets, ledger, pack: path.resolve(pack), close };
}

function journalLedger(run: RunFile, leg: RunLeg, secrets: RunSecrets, dir: string, env: NodeJS.ProcessEnv) {
  const segment = `${leg.leg}-${env['CUCUMBER_WORKER_ID'] ?? '0'}`;
  const journal: Journal = openJournal({ dir, segment, actor: 'service:vouch' });
  for (const password of allPasswords(secrets)) journal.registerSecret(password);
  journal.append('segment.opened', { runId: run.runId, leg: leg.leg, pid: process.pid });
  const ledger: Ledger = {
    append: <T extends RecordType>(type: T, data: RecordData<T>) => {
      journal.append(type, data);
    },
    attach: (bytes: Uint8Array, about: CapturedAbout & { attempt: string; step?: number }) => {
      // What an Odoo of the user's own shows may be about patients; the reference hospital has none.
      const phi = run.environment.kind === 'own' ? 'restricted' : 'none';
      attach(journal, bytes, { phi, ...about });
    },
  };
  return { ledger, close: () => journal.close() };
}

const nothing: { ledger: Ledger; close: () => void } = {
  ledger: { append: () => undefined, attach: () => undefined },
  close: () => undefined,
};
