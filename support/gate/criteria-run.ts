// Criteria about the run as a whole: its pack, its end, its environment, its attachments.
import type { Finding, GateInputs } from './inputs.ts';
import type { CriterionOf } from './policy.ts';
import { error, listed, met } from './wording.ts';

const RESULTS = 'run/results.json';
const ENVIRONMENT = 'run/environment.json';

/** A key that nobody vouched for is enough for a rehearsal, which decides nothing about anybody's Odoo. */
export function packValid({ pack, results }: GateInputs): Finding {
  const rehearsal = results?.rehearsal === true;
  const expected = `the pack verifies${rehearsal ? '' : ', sealed by a trusted key'}`;
  const evidence = ['manifest.json'];
  const why = pack.reasons.length > 0 ? `: ${listed(pack.reasons)}` : '';
  if (pack.verdict === 'not checked') return error(expected, `it could not be checked${why}`, evidence);
  const { signer } = pack;
  const trusted = signer?.trusted === true;
  const key = signer
    ? `, sealed by ${signer.keyid} (${trusted ? 'trusted' : 'not known to be trusted'})`
    : '';
  const holds = pack.verdict === 'valid' && (trusted || (rehearsal && signer?.trusted !== false));
  return met(holds, { expected, actual: `${pack.verdict}${why}${key}`, evidence });
}

export function runSealed({ results }: GateInputs): Finding {
  const expected = 'the run came to its end without a fault of its own';
  if (!results) return error(expected, 'the pack holds no readable results', []);
  const parts = [results.state === 'sealed' ? 'it came to its end' : 'the run is open'];
  if (results.problems.length > 0) parts.push(listed(results.problems));
  const holds = results.state === 'sealed' && results.problems.length === 0;
  return met(holds, { expected, actual: parts.join('; '), evidence: [RESULTS, 'journal/0.jsonl'] });
}

export function environmentMatch(
  { params }: CriterionOf<'environment.match'>,
  { environment, expectedEnvironment }: GateInputs,
): Finding {
  const wanted = { ...params.equals, ...expectedEnvironment };
  const pinned = Object.entries(wanted).map(([path, value]) => `${path} = ${value}`);
  const expected = `read from Odoo: ${params.read.join(', ')}${pinned.length > 0 ? `; ${pinned.join(', ')}` : ''}`;
  if (!environment) return error(expected, 'the pack says nothing about its environment', []);
  const shown = params.read.map((path) => [path, valueAt(environment, path)] as const);
  const unread = shown.filter(([, value]) => value === '').map(([path]) => path);
  const other = Object.entries(wanted)
    .filter(([path, value]) => valueAt(environment, path) !== value)
    .map(([path]) => `${path} is ${valueAt(environment, path) || 'not known'}`);
  const parts = shown.filter(([, value]) => value !== '').map(([path, value]) => `${path} = ${value}`);
  if (unread.length > 0) parts.push(`not read: ${unread.join(', ')}`);
  if (other.length > 0) parts.push(`another environment: ${other.join(', ')}`);
  const actual = parts.join('; ');
  return met(unread.length === 0 && other.length === 0, { expected, actual, evidence: [ENVIRONMENT] });
}

export function evidencePresent(
  { params }: CriterionOf<'evidence.present'>,
  { plan, results, attachments }: GateInputs,
): Finding {
  const which = params.criticality ? `${params.criticality} scenario` : 'scenario';
  const rules = Object.entries(params.roles).map(([channel, roles]) => `${channel}: ${roles.join(' or ')}`);
  const expected = `every ${which} in scope left evidence (${rules.join('; ')})`;
  if (!plan || !results || !attachments)
    return error(expected, 'plan, results or attachments cannot be read', []);
  const wanted = plan.scenarios.filter(
    (s) =>
      s.outOfScope === undefined &&
      (params.criticality === undefined || s.criticality === params.criticality),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  const judged = results.scenarios.filter((found) => ids.has(found.scenario));
  const bare = judged.filter(({ attempts, channel }) => {
    const roles: readonly string[] =
      Object.entries(params.roles).find(([name]) => name === channel)?.[1] ?? [];
    const held = attempts.flatMap((a) => [...a.evidence, ...a.steps.flatMap((step) => step.evidence)]);
    return !held.some((digest) => roles.includes(attachments.get(digest) ?? ''));
  });
  const names = bare.map((found) => `${found.name} (${found.leg})`);
  const actual = `${judged.length - bare.length} of ${judged.length}${bare.length > 0 ? `; without: ${listed(names)}` : ''}`;
  return met(judged.length > 0 && bare.length === 0, {
    expected,
    actual,
    evidence: [RESULTS, 'manifest.json'],
  });
}

/** The value at a dotted path as text; empty when it is not there or says nothing. */
function valueAt(tree: Readonly<Record<string, unknown>>, path: string): string {
  let value: unknown = tree;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return '';
    value = Reflect.get(value, name);
  }
  if (value === null || value === undefined || value === '') return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
