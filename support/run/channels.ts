// Opens the channel of a leg for one scenario.
import path from 'node:path';
import type { ActEvent, Channel, ChannelOptions } from '../channels/channel.ts';
import type { ScenarioClock } from '../channels/clock.ts';
import { readDataFile } from '../data/data-file.ts';
import { payloadFields, payloadFieldsFile } from '../evidence/redaction.ts';
import type { SignIn } from '../odoo/kept-sessions.ts';
import { findBrowser } from '../sandbox/browser.ts';
import { quiet } from '../sandbox/progress.ts';
import type { AccountSecret, Prepare } from '../world/context.ts';
import type { RunFile, RunLeg } from './run-file.ts';
import { PACKAGE_DIR } from './versions.ts';

export interface ChannelRequest {
  readonly run: RunFile;
  readonly leg: RunLeg;
  readonly database: string;
  readonly attempt: string;
  readonly onAct: (event: ActEvent) => void;
  readonly signIn: SignIn;
  readonly clock: ScenarioClock;
}

/** Read once a process: which fields' values may be kept as evidence. */
let kept: readonly string[] | undefined;

function keptFields(): readonly string[] {
  const file = path.join(PACKAGE_DIR, 'fixtures/evidence/payload-fields.yaml');
  kept ??= [...payloadFields(readDataFile(file, payloadFieldsFile)).names];
  return kept;
}

export async function openChannel(request: ChannelRequest): Promise<Channel> {
  const options = optionsOf(request);
  if (request.leg.channel === 'ui') {
    const { createUiChannel } = await import('../channels/ui/channel.ts');
    return createUiChannel(options);
  }
  if (request.leg.channel === 'rpc') {
    const { createRpcChannel } = await import('../channels/rpc/channel.ts');
    return createRpcChannel(options);
  }
  throw new Error('The channel "hand" comes with a later release.');
}

/** New forms for the account that prepares: without the screen on every channel, for nobody acts in a Given. */
export function preparer(request: ChannelRequest, account: AccountSecret, closed: AbortSignal): Prepare {
  const { login, password } = account;
  const person = { key: 'set-up', name: 'The set-up account', login, password: () => password };
  return async (model, context) => {
    const { newFormFor } = await import('../channels/rpc/channel.ts');
    return newFormFor(optionsOf(request), person, { model, context, closed });
  };
}

function optionsOf({ run, database, attempt, onAct, signIn, clock }: ChannelRequest): ChannelOptions {
  return {
    url: run.environment.url,
    database,
    timeoutMs: Math.min(run.stepTimeoutMs, 30_000),
    onAct,
    signIn,
    clock,
    payloadFields: keptFields(),
    headed: run.headed,
    findBrowser: async () => (await findBrowser(quiet)).path,
    ...(run.browser ? { browser: run.browser } : {}),
    ...(run.trace ? { traceDir: path.join(run.dir, 'traces', attempt) } : {}),
  };
}
