// Which steps are acts, in which language ever, and what is taken for results of mutations.
import assert from 'node:assert/strict';
import test from 'node:test';
import { acts } from '../../support/trace/keywords.ts';
import { isNoticed, MutationsError, readMutations } from '../../support/trace/mutations.ts';

const kinds = (...keywords: string[]) => acts(keywords.map((keyword) => ({ keyword })));

test('an act stands under a When, and "And" goes on with what came before', () => {
  assert.deepEqual(kinds('Given', 'And', 'When', 'And', 'Then', 'But', 'When'), [
    ...[false, false, true, true, false, false, true],
  ]);
  assert.deepEqual(kinds('Soit', 'Quand', 'Et', 'Alors', 'Et'), [false, true, true, false, false]);
  assert.deepEqual(kinds('* ', 'When ', '* '), [false, true, true]);
});

test('results of mutations are read with one or more requirements and scenarios', () => {
  const text = JSON.stringify({
    tool: 'anything',
    mutations: [
      { id: 'a', requirement: 'PRC-002', survived: false, noticedBy: 'x', took: 3 },
      { id: 'b', requirement: ['REQ-PRC-001', 'FIN-001'], survived: true, noticedBy: null },
      { id: 'c', requirement: 'REQ-PRC-001', survived: false, noticedBy: [] },
    ],
  });
  const [a, b, c] = readMutations('m.json', text).mutations;
  assert.deepEqual(a?.requirement, ['REQ-PRC-002']);
  assert.deepEqual(b?.requirement, ['REQ-PRC-001', 'REQ-FIN-001']);
  assert.deepEqual(
    [a, b, c].map((found) => found && isNoticed(found)),
    [true, false, false],
    'nobody is named for c, so nobody noticed',
  );
});

test('anything else is told with the file and what is wrong', () => {
  const fails = (text: string, message: RegExp) =>
    assert.throws(
      () => readMutations('m.json', text),
      (error) => error instanceof MutationsError && message.test(error.message),
    );
  fails('{', /in m\.json .* found .*JSON/);
  fails('{}', /found mutations: /);
  fails('{"mutations":[{"id":"a","requirement":"PRC-001"}]}', /mutations\.0\.survived/);
});
