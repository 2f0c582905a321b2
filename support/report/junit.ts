// JUnit XML for machines that read nothing else: red is whatever is not accepted or not tested.
import type { Plan } from '../evidence/plan.ts';
import type { Results, ScenarioResult } from '../evidence/results.ts';
import { escaped, plainLine } from './plain.ts';
import { disclaimer, domainOf, headline, wordFor } from './words.ts';

export function junitXml(results: Results, plan: Plan): string {
  const features = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario.feature]));
  const suites = new Map<string, ScenarioResult[]>();
  for (const result of results.scenarios) {
    const name = `${features.get(result.scenario) ?? result.uri} [${result.leg}]`;
    suites.set(name, [...(suites.get(name) ?? []), result]);
  }
  const body = [...suites].map(([name, cases]) => suite(name, cases, results)).join('');
  const attributes = { name: `vouch ${results.runId}`, ...counted(results.scenarios) };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesOf(attributes)}>\n${body}</testsuites>\n`;
}

function suite(name: string, cases: readonly ScenarioResult[], results: Results): string {
  const file = cases[0]?.uri ?? '';
  const properties = element('  ', 'properties', {}, [
    element('    ', 'property', { name: 'run', value: results.runId }),
    element('    ', 'property', { name: 'standing', value: disclaimer(results) }),
  ]);
  const attributes = { name, file, timestamp: results.startedAt, ...counted(cases) };
  return element('', 'testsuite', attributes, [properties, ...cases.map(testCase)]);
}

function testCase(result: ScenarioResult): string {
  const message = headline(result.outcome, result.reason) ?? '';
  const detail = result.attempts.at(-1)?.message;
  const kind = kindOf(result);
  const properties = element('    ', 'properties', {}, [
    element('      ', 'property', { name: 'outcome', value: result.outcome }),
    element('      ', 'property', { name: 'word', value: wordFor(result.outcome) }),
    element('      ', 'property', { name: 'attempts', value: String(result.attempts.length) }),
    ...result.findings.map((found) => element('      ', 'property', { name: 'finding', value: found.id })),
  ]);
  const attributes = {
    name: result.name,
    classname: `${domainOf(result.uri)}.${result.channel}`,
    file: result.uri,
    line: String(result.line),
    time: seconds([result]),
  };
  const parts = [properties];
  if (kind === 'skipped') parts.push(element('    ', 'skipped', { message }));
  else if (kind !== 'passed')
    parts.push(text('    ', kind, { message, type: result.outcome }, detail ?? message));
  else if (message !== '') parts.push(text('    ', 'system-out', {}, message));
  return element('  ', 'testcase', attributes, parts);
}

type Kind = 'passed' | 'failure' | 'error' | 'skipped';

function kindOf({ outcome }: ScenarioResult): Kind {
  const word = wordFor(outcome);
  if (word === 'accepted' || word === 'open risk') return 'passed';
  if (word === 'not accepted') return 'failure';
  return word === 'not tested' ? 'error' : 'skipped';
}

function counted(cases: readonly ScenarioResult[]): Record<string, string> {
  const of = (kind: Kind): string => String(cases.filter((found) => kindOf(found) === kind).length);
  const counts = { failures: of('failure'), errors: of('error'), skipped: of('skipped') };
  return { tests: String(cases.length), ...counts, time: seconds(cases) };
}

function seconds(cases: readonly ScenarioResult[]): string {
  const ms = cases.flatMap((found) => found.attempts).reduce((sum, attempt) => sum + attempt.ms, 0);
  return (ms / 1000).toFixed(3);
}

type Attributes = Readonly<Record<string, string>>;

function element(
  indent: string,
  name: string,
  attributes: Attributes,
  children: readonly string[] = [],
): string {
  const open = `${indent}<${name}${attributesOf(attributes)}`;
  return children.length === 0 ? `${open}/>\n` : `${open}>\n${children.join('')}${indent}</${name}>\n`;
}

function text(indent: string, name: string, attributes: Attributes, content: string): string {
  return `${indent}<${name}${attributesOf(attributes)}>${escaped(content)}</${name}>\n`;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(plainLine(value))}"`)
    .join('');
}
