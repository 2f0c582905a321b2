// The matrix as one page that needs no network: what is open first, both ways, and where the evidence lies.
import { escaped } from '../report/plain.ts';
import { VERDICTS } from './coverage.ts';
import type { Counts, Matrix } from './matrix.ts';
import { isNoticed } from './mutations.ts';
import { partOf, requirementParts } from './page-requirements.ts';
import { type Links, scenarioTable } from './page-scenarios.ts';
import { style } from './page-style.ts';
import { RISKS, RULE, standingOf } from './words.ts';

/** Nothing is loaded and nothing runs: the page is text with links into the folder that it lies in. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function matrixPage(matrix: Matrix, links: Links): string {
  const { runId, scenarios, legs, release, counts, requirements, unknown } = matrix;
  const title = `Requirements and scenarios of run ${escaped(runId)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div class="banner">${escaped(standingOf(matrix))}</div>
<header>
<h1>Requirements and scenarios</h1>
<p class="soft">Run ${escaped(runId)}, ended ${escaped(matrix.endedAt)}: ${scenarios.length} scenarios on ${legs.map(escaped).join(' and ')}, ${requirements.length} requirements.</p>
<nav><a href="#requirements">By requirement</a><a href="#scenarios">By scenario</a><a href="traceability.csv">As a table (CSV)</a><a href="allure/index.html">Report</a><a href="pack/run/results.json">Results in the pack</a></nav>
</header>
<main>
<div class="counts">${countsTable(`Promised for release ${escaped(release)}`, counts.release)}${countsTable('All that are known', counts.all)}</div>
<p class="soft small">${escaped(RULE)}</p>
${unknown.length === 0 ? '' : `<p class="uncovered">Named by scenarios or mutations and not in the catalogue: ${unknown.map(escaped).join(', ')}.</p>`}
${mutationsPart(matrix)}
<h2 id="requirements">By requirement</h2>
<nav>${VERDICTS.map((verdict) => jump(matrix, verdict)).join('')}</nav>
${requirementParts(matrix, links)}
<h2 id="scenarios">By scenario</h2>
<p class="soft">The worst outcome first.</p>
${scenarioTable(matrix, links)}
</main>
</body>
</html>
`;
}

function jump({ requirements }: Matrix, verdict: (typeof VERDICTS)[number]): string {
  const count = requirements.filter((coverage) => coverage.verdict === verdict).length;
  return count === 0 ? '' : `<a href="#${partOf(verdict)}">${verdict} (${count})</a>`;
}

function countsTable(caption: string, counts: Counts): string {
  const head = VERDICTS.map((verdict) => `<th class="${partOf(verdict)}">${verdict}</th>`).join('');
  const rows = RISKS.map((risk) => {
    const cells = VERDICTS.map((verdict) => {
      const count = counts[risk][verdict];
      return `<td class="${count === 0 ? 'none' : `word ${partOf(verdict)}`}">${count}</td>`;
    });
    return `<tr><th class="${risk}">${risk}</th>${cells.join('')}</tr>`;
  });
  return `<table><caption>${caption}</caption><thead><tr><th>risk</th>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function mutationsPart({ mutations, brokenIn }: Matrix): string {
  if (mutations === undefined) {
    return '<p>No control was broken on purpose for this page, so that no critical control counts as covered.</p>';
  }
  const survived = mutations.filter((mutation) => !isNoticed(mutation));
  const said = `${mutations.length === 1 ? 'One control was' : `${mutations.length} controls were`} broken on purpose${brokenIn === undefined ? '' : ` in run ${escaped(brokenIn)}`}; ${survived.length === 0 ? 'a scenario noticed each of them' : `${survived.length} survived`}.`;
  const items = survived.map(
    ({ id, requirement }) =>
      `<li><b>${escaped(id)}</b>: ${requirement.map((req) => `<a href="#${escaped(req)}">${escaped(req)}</a>`).join(', ')}</li>`,
  );
  return `<p>${said}</p>${items.length === 0 ? '' : `<ul class="uncovered">${items.join('')}</ul>`}`;
}
