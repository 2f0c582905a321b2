// Writes the corpus to a folder, for verifiers in other languages: node --import tsx tests/packs/make.ts FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeKey } from '../../support/evidence/keys.ts';
import { Forger } from './forger.ts';
import { MIXED, type Script, sealedRun } from './scripted-run.ts';
import { tampers } from './tampers.ts';

export const goodScripts: Readonly<Record<string, Script>> = {
  'all passed': {},
  'two legs, all sorts of outcomes': { ...MIXED, legs: ['rpc', 'ui'] },
  'a failed hook and a pending step': {
    acts: { 'A receipt is counted': 'hook fails', 'The lot is on the label': 'pending' },
  },
  aborted: { ...MIXED, aborted: 'interrupted by ^C' },
};

/** `good/*` must be found valid, `tampered/*` not valid; corpus.json says what must be said about each, and the key. */
function makeCorpus(folder: string): void {
  const key = makeKey();
  const good = Object.entries(goodScripts).map(([name, script]) => {
    const path = `good/${fileName(name)}`;
    sealedRun(join(folder, path), { ...script, key });
    return { path, name };
  });
  const tampered = tampers.map(({ name, script, trusting, where, what, spoil }) => {
    const path = `tampered/${fileName(name)}`;
    sealedRun(join(folder, path), { ...script, key });
    spoil(new Forger(join(folder, path), key));
    return { path, name, needsTrust: trusting === true, where: where.source, what: what.source };
  });
  const corpus = { keyid: key.keyid, publicKey: key.publicPem, good, tampered };
  writeFileSync(join(folder, 'corpus.json'), `${JSON.stringify(corpus, null, 2)}\n`);
}

function fileName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

const [folder] = process.argv.slice(2);
if (import.meta.filename === process.argv[1] && folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  makeCorpus(folder);
}
