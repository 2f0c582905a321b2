// Looks at features without running them, and without any Odoo.
import { indexGherkin } from '../evidence/gherkin-index.ts';
import { featureFiles, parseFeatures } from '../run/features.ts';
import type { Project } from '../run/project.ts';
import { vocabulary } from '../run/vocabulary.ts';
import type { Finding } from './finding.ts';
import { readKnown } from './known.ts';
import { type Looked, lookAt, type SignIn } from './live/live.ts';
import { type Justification, type LintRules, readRules } from './rules-file.ts';
import { scenarioFindings, scenariosOf, withoutAssertion, wordFindings } from './scenarios.ts';
import { StepLinter } from './steps.ts';

export interface Linted {
  readonly features: number;
  readonly scenarios: number;
  /** By file and line. */
  readonly findings: readonly Finding[];
  readonly justified: ReadonlyArray<{ readonly finding: Finding; readonly why: string }>;
  /** Roles with whose eyes a real Odoo was looked at, and those that have no account there. */
  readonly live?: Pick<Looked, 'people' | 'unasked'>;
}

/** Throws `FeatureError` where no feature fits, `DataFileError` where the data cannot be read. */
export async function lint(
  project: Project,
  args: readonly string[],
  /** Looks at a real Odoo as well. */
  signIn?: SignIn,
): Promise<Linted> {
  const rules = readRules(project.dir);
  const known = readKnown(project);
  const uris = featureFiles(args, project.dir).map(({ uri }) => uri);
  const { documents, pickles, faults } = parseFeatures(uris, project.dir);
  const places = documents.flatMap(scenariosOf);
  const index = indexGherkin(documents);
  const sentences = await vocabulary(project.dir);
  const steps = new StepLinter(sentences, known);
  const written = pickles.map((pickle) => ({ pickle, written: index.scenarioOf(pickle) }));
  const looked = signIn && (await lookAt(written, { project, sentences, signIn }));
  const inSteps = written.map((each) => ({
    pickle: each.pickle,
    ...steps.scenario(each.pickle, each.written),
  }));
  const idle = new Set(
    inSteps.filter(({ asserts }) => !asserts).flatMap(({ pickle }) => pickle.astNodeIds.slice(0, 1)),
  );
  const all: Finding[] = [
    ...faults.map(({ uri, line, message }) => ({
      rule: 'malformed' as const,
      uri,
      line,
      what: message.replace(/^\(\d+:\d+\):\s*/, ''),
      why: 'it is no Gherkin, so that nothing in this file can be run',
      cure: 'correct the line; a step begins with Given, When, Then, And or But',
    })),
    ...inSteps.flatMap(({ findings }) => findings),
    ...scenarioFindings(places, rules, known),
    ...places
      .filter(({ scenario }) => scenario.steps.length > 0 && idle.has(scenario.id))
      .map(withoutAssertion),
    ...documents.flatMap((document) => wordFindings(document, rules.avoided)),
    ...(looked?.findings ?? []),
  ];
  return {
    features: uris.length,
    scenarios: places.length,
    ...judged(distinct(all), rules, uris),
    ...(looked ? { live: { people: looked.people, unasked: looked.unasked } } : {}),
  };
}

/** Takes out what is justified, and adds the justifications that fit nothing. */
function judged(
  all: readonly Finding[],
  rules: LintRules,
  uris: readonly string[],
): Pick<Linted, 'findings' | 'justified'> {
  const reasonOf = (finding: Finding) => rules.justified.find((each) => justifies(each, finding));
  const needless = rules.justified.filter(
    (each) => uris.includes(each.feature) && !all.some((finding) => justifies(each, finding)),
  );
  const findings = [
    ...all.filter((finding) => !reasonOf(finding)),
    ...needless.map(({ rule, feature, scenario, line }) => ({
      rule: 'needless-justification' as const,
      uri: rules.file,
      line,
      what: `nothing in ${feature}${scenario ? ` "${scenario}"` : ''} is "${rule}" any more`,
      why: 'a justification that stays behind would hide the next fault',
      cure: 'take it out',
    })),
  ];
  return {
    findings: findings.toSorted((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line),
    justified: all.flatMap((finding) => {
      const why = reasonOf(finding)?.why;
      return why === undefined ? [] : [{ finding, why }];
    }),
  };
}

function justifies({ rule, feature, scenario }: Justification, finding: Finding): boolean {
  return (
    rule === finding.rule &&
    feature === finding.uri &&
    (scenario === undefined || scenario === finding.scenario)
  );
}

/** A background's step is said once, however many scenarios begin with it. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((each) => [`${each.rule} ${each.uri}:${each.line} ${each.what}`, each])).values(),
  ];
}
