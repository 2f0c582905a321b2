// Writes down what Odoo's own web client makes of every expression of the corpus:
//   node --import tsx tests/odoo/record-values.ts FOLDER   (…/odoo/addons/web/static/src/core/py_js of an Odoo 19)
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpus, NOW, namesFor, REFUSED, ROUNDS, textOf } from './corpus.ts';

type Evaluate = (expression: string, names: unknown) => unknown;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of the web client’s evaluator (py_js).');
if (process.env.TZ !== 'UTC')
  throw new Error('Set TZ=UTC: the evaluator takes the time zone of its process.');
const evaluate = await load(folder);
atMoment(NOW);
const values = Object.fromEntries(
  Object.entries(corpus()).map(([kind, all]) => [kind, all.map((each) => rounds(each))]),
);
writeFileSync(
  new URL('../payloads/expression-values.json', import.meta.url),
  `{\n${Object.entries(values)
    .map(([kind, all]) => `"${kind}": [\n${all.map((each) => JSON.stringify(each)).join(',\n')}\n]`)
    .join(',\n')}\n}\n`,
);

/** One value alone where all rounds give the same. */
function rounds(expression: string): string[] {
  const all = Array.from({ length: ROUNDS }, (_, round) => {
    try {
      return textOf(evaluate(expression, namesFor(expression, round)));
    } catch {
      // Whatever it throws, it computes nothing.
      return REFUSED;
    }
  });
  return new Set(all).size === 1 ? all.slice(0, 1) : all;
}

/** Its modules import each other without the endings that Node wants. */
async function load(from: string): Promise<Evaluate> {
  const copy = mkdtempSync(path.join(tmpdir(), 'py-js-'));
  try {
    cpSync(from, copy, { recursive: true });
    for (const name of readdirSync(copy).filter((each) => each.endsWith('.js'))) {
      const file = path.join(copy, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/from "(\.\/\w+)"/g, 'from "$1.js"'));
    }
    writeFileSync(path.join(copy, 'package.json'), '{"type":"module"}');
    const module = (await import(pathToFileURL(path.join(copy, 'py.js')).href)) as { evaluateExpr: Evaluate };
    return module.evaluateExpr;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function atMoment(moment: string): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [moment] : args) as [string]));
    }
  } as DateConstructor;
}
