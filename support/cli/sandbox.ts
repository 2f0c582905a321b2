// `vouch sandbox up | status | reset | down | destroy`: the embedded Odoo from the command line.
import { parseArgs } from 'node:util';
import { progressPrinter } from '../run/progress-lines.ts';
import { findBrowser } from '../sandbox/browser.ts';
import {
  type SandboxStatus,
  sandboxDestroy,
  sandboxDown,
  sandboxReset,
  sandboxStatus,
} from '../sandbox/control.ts';
import { reasonOf } from '../sandbox/errors.ts';
import { quiet } from '../sandbox/progress.ts';
import { HOSPITAL_DATA, referenceHospital } from '../sandbox/reference-hospital.ts';
import { type Sandbox, sandboxUp } from '../sandbox/sandbox.ts';
import type { CommandIo } from './io.ts';

const HELP = `Usage: vouch sandbox <up | status | reset | down | destroy> [options]

  up       set up whatever is missing and start Odoo
  status   show what is there and what runs
  reset    drop all clones and make the template database anew
  down     stop Odoo and Postgres; everything made stays
  destroy  stop and remove everything that was made

Options:
  --json             print the result as JSON
  --all              down, destroy: those of other versions too
  --hospital FOLDER  up, reset: the hospital's data files (default: the reference hospital)
  --addons FOLDER    up, reset: a folder with modules of your own (may be given again)
  --install a,b      up, reset: which of them to install

Examples:
  vouch sandbox up
  vouch sandbox up --addons ./addons --install hospital_triage
  vouch sandbox status --json
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  hospital: { type: 'string' },
  addons: { type: 'string', multiple: true },
  install: { type: 'string' },
} as const;

/** Exit codes: 0 done, 2 it could not be done. Throws what went wrong, unless it was asked to say it in JSON. */
export async function sandboxCommand(args: readonly string[], io: CommandIo): Promise<number> {
  let parsed: ReturnType<typeof parseCommand>;
  try {
    parsed = parseCommand(args);
  } catch (error) {
    io.err.write(`${reasonOf(error)}\n\n${HELP}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const [verb = '', ...rest] = positionals;
  const act = VERBS[verb];
  if (values.help) {
    io.out.write(HELP);
    return 0;
  }
  if (act === undefined || rest.length > 0) {
    io.err.write(
      `Expected one of up, status, reset, down, destroy; found "${positionals.join(' ')}".\n\n${HELP}`,
    );
    return 2;
  }
  try {
    const outcome = await act(values, io);
    print(io, values.json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
    return 0;
  } catch (error) {
    if (!values.json) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
    print(io, JSON.stringify({ error: code, message: reasonOf(error) }, null, 2));
    return 2;
  }
}

function print(io: CommandIo, text: string): void {
  io.out.write(`${text}\n`);
}

function parseCommand(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
}

type Values = ReturnType<typeof parseCommand>['values'];
type Outcome = { readonly json: unknown; readonly text: string };

const VERBS: Readonly<Record<string, (values: Values, io: CommandIo) => Promise<Outcome>>> = {
  up: (values, io) => set(sandboxUp, values, io),
  reset: (values, io) => set(sandboxReset, values, io),
  status: async (_values, io) => {
    const status = await sandboxStatus(io.env);
    return { json: status, text: statusText(status) };
  },
  down: async (values, io) => {
    const stopped = await sandboxDown(io.env, values.all);
    return {
      json: { stopped },
      text: stopped.length > 0 ? 'Odoo and Postgres are stopped.' : 'There is no sandbox yet.',
    };
  },
  destroy: async (values, io) => {
    const removed = await sandboxDestroy(io.env, values.all);
    return {
      json: { removed },
      text: removed.map((folder) => `Removed ${folder}`).join('\n') || 'There was nothing to remove.',
    };
  },
};

async function set(act: typeof sandboxUp, values: Values, io: CommandIo): Promise<Outcome> {
  const progress = values.json ? quiet : progressPrinter(io.err);
  const install = (values.install ?? '').split(',').filter((name) => name !== '');
  const browser = await findBrowser(progress, io.env);
  const sandbox = await act(
    {
      env: io.env,
      browser: browser.path,
      provision: referenceHospital(values.hospital ?? HOSPITAL_DATA),
      ...(values.addons || install.length > 0 ? { addons: { paths: values.addons ?? [], install } } : {}),
    },
    progress,
  );
  return { json: upJson(sandbox), text: `Odoo ${sandbox.template.odooVersion} is ready at ${sandbox.url}` };
}

function upJson(sandbox: Sandbox) {
  return { url: sandbox.url, dir: sandbox.dir, stack: sandbox.stackKey, template: sandbox.template };
}

function statusText(status: SandboxStatus): string {
  const { stack } = status;
  if (stack === undefined) return `No sandbox yet in ${status.cache}. Run: vouch sandbox up`;
  const servers = status.servers.map((server) => `Odoo      runs at ${server.url} (process ${server.pid})`);
  return [
    `Sandbox   ${stack.dir}`,
    `Source    Odoo ${stack.odooVersion} (${stack.source.kind}, ${stack.source.digest.slice(0, 12)})`,
    `Python    ${stack.python.version}`,
    `Postgres  ${stack.postgres}, ${status.postgres ? `runs on port ${status.postgres.port}` : 'stopped'}`,
    ...(servers.length > 0 ? servers : ['Odoo      stopped']),
    ...status.templates.map(
      (each) => `Template  ${each.database}: ${each.modules} modules, made ${each.createdAt}`,
    ),
    `Clones    ${status.clones.length} (${status.clones.filter((clone) => clone.inUse).length} in use)`,
    ...(status.others.length > 0 ? [`Others    ${status.others.join(', ')}`] : []),
  ].join('\n');
}
