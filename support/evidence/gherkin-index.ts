// Finds for a pickle the words it was made of: feature, rule, scenario, example row, keywords and lines.
import type {
  Background,
  Examples,
  Feature,
  GherkinDocument,
  Pickle,
  Scenario,
  Step,
  TableRow,
} from '@cucumber/messages';
import type { PlannedScenario } from './plan.ts';
import { scenarioId } from './scenario-id.ts';

/** What of a planned scenario is written in the feature file. */
export type WrittenScenario = Pick<
  PlannedScenario,
  'id' | 'uri' | 'line' | 'feature' | 'rule' | 'name' | 'example' | 'tags' | 'steps'
>;

export interface GherkinIndex {
  /** Throws when the pickle's document was not among those given. */
  scenarioOf(pickle: Pickle): WrittenScenario;
}

interface Place {
  readonly feature: Feature;
  readonly rule?: string;
  readonly scenario: Scenario;
}

export function indexGherkin(documents: Iterable<GherkinDocument>, featuresRoot?: string): GherkinIndex {
  const scenarios = new Map<string, Place>();
  const rows = new Map<string, { header: TableRow | undefined; row: TableRow }>();
  const steps = new Map<string, Step>();
  const add = (
    feature: Feature,
    child: { background?: Background; scenario?: Scenario },
    rule?: string,
  ): void => {
    for (const step of child.background?.steps ?? []) steps.set(step.id, step);
    if (!child.scenario) return;
    for (const step of child.scenario.steps) steps.set(step.id, step);
    scenarios.set(child.scenario.id, { feature, rule, scenario: child.scenario });
    for (const examples of child.scenario.examples) addRows(examples, rows);
  };
  for (const { feature } of documents) {
    for (const child of feature?.children ?? []) {
      if (feature) add(feature, child);
      for (const inRule of child.rule?.children ?? []) if (feature) add(feature, inRule, child.rule?.name);
    }
  }
  return {
    scenarioOf(pickle) {
      const place = pickle.astNodeIds.map((id) => scenarios.get(id)).find((found) => found !== undefined);
      if (!place)
        throw new Error(`The messages hold no document for the scenario "${pickle.name}" of ${pickle.uri}`);
      const row = pickle.astNodeIds.map((id) => rows.get(id)).find((found) => found !== undefined);
      const tags = pickle.tags.map((tag) => tag.name);
      const example = row && cellsByColumn(row.header, row.row);
      const { rule, scenario } = place;
      return {
        id: scenarioId({ uri: pickle.uri, rule, name: scenario.name, example, tags }, featuresRoot),
        uri: pickle.uri,
        line: (row?.row.location ?? scenario.location).line,
        feature: place.feature.name,
        rule,
        name: pickle.name,
        example,
        tags,
        steps: pickle.steps.map((step) => {
          const written = step.astNodeIds.map((id) => steps.get(id)).find((found) => found !== undefined);
          return {
            keyword: written?.keyword.trim() ?? '',
            text: step.text,
            line: written?.location.line ?? 0,
          };
        }),
      };
    },
  };
}

function addRows(
  examples: Examples,
  rows: Map<string, { header: TableRow | undefined; row: TableRow }>,
): void {
  for (const row of examples.tableBody) rows.set(row.id, { header: examples.tableHeader, row });
}

function cellsByColumn(header: TableRow | undefined, row: TableRow): Record<string, string> {
  return Object.fromEntries(
    row.cells.map((cell, n) => [header?.cells[n]?.value ?? String(n + 1), cell.value]),
  );
}
