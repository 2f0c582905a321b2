// The few lines above a scenario's steps: outcome in words, findings, controls, requirements, identity.
import type { PlannedScenario } from '../evidence/plan.ts';
import type { Results, ScenarioResult } from '../evidence/results.ts';
import type { LinkedEvidence } from './allure-attachments.ts';
import { escaped } from './plain.ts';
import { disclaimer, wordFor } from './words.ts';

export interface Described {
  readonly results: Results;
  readonly result: ScenarioResult;
  readonly planned: PlannedScenario | undefined;
  readonly linked: readonly LinkedEvidence[];
  readonly requirementLink?: ((id: string) => string) | undefined;
}

export function descriptionHtml(described: Described): string {
  const { results, result, planned, linked } = described;
  const finer = ` (${escaped(result.outcome)})`;
  const why = result.reason === undefined ? '' : `: ${escaped(result.reason)}`;
  const parts = [`<p><b>${escaped(wordFor(result.outcome))}</b>${finer}${why}</p>`];
  if (result.findings.length > 0) {
    const items = result.findings.map(
      (f) => `<b>${escaped(f.kind)}</b> ${escaped(f.text)} <code>${escaped(f.id)}</code>`,
    );
    parts.push(`<p>Findings</p>${list(items)}`);
  }
  if (result.controls.length > 0) {
    const items = result.controls.map(
      (c) => `${escaped(c.person)}: ${escaped(c.act)} &rarr; <b>${escaped(c.depth)}</b>`,
    );
    parts.push(`<p>Controls and how deep they were seen to hold</p>${list(items)}`);
  }
  if (planned && planned.requirements.length > 0) {
    parts.push(`<p>Requirements: ${planned.requirements.map((id) => named(id, described)).join(', ')}</p>`);
  }
  parts.push(
    `<p>${escaped(`${result.uri}:${result.line}`)}, scenario <code>${result.scenario.slice(0, 16)}</code></p>`,
  );
  if (linked.length > 0) parts.push(evidence(linked));
  parts.push(`<p><i>${escaped(disclaimer(results))}</i></p>`);
  return parts.join('');
}

function named(id: string, { requirementLink }: Described): string {
  return requirementLink ? `<a href="${escaped(requirementLink(id))}">${escaped(id)}</a>` : escaped(id);
}

/** Folded up, by step; each file's name is its digest. */
function evidence(linked: readonly LinkedEvidence[]): string {
  const steps = [...new Set(linked.map(({ at }) => at))];
  const items = steps.map((at) => {
    const files = linked
      .filter((found) => found.at === at)
      .map(({ href, what, sha256 }) => {
        const short = `<code>${sha256.slice(0, 12)}</code>`;
        return href === undefined
          ? `${short} not in the pack`
          : `<a href="${escaped(href)}">${escaped(what)} ${short}</a>`;
      });
    return `${escaped(at)}<br>${files.join(', ')}`;
  });
  return `<details><summary>Evidence in the pack (${linked.length})</summary>${list(items)}</details>`;
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}
