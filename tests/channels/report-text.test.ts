// The text of a print, read from the page that a PDF is made of.
import assert from 'node:assert/strict';
import test from 'node:test';
import { digestOf, reportOf } from '../../support/channels/report-reading.ts';

const PAGE = `<!DOCTYPE html><html><head><title>No text</title><style>p { color: red }</style></head>
<body class="container"><script>if (1 < 2) { run('<p>no</p>') }</script>
<!-- <p>hidden</p> --><div class="article"><h2>Purchase Order
  <span>P00012</span></h2><table><thead><tr><th>Product</th><th>Quantity</th></tr></thead>
<tbody><tr><td>Gloves &amp; more</td><td><span>3.00</span>&nbsp;Units</td></tr></tbody></table>
<p>A<br/>B</p></div></body></html>`;

test('lines stay lines, the cells of a row stand in one, and what nobody reads is left out', () => {
  assert.deepEqual(reportOf('Purchase Order', PAGE), {
    title: 'Purchase Order',
    lines: ['Purchase Order P00012', 'Product Quantity', 'Gloves & more 3.00 Units', 'A', 'B'],
  });
});

test('the same text has the same digest, another one another', () => {
  const [one, other] = [reportOf('a', '<p>x</p>'), reportOf('b', '<div>x</div>')];
  assert.equal(digestOf(one), digestOf(other));
  assert.notEqual(digestOf(one), digestOf(reportOf('a', '<p>y</p>')));
});
