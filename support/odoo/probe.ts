// Asks the server whether a user could do something, without doing it: a server action acts as that user, reads the
// state, and always raises, so that nothing is kept. Sequences and code that commits by itself are not undone.
import { OdooError } from './errors.ts';
import type { Dict, Json, Transport } from './transport.ts';

export interface ProbeSpec {
  /** Who would act. */
  readonly uid: number;
  readonly model: string;
  readonly ids: readonly number[];
  readonly method: string;
  readonly args?: readonly Json[];
  readonly context?: Dict;
  /** What the same user does to the same records first: a way past a control may take two steps. */
  readonly earlier?: readonly string[];
  /** Fields of the same records that show whether the act took place. */
  readonly watch: readonly string[];
  /** Where the method opens a wizard: what is filled in there, and the button that ends it. */
  readonly wizard?: { readonly values: Dict; readonly method: string };
  /** What must be so before the act; done by the set-up account and undone with it. */
  readonly before?: ReadonlyArray<{
    model: string;
    ids: readonly number[];
    method: string;
    args: readonly Json[];
  }>;
}

export interface ProbeResult {
  /**
   * `refused`: Odoo raised an error on purpose. `unchanged`: it said nothing and nothing changed. `allowed`: the state
   * changed, or a wizard was offered that would change it. `failed`: neither could be told.
   */
  readonly verdict: 'refused' | 'unchanged' | 'allowed' | 'failed';
  /** Odoo's words, where it refused or failed. */
  readonly message?: string;
  readonly before?: Json;
  readonly after?: Json;
}

const MARK = 'VOUCH-PROBE:';

interface Report {
  readonly outcome: 'done' | 'refused' | 'error';
  readonly message?: string;
  readonly wizard?: boolean;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Asks any number of times by one server action of its own: making one, as well as removing it, lets Odoo forget what
 * it keeps ready, which costs the next person more than the question. `setup` must be able to make server actions.
 */
export class Prober {
  readonly #setup: Transport;
  #action: Promise<number> | undefined;

  constructor(setup: Transport) {
    this.#setup = setup;
  }

  /** Throws `OdooError` only where the set-up account itself is refused. */
  async ask(spec: ProbeSpec): Promise<ProbeResult> {
    const code = codeOf(spec);
    this.#action ??= this.#make();
    const action = [await this.#action];
    await this.#setup.call('ir.actions.server', 'write', [action, { code }]);
    try {
      await this.#setup.call('ir.actions.server', 'run', [action]);
      return { verdict: 'failed', message: 'The probe ended without its report.' };
    } catch (error) {
      if (error instanceof OdooError && error.message.includes(MARK)) return judged(reportIn(error.message));
      if (error instanceof OdooError) return { verdict: 'failed', message: error.message };
      throw error;
    }
  }

  /** Removes the server action; the next question would make another. */
  async close(): Promise<void> {
    const action = this.#action;
    this.#action = undefined;
    if (action) await this.#setup.call('ir.actions.server', 'unlink', [[await action]]);
  }

  async #make(): Promise<number> {
    // Belongs to the one model that the account must be able to change anyway.
    const [modelId] = (await this.#setup.call('ir.model', 'search', [
      [['model', '=', 'ir.actions.server']],
    ])) as number[];
    const values = { name: 'vouch probe', model_id: modelId, state: 'code' };
    const [action] = (await this.#setup.call('ir.actions.server', 'create', [[values]])) as number[];
    return Number(action);
  }
}

function judged(report: Report): ProbeResult {
  const { outcome, message, wizard, before, after } = report;
  if (outcome === 'refused') return { verdict: 'refused', message, before, after };
  if (outcome === 'error') return { verdict: 'failed', message, before, after };
  const changed = JSON.stringify(before) !== JSON.stringify(after);
  return { verdict: changed || wizard ? 'allowed' : 'unchanged', before, after };
}

function reportIn(message: string): Report {
  const text = message.slice(message.indexOf(MARK) + MARK.length);
  return JSON.parse(Buffer.from(text.trim().split(/\s/, 1)[0] ?? '', 'base64').toString('utf8')) as Report;
}

/** Python for a server action; every value goes in as a literal of JSON, so that no text of a record is ever code. */
function codeOf(spec: ProbeSpec): string {
  const literal = (value: unknown) => `json.loads(${JSON.stringify(JSON.stringify(value))})`;
  const prepared = (spec.before ?? []).map(
    ({ model, ids, method, args }) =>
      `env[${JSON.stringify(model)}].browse(${literal(ids)}).${plainName(method)}(*${literal(args)})`,
  );
  return `
for name in ${literal([spec.model, ...(spec.before ?? []).map(({ model }) => model)])}:
    if name not in env:
        raise UserError('Odoo has no model %s.' % name)
watch = ${literal(spec.watch)}
records = env[${JSON.stringify(spec.model)}].browse(${literal(spec.ids)})
def state():
    env.invalidate_all()
    return [[str(value) for value in row.values()] for row in records.sudo().read(watch)]
${prepared.join('\n')}
env.flush_all()
before = state()
report = {'outcome': 'done', 'before': before}
# In the companies of whoever acts: those of the asking account would be refused to somebody who has others.
user = env['res.users'].sudo().browse(${spec.uid})
companies = user.company_id.ids + (user.company_ids - user.company_id).ids
actor = records.with_user(${spec.uid}).with_context(allowed_company_ids=companies)
actor = actor.with_context(**${literal(spec.context ?? {})})
try:
    ${earlierCode(spec)}
    answer = actor.${plainName(spec.method)}(*${literal(spec.args ?? [])})
    ${wizardCode(spec)}
    env.flush_all()
    report['wizard'] = bool(isinstance(answer, dict) and answer.get('target') == 'new')
    report['after'] = state()
except UserError as refusal:
    report['outcome'] = 'refused'
    report['message'] = str(refusal)
except Exception as error:
    # A refusal with a way out is no UserError, and its class has no name here.
    redirects = repr(error).startswith('RedirectWarning(')
    report['outcome'] = 'refused' if redirects else 'error'
    report['message'] = str(error.args[0] if redirects else error)
raise UserError(${JSON.stringify(MARK)} + b64encode(json.dumps(report).encode()).decode())
`.trim();
}

function earlierCode({ earlier = [] }: ProbeSpec): string {
  const calls = earlier.map((method) => `actor.${plainName(method)}()`);
  return calls.length > 0 ? calls.join('\n    ') : 'pass';
}

/** Goes on to the wizard's end as the user, so that an empty offer is not taken for an approval. */
function wizardCode({ uid, wizard }: ProbeSpec): string {
  if (!wizard) return 'pass';
  const values = `json.loads(${JSON.stringify(JSON.stringify(wizard.values))})`;
  return `
    if isinstance(answer, dict) and answer.get('target') == 'new':
        made = env[answer['res_model']].with_user(${uid}).with_context(**(answer.get('context') or {})).create(${values})
        answer = made.${plainName(wizard.method)}()`.trim();
}

function plainName(method: string): string {
  if (/^[a-z][a-zA-Z0-9_]*$/.test(method)) return method;
  throw new Error(`"${method}" is not a method that a person's screen can call.`);
}
