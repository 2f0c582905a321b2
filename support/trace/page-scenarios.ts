// The page from the side of the scenarios: which requirements each names, what it came to, and what it left.
import { escaped } from '../report/plain.ts';
import type { Matrix } from './matrix.ts';
import type { TracedLeg, TracedScenario } from './scenarios.ts';
import { outcomeOf, titleOf } from './words.ts';

/** Where things lie, as seen from the page; undefined for what is not there. */
export interface Links {
  report(scenario: string, leg: TracedLeg): string | undefined;
  feature(uri: string): string | undefined;
  evidence(sha256: string): { readonly href: string; readonly what: string } | undefined;
}

export function scenarioTable({ scenarios, requirements }: Matrix, links: Links): string {
  const known = new Set(requirements.map(({ requirement }) => requirement.id));
  const head =
    '<thead><tr><th class="wide">Scenario</th><th>Requirements</th><th class="wide">Last outcome and evidence</th></tr></thead>';
  const rows = scenarios.map((scenario) => row(scenario, known, links));
  return `<table class="list">${head}<tbody>${rows.join('\n')}</tbody></table>`;
}

/** "accepted (rpc), open risk (ui)", each a way into the report. */
export function legOutcomes({ id, legs }: TracedScenario, links: Links): string {
  return legs
    .map((leg) => {
      const { word } = outcomeOf(leg);
      const said = `<span class="word ${word.replaceAll(' ', '-')}">${escaped(word)}</span> (${escaped(leg.leg)})`;
      const href = links.report(id, leg);
      return href === undefined ? said : `<a href="${escaped(href)}">${said}</a>`;
    })
    .join(', ');
}

export function anchorOfScenario({ id }: Pick<TracedScenario, 'id'>): string {
  return `scenario-${id.slice(0, 16)}`;
}

function row(scenario: TracedScenario, known: ReadonlySet<string>, links: Links): string {
  const { uri, line, feature, criticality, requirements } = scenario;
  const at = escaped(`${uri}:${line}`);
  const href = links.feature(uri);
  const place = href === undefined ? at : `<a href="${escaped(href)}">${at}</a>`;
  const first = `<b>${escaped(titleOf(scenario))}</b> <span class="risk ${criticality}">${criticality}</span>
<div class="soft small">${escaped(feature)}<br>${place}</div>`;
  const named = requirements.map((id) =>
    known.has(id)
      ? `<a class="req" href="#${escaped(id)}">${escaped(id)}</a>`
      : `<span class="uncovered">${escaped(id)} (not in the catalogue)</span>`,
  );
  const second = named.length > 0 ? named.join(', ') : '<span class="uncovered">none</span>';
  const third = scenario.legs.map((leg) => legPart(scenario, leg, links)).join('');
  return `<tr id="${anchorOfScenario(scenario)}"><td>${first}</td><td data-label="Requirements">${second}</td><td data-label="Last outcome and evidence">${third}</td></tr>`;
}

function legPart(scenario: TracedScenario, leg: TracedLeg, links: Links): string {
  const { why } = outcomeOf(leg);
  const reason = why === '' ? '' : `<div class="small">${escaped(why)}</div>`;
  const refused = leg.shown.refused.map(
    ({ person, act, depth }) => `<li>${escaped(person)}: ${escaped(act)}: <b>${escaped(depth)}</b></li>`,
  );
  const controls =
    refused.length === 0
      ? ''
      : `<details class="small"><summary>Refused (${refused.length})</summary><ul>${refused.join('')}</ul></details>`;
  return `<div>${legOutcomes({ ...scenario, legs: [leg] }, links)}${reason}${controls}${evidencePart(leg, links)}</div>`;
}

/** Folded up, by step; each file is named by the beginning of its digest. */
function evidencePart({ evidence }: TracedLeg, links: Links): string {
  if (evidence.length === 0) return '<div class="small soft">no evidence</div>';
  const steps = [...new Set(evidence.map(({ at }) => at))].map((at) => {
    const files = evidence
      .filter((found) => found.at === at)
      .map(({ sha256 }) => {
        const short = sha256.slice(0, 12);
        const found = links.evidence(sha256);
        return found === undefined
          ? `${short} (not in the pack)`
          : `<a href="${escaped(found.href)}">${escaped(found.what)} ${short}</a>`;
      });
    return `<li>${escaped(at)}<br>${files.join(', ')}</li>`;
  });
  return `<details class="small"><summary>Evidence in the pack (${evidence.length})</summary><ul>${steps.join('')}</ul></details>`;
}
