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

/** `setup` must be able to make server actions. Throws `OdooError` only where the set-up account itself is refused. */
export async function probeAsUser(setup: Transport, spec: ProbeSpec): Promise<ProbeResult> {
  const [modelId] = (await setup.call('ir.model', 'search', [[['model', '=', spec.model]]], {
    limit: 1,
  })) as number[];
  if (modelId === undefined) return { verdict: 'failed', message: `Odoo has no model ${spec.model}.` };
  const made = (await setup.call('ir.actions.server', 'create', [
    [{ name: 'vouch probe', model_id: modelId, state: 'code', code: codeOf(spec) }],
  ])) as number[];
  try {
    await setup.call('ir.actions.server', 'run', [made]);
    return { verdict: 'failed', message: 'The probe ended without its report.' };
  } catch (error) {
    if (error instanceof OdooError && error.message.includes(MARK)) return judged(reportIn(error.message));
    if (error instanceof OdooError) return { verdict: 'failed', message: error.message };
    throw error;
  } finally {
    await setup.call('ir.actions.server', 'unlink', [made]);
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
watch = ${literal(spec.watch)}
records = env[${JSON.stringify(spec.model)}].browse(${literal(spec.ids)})
def state():
    env.invalidate_all()
    return [[str(value) for value in row.values()] for row in records.sudo().read(watch)]
${prepared.join('\n')}
env.flush_all()
before = state()
report = {'outcome': 'done', 'before': before}
actor = records.with_user(${spec.uid}).with_context(**${literal(spec.context ?? {})})
try:
    answer = actor.${plainName(spec.method)}(*${literal(spec.args ?? [])})
    ${wizardCode(spec)}
    env.flush_all()
    report['wizard'] = bool(isinstance(answer, dict) and answer.get('target') == 'new')
    report['after'] = state()
except UserError as refusal:
    report['outcome'] = 'refused'
    report['message'] = str(refusal)
except Exception as error:
    report['outcome'] = 'error'
    report['message'] = str(error)
raise UserError(${JSON.stringify(MARK)} + b64encode(json.dumps(report).encode()).decode())
`.trim();
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
