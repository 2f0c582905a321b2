// Canonical JSON by the examples of RFC 8785, in the writer's form and in the verifier's own.
import assert from 'node:assert/strict';
import test from 'node:test';
import { canonicalText } from '../../support/evidence/canonical.ts';
import { preAuthentication } from '../../support/evidence/dsse.ts';
import { canonical, strictJson } from '../../support/verify/json.ts';

// RFC 8785, 3.2.2 and 3.2.3.
const samples: [unknown, string][] = [
  [
    {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    },
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew"}',
  ],
  [{ a: -0, b: [{}], c: [], d: '' }, '{"a":0,"b":[{}],"c":[],"d":""}'],
];

test('writer and verifier write the examples of the standard alike', () => {
  for (const [value, text] of samples) {
    const exact = structuredClone(value);
    if (text.includes('1e+30')) {
      // The standard's example holds an integer beyond what we let into evidence.
      assert.throws(() => canonicalText(value), /1e\+30 has no exact JSON form/);
      assert.equal(canonical(exact), text);
      continue;
    }
    assert.equal(canonicalText(exact), text);
    assert.equal(canonical(exact), text);
    assert.deepEqual(strictJson(Buffer.from(text), 'x').raw, JSON.parse(text));
  }
});

test('the verifier accepts the canonical text and no other', () => {
  const refused = [
    '{"b":1,"a":1}',
    '{"a":1,"a":1}',
    '{ "a":1}',
    '{"a":1}\n',
    '{"a":1.0}',
    '{"a":"\\u0041"}',
    '{"a":-0}',
    '[1,]',
    '',
    '\ufeff{}',
    '{"a":1e2}',
  ];
  for (const text of refused)
    assert.throws(() => strictJson(Buffer.from(text), 'x'), /not in canonical form|not JSON/, text);
  assert.throws(() => strictJson(Buffer.from([0x22, 0xff, 0x22]), 'x'), /not UTF-8/);
  const nested = strictJson(Buffer.from('{"__proto__":{"x":1},"a":[1,"b",true]}'), 'file');
  assert.equal(nested.get('__proto__').get('x').number(), 1);
  assert.throws(() => nested.get('x'), /"x" is missing/);
  assert.throws(() => nested.get('a').list()[1]?.number(), /expected a number, found "b"/);
  assert.throws(() => nested.get('a').text(), /expected a text/);
  assert.throws(() => nested.get('a').get('x'), /expected an object/);
});

test('what JSON cannot say exactly is refused', () => {
  for (const value of [Number.NaN, Infinity, 2 ** 53, 10n, '\ud800', new Uint8Array(1), () => 1]) {
    assert.throws(() => canonicalText({ deep: [value] }), /At \$\.deep\[0\]: .* has no exact JSON form/);
  }
  assert.throws(() => canonicalText(undefined), /no JSON text/);
  assert.equal(canonicalText({ a: undefined, b: 1 }), '{"b":1}');
});

test('the bytes that are signed are those of the specification’s example', () => {
  const bytes = preAuthentication('http://example.com/HelloWorld', Buffer.from('hello world'));
  assert.equal(bytes.toString(), 'DSSEv1 29 http://example.com/HelloWorld 11 hello world');
});
