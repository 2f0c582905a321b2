// Faults of whole scenarios: no requirement, nothing looked at, too long, a name twice, vague or technical words.
import type { Feature, GherkinDocument, Scenario, Tag } from '@cucumber/messages';
import { requirementsOf } from '../evidence/plan-from-messages.ts';
import type { Finding } from './finding.ts';
import type { Known } from './known.ts';
import type { Avoided, LintRules } from './rules-file.ts';

export interface ScenarioPlace {
  readonly uri: string;
  readonly scenario: Scenario;
  readonly tags: readonly string[];
}

/** Every scenario as it is written, with the tags that it has from its feature and rule. */
export function scenariosOf({ uri = '', feature }: GherkinDocument): ScenarioPlace[] {
  if (!feature) return [];
  const outer = namesOf(feature.tags);
  return feature.children.flatMap(({ scenario, rule }) => {
    if (scenario) return [placeOf(uri, scenario, outer)];
    const tags = [...outer, ...namesOf(rule?.tags ?? [])];
    return (rule?.children ?? []).flatMap((child) =>
      child.scenario ? [placeOf(uri, child.scenario, tags)] : [],
    );
  });
}

export function scenarioFindings(
  places: readonly ScenarioPlace[],
  rules: LintRules,
  known: Known,
): Finding[] {
  return [
    ...places.flatMap((place) => [
      ...requirements(place, known),
      ...length(place, rules.longest),
      ...nothingToRun(place),
    ]),
    ...sameNames(places),
  ];
}

export function withoutAssertion({ uri, scenario }: ScenarioPlace): Finding {
  return {
    ...at(uri, scenario),
    rule: 'no-assertion',
    what: `"${scenario.name}" looks at nothing`,
    why: 'it would be counted as failed, because a scenario that checks nothing shows nothing',
    cure: 'say in a Then what is true afterwards, or what somebody cannot do',
  };
}

/** In names and sentences, outside of quotes. */
export function wordFindings({ uri = '', feature }: GherkinDocument, avoided: readonly Avoided[]): Finding[] {
  if (!feature) return [];
  return textsOf(feature).flatMap(({ text, line, scenario }) =>
    avoided.flatMap(({ pattern, why, better }) => {
      const said = text.replaceAll(/"[^"]*"|<[^>]*>/g, ' ').match(pattern) ?? [];
      return [...new Set(said)].map((word) => ({
        rule: 'word' as const,
        uri,
        line,
        what: `"${word.trim()}"`,
        why,
        cure: `better: ${better}`,
        ...(scenario === undefined ? {} : { scenario }),
      }));
    }),
  );
}

function requirements({ uri, scenario, tags }: ScenarioPlace, known: Known): Finding[] {
  const named = requirementsOf(tags);
  if (named.length === 0) {
    return [
      {
        ...at(uri, scenario),
        rule: 'no-requirement',
        what: `"${scenario.name}" shows no requirement`,
        why: 'no gate counts it, and nobody can say why it is there',
        cure: 'tag it, its rule or its feature with the requirement, such as @req:INV-001',
      },
    ];
  }
  return named
    .filter((id) => !known.requirements.has(id))
    .map((id) => ({
      ...at(uri, scenario),
      rule: 'unknown-requirement',
      what: `"${scenario.name}" names ${id}, which the catalogue does not have`,
      why: 'a requirement that nobody asked for is counted nowhere',
      cure: 'correct the tag, or add the requirement to fixtures/requirements/catalogue.yaml',
    }));
}

function length({ uri, scenario }: ScenarioPlace, longest: number): Finding[] {
  const count = scenario.steps.length;
  if (count <= longest) return [];
  return [
    {
      ...at(uri, scenario),
      rule: 'too-long',
      what: `"${scenario.name}" has ${count} steps, more than ${longest}`,
      why: 'nobody reads it aloud to its end, and what broke it is hard to see',
      cure: 'make two of it, or put what is there beforehand into a Given',
    },
  ];
}

function nothingToRun({ uri, scenario }: ScenarioPlace): Finding[] {
  const isOutline =
    scenario.examples.length > 0 || /^(scenario outline|scenario template)$/i.test(scenario.keyword);
  const rows = scenario.examples.flatMap(({ tableBody }) => tableBody);
  if (scenario.steps.length > 0 && (!isOutline || rows.length > 0)) return [];
  return [
    {
      ...at(uri, scenario),
      rule: 'nothing-to-run',
      what: `"${scenario.name}" has no ${scenario.steps.length === 0 ? 'steps' : 'rows of examples'}`,
      why: 'it is in the list and never runs',
      cure: 'write it, or take it out',
    },
  ];
}

function sameNames(places: readonly ScenarioPlace[]): Finding[] {
  const byName = new Map<string, ScenarioPlace[]>();
  for (const place of places) {
    const name = place.scenario.name.trim().toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), place]);
  }
  return [...byName.values()].flatMap(([first, ...others]) =>
    others.map(({ uri, scenario }) => ({
      ...at(uri, scenario),
      rule: 'duplicate-name' as const,
      what: `"${scenario.name}" is also the name of ${first?.uri}:${first?.scenario.location.line}`,
      why: 'in a report nobody can tell the two apart',
      cure: 'say in its name what is different about it',
    })),
  );
}

interface Text {
  readonly text: string;
  readonly line: number;
  readonly scenario?: string;
}

function textsOf(feature: Feature): Text[] {
  const own = (node: { name: string; location: { line: number } }): Text => ({
    text: node.name,
    line: node.location.line,
  });
  const inScenario = (scenario: Scenario): Text[] =>
    [own(scenario), ...stepsOf(scenario)].map((text) => ({ ...text, scenario: scenario.name }));
  const children = feature.children.flatMap((child) => [child, ...(child.rule?.children ?? [])]);
  return [
    own(feature),
    ...children.flatMap((child): Text[] => [
      ...('rule' in child && child.rule ? [own(child.rule)] : []),
      ...(child.background ? stepsOf(child.background) : []),
      ...(child.scenario ? inScenario(child.scenario) : []),
    ]),
  ];
}

function stepsOf({ steps }: { readonly steps: Scenario['steps'] }): Text[] {
  return steps.map(({ text, location }) => ({ text, line: location.line }));
}

function at(uri: string, { name, location }: Scenario): Pick<Finding, 'uri' | 'line' | 'scenario'> {
  return { uri, line: location.line, scenario: name };
}

function placeOf(uri: string, scenario: Scenario, outer: readonly string[]): ScenarioPlace {
  const rows = scenario.examples.flatMap(({ tags }) => namesOf(tags));
  return { uri, scenario, tags: [...outer, ...namesOf(scenario.tags), ...rows] };
}

function namesOf(tags: readonly Tag[]): string[] {
  return tags.map(({ name }) => name);
}
