// The page from the side of the requirements: verdict, what is missing, and the scenarios that show it.
import { escaped } from '../report/plain.ts';
import { type Coverage, VERDICTS, type Verdict } from './coverage.ts';
import type { Matrix } from './matrix.ts';
import { isNoticed } from './mutations.ts';
import { anchorOfScenario, type Links, legOutcomes } from './page-scenarios.ts';
import type { TracedScenario } from './scenarios.ts';
import { MEANING, marksOf, titleOf } from './words.ts';

/** A part for each verdict, the worst first. */
export function requirementParts({ requirements }: Matrix, links: Links): string {
  return VERDICTS.map((verdict) => {
    const found = requirements.filter((coverage) => coverage.verdict === verdict);
    return found.length === 0 ? '' : part(verdict, found, links);
  }).join('');
}

/** Where a verdict's part stands on the page. */
export function partOf(verdict: Verdict): string {
  return verdict.replaceAll(' ', '-');
}

function part(verdict: Verdict, found: readonly Coverage[], links: Links): string {
  const title = `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`;
  const head =
    '<thead><tr><th class="wide">Requirement</th><th>What is missing</th><th class="wide">Shown by</th></tr></thead>';
  return `<section id="${partOf(verdict)}"><h3 class="${partOf(verdict)}">${title}: ${found.length}</h3>
<p class="soft">${escaped(MEANING[verdict])}</p>
<table class="list">${head}<tbody>${found.map((coverage) => row(coverage, links)).join('\n')}</tbody></table></section>`;
}

function row(coverage: Coverage, links: Links): string {
  const { requirement, missing, scenarios } = coverage;
  const { id, text, risk, kind, owner, gate, apps, source, release } = requirement;
  const promised = release === undefined ? 'not promised yet' : `release ${release}`;
  const about = [kind, owner, `gate ${gate}`, promised, apps.join(', ')].map(escaped).join(' · ');
  const from = `${escaped(source.document)}, paragraph ${source.paragraph}: “${escaped(source.words)}”`;
  const first = `<span class="id">${escaped(id)}</span> <span class="risk ${risk}">${risk}</span><br>${escaped(text)}
<div class="soft small">${about}<br>${from}</div>`;
  const lacking =
    missing.length === 0 ? '' : `<ul>${missing.map((what) => `<li>${escaped(what)}</li>`).join('')}</ul>`;
  const marks = controlMarks(coverage);
  const shown = scenarios.length === 0 ? '' : `${scenarioList(scenarios, links)}${marks}`;
  return `<tr id="${escaped(id)}"><td>${first}</td><td data-label="${lacking === '' ? 'Nothing is missing' : 'What is missing'}">${lacking}</td><td${shown === '' ? '' : ' data-label="Shown by"'}>${shown}</td></tr>`;
}

function scenarioList(scenarios: readonly TracedScenario[], links: Links): string {
  const items = scenarios.map(
    (scenario) =>
      `<li><a href="#${anchorOfScenario(scenario)}">${escaped(titleOf(scenario))}</a><br>${legOutcomes(scenario, links)}</li>`,
  );
  return `<ul class="plain">${items.join('')}</ul>`;
}

function controlMarks(coverage: Coverage): string {
  const marks = marksOf(coverage);
  if (marks.length === 0) return '';
  const said = marks.map(({ what, is }) => `${what}: <b>${is}</b>`).join(' · ');
  const noticed = coverage.mutations.map(
    (mutation) =>
      `<li>${escaped(mutation.id)}: ${isNoticed(mutation) ? `noticed by ${escaped(mutation.noticedBy.join(', '))}` : '<b class="uncovered">survived</b>'}</li>`,
  );
  const list = noticed.length === 0 ? '' : `<ul class="small">${noticed.join('')}</ul>`;
  return `<div class="small">${said}</div>${list}`;
}
