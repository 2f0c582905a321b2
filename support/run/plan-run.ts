// Decides before anything runs what will be run: which scenarios, on which legs.
import path from 'node:path';
import type { Pickle } from '@cucumber/messages';
import parseTags from '@cucumber/tag-expressions';
import { indexGherkin } from '../evidence/gherkin-index.ts';
import type { Plan } from '../evidence/plan.ts';
import { planFromPickles } from '../evidence/plan-from-messages.ts';
import { FeatureError, featureFiles, readFeatures } from './features.ts';
import { nothingAt, nothingChosen } from './nothing-chosen.ts';
import type { RunLeg } from './run-file.ts';

export interface Selection {
  /** Files, folders or globs below `cwd`, each with optional `:line`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** Cucumber tag expression; '' for all. */
  readonly tags: string;
  /** Narrower tag expression for a leg, by its name. */
  readonly legTags?: Readonly<Record<string, string>>;
  /** Only these scenarios, by their ids, each on some of the legs: for a rerun. */
  readonly only?: ReadonlyMap<string, { readonly name: string; readonly legs: readonly string[] }>;
  readonly legs: readonly RunLeg[];
}

export interface Planned {
  readonly plan: Plan;
  /** Leg to what cucumber is told to run: `features/x.feature:12`. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
  /** Uri to exact text, for the pack. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Throws `FeatureError` where nothing can be run as asked. */
export function planRun(
  runId: string,
  selection: Selection,
  outOfScope?: (tags: readonly string[]) => string | undefined,
): Planned {
  const files = featureFiles(selection.paths, selection.cwd);
  const { documents, sources, pickles } = readFeatures(
    files.map(({ uri }) => uri),
    selection.cwd,
  );
  const index = indexGherkin(documents);
  const wanted = tagFilter(selection.tags);
  const lines = new Map(files.map(({ uri, lines }) => [uri, lines]));
  const standsAt = (pickle: Pickle, line: number) => {
    const written = index.scenarioOf(pickle);
    return line === written.line || written.steps.some((step) => step.line === line);
  };
  refuseEmptyPlaces(lines, pickles, index, standsAt);
  const chosen = pickles.filter((pickle) => {
    const at = lines.get(pickle.uri) ?? [];
    const within = at.length === 0 || at.some((line) => standsAt(pickle, line));
    return within && wanted(pickle) && (!selection.only || selection.only.has(index.scenarioOf(pickle).id));
  });
  if (chosen.length === 0 && selection.only) {
    const names = [...selection.only.values()].map(({ name }) => `"${name}"`).join(', ');
    throw new FeatureError(
      `What did not pass in the last run is not among what was asked for (${selection.paths.join(' ')}), or has another name now: ${names}.`,
    );
  }
  if (chosen.length === 0) {
    const { paths, tags, only } = selection;
    const uris = files.map(({ uri }) => uri);
    throw new FeatureError(nothingChosen({ paths, tags, rerun: only !== undefined, uris, pickles }));
  }
  const empty = chosen.filter(({ steps }) => steps.length === 0);
  if (empty.length > 0) {
    const places = empty.map((pickle) => `${pickle.uri}:${lineOf(pickle, index)} "${pickle.name}"`);
    throw new FeatureError(`A scenario without steps checks nothing:\n${places.join('\n')}`);
  }
  checkDatabaseTags(chosen, index);
  const legs = selection.legs.map((leg) => {
    const tagged = tagFilter(selection.legTags?.[leg.leg] ?? '');
    const again = (pickle: Pickle) =>
      selection.only?.get(index.scenarioOf(pickle).id)?.legs.includes(leg.leg) !== false;
    return { ...leg, pickles: chosen.filter((pickle) => tagged(pickle) && again(pickle)) };
  });
  const plan = planFromPickles({
    runId,
    tagExpression: selection.tags,
    legs,
    documents,
    sources,
    ...(outOfScope ? { outOfScope } : {}),
  });
  const paths = new Map(
    legs.map(({ leg, pickles: own }) => [
      leg,
      own.map((pickle) => `${path.join(selection.cwd, pickle.uri)}:${lineOf(pickle, index)}`),
    ]),
  );
  const used = new Set(plan.scenarios.map(({ uri }) => uri));
  return {
    plan,
    paths,
    texts: new Map(sources.filter(({ uri }) => used.has(uri)).map((s) => [s.uri, s.data])),
  };
}

/** A line that somebody asked for by a slip would otherwise be left out without a word. */
function refuseEmptyPlaces(
  lines: ReadonlyMap<string, readonly number[]>,
  pickles: readonly Pickle[],
  index: ReturnType<typeof indexGherkin>,
  standsAt: (pickle: Pickle, line: number) => boolean,
): void {
  const empty = [...lines].flatMap(([uri, at]) => {
    const own = pickles.filter((pickle) => pickle.uri === uri);
    return at
      .filter((line) => !own.some((pickle) => standsAt(pickle, line)))
      .map((line) => ({ uri, line, own }));
  });
  if (empty.length === 0) return;
  const known = empty.flatMap(({ own }) =>
    own.map((each) => `${each.uri}:${lineOf(each, index)}  ${each.name}`),
  );
  throw new FeatureError(
    nothingAt(
      empty.map(({ uri, line }) => `${uri}:${line}`),
      [...new Set(known)],
    ),
  );
}

/** A misspelt scope would quietly give the scenario a database of its own. */
function checkDatabaseTags(pickles: readonly Pickle[], index: ReturnType<typeof indexGherkin>): void {
  const faults = pickles.flatMap((pickle) => {
    const said = pickle.tags.map(({ name }) => name).filter((name) => name.startsWith('@database:'));
    const at = `${pickle.uri}:${lineOf(pickle, index)} "${pickle.name}"`;
    if (new Set(said).size > 1) return [`${at} has more than one: ${said.join(' ')}`];
    return said.filter((name) => !DATABASE_TAGS.includes(name)).map((name) => `${at} has ${name}`);
  });
  if (faults.length > 0)
    throw new FeatureError(`Expected one of ${DATABASE_TAGS.join(', ')}, found:\n${faults.join('\n')}`);
}

const DATABASE_TAGS = ['@database:scenario', '@database:feature', '@database:run'];

function lineOf(pickle: Pickle, index: ReturnType<typeof indexGherkin>): number {
  return index.scenarioOf(pickle).line;
}

function tagFilter(expression: string): (pickle: Pickle) => boolean {
  if (expression.trim() === '') return () => true;
  try {
    const node = parseTags(expression);
    return (pickle) => node.evaluate(pickle.tags.map((tag) => tag.name));
  } catch (cause) {
    throw new FeatureError(
      `"${expression}" is not a tag expression. Write for example "@critical and not @slow".`,
      { cause },
    );
  }
}
