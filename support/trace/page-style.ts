// How the matrix looks: a table on a wide screen, a list of cards on a narrow one, and something to print.

export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --shade: #f6f8fa;
  --red: #b42318; --amber: #8a5a00; --green: #1a7f37; --purple: #6e40aa; --grey: #57606a; --link: #0b57d0 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --line: #3d444d; --paper: #0d1117;
  --shade: #161b22; --red: #ff7b72; --amber: #e3b341; --green: #56d364; --purple: #c297ff; --grey: #9da7b1;
  --link: #79b8ff } }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
a { color: var(--link) }
main, header { max-width: 1400px; margin: 0 auto; padding: 0 24px }
h1 { font-size: 26px; margin: 24px 0 4px }
h2 { font-size: 20px; margin: 40px 0 4px; padding-top: 8px }
h3 { font-size: 17px; margin: 28px 0 4px }
p { margin: 4px 0 12px; max-width: 80ch }
.banner { background: var(--shade); border-bottom: 1px solid var(--line); padding: 8px 24px; font-weight: 600 }
.soft { color: var(--soft) }
.small { font-size: 13px }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px }
nav a { white-space: nowrap }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-top: 1px solid var(--line);
  overflow-wrap: anywhere }
thead th { font-size: 13px; color: var(--soft); border-top: 0; font-weight: 600 }
.counts { display: flex; flex-wrap: wrap; gap: 8px 48px }
.counts table { width: auto }
.counts th, .counts td { padding-right: 24px; overflow-wrap: normal }
.counts td { font-variant-numeric: tabular-nums }
.counts caption { text-align: left; font-weight: 600 }
.none { color: var(--soft); opacity: .6 }
.word { font-weight: 600; white-space: nowrap }
.uncovered, .not-accepted { color: var(--red) }
.weak, .not-tested { color: var(--amber) }
.open-risk { color: var(--purple) }
.covered, .accepted { color: var(--green) }
.in-part { color: var(--link) }
.not-testable, .out-of-scope-in-this-release { color: var(--grey) }
.risk { font-size: 12px; font-weight: 600; padding: 0 7px; border: 1px solid var(--line); border-radius: 9px; white-space: nowrap;
  color: var(--soft) }
.risk.critical { color: var(--ink); border-color: var(--ink) }
.req { white-space: nowrap }
ul { margin: 0; padding-left: 18px }
ul.plain { list-style: none; padding: 0 }
ul.plain li { margin-bottom: 6px }
.id { font-weight: 700; white-space: nowrap }
details summary { cursor: pointer; color: var(--link) }
tr:target td { background: var(--shade) }
.wide { width: 34% }
@media (max-width: 860px) {
  main, header { padding: 0 14px }
  .banner { padding: 8px 14px }
  .list thead { display: none }
  .list, .list tbody, .list tr, .list td { display: block; width: auto }
  .list tr { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin-bottom: 12px }
  .list td { border: 0; padding: 4px 0 }
  .list td:empty { display: none }
  .list td[data-label]::before { content: attr(data-label); display: block; font-size: 12px; color: var(--soft) }
  .counts th, .counts td { padding-right: 12px; font-size: 14px }
}
@media print { .list tr { break-inside: avoid } nav { display: none } }
`;
