// The corpus of tampered packs: who changed what, and what the verifier must say about it, and where.
import { generateKeyPairSync, sign } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { canonicalText, sha256Of } from '../../support/evidence/canonical.ts';
import { preAuthentication, signedEnvelope } from '../../support/evidence/dsse.ts';
import { makeKey } from '../../support/evidence/keys.ts';
import { DETAIL, type Forger, type Loose, PLAN, RESULTS, RUN } from './forger.ts';
import { MIXED, picture, type Script } from './scripted-run.ts';

export interface Tamper {
  name: string;
  /** The run that is tampered with; two legs in which all sorts of things happen unless told. */
  script?: Script;
  /** The reader has pinned the runner's key. */
  trusting?: boolean;
  /** At least one fault must be there and say this. */
  where: RegExp;
  what: RegExp;
  spoil(forger: Forger): void;
}

const RPC = 'journal/rpc-0.jsonl';
const PARENT = 'journal/0.jsonl';
const failed = (results: Loose) => results.scenarios.find((scenario: Loose) => scenario.outcome === 'failed');
const flaky = (results: Loose) => results.scenarios.find((scenario: Loose) => scenario.outcome === 'flaky');
const recount = (results: Loose) => {
  for (const outcome of Object.keys(results.counts)) {
    results.counts[outcome] = results.scenarios.filter(
      (scenario: Loose) => scenario.outcome === outcome,
    ).length;
  }
};

const allPassed = (results: Loose) => {
  for (const scenario of results.scenarios) scenario.outcome = 'passed';
  recount(results);
};

/** Without any key: files are changed, and at most manifest and checksums are made to fit. */
const withoutKey: Tamper[] = [
  {
    name: 'a picture is edited',
    where: /^evidence\/.*png$/,
    what: /changed after the seal.*same size/,
    spoil: (f) => f.write(first(f, 'evidence/'), edited(f)),
  },
  {
    name: 'a picture is edited, manifest and checksums are made to fit',
    where: /^evidence\/.*png$/,
    what: /another one than its name says/,
    spoil: (f) => {
      f.write(first(f, 'evidence/'), edited(f));
      f.renewManifest();
    },
  },
  {
    name: 'a scenario is taken out of the results',
    where: /^run\/results.json$/,
    what: /was planned and has no result/,
    spoil: (f) => f.editJson(RESULTS, (results) => results.scenarios.splice(2, 1)),
  },
  {
    name: 'manifest and checksums are made to fit edited results',
    where: /^attestations\/10-run.dsse.json statement$/,
    what: /about another manifest.json/,
    spoil: (f) => {
      f.editJson(RESULTS, (results) => results.scenarios.splice(2, 1));
      f.renewManifest();
    },
  },
  {
    name: 'the plan is edited',
    where: /^run\/plan.json$/,
    what: /not the plan that was frozen/,
    spoil: (f) => f.editJson(PLAN, (plan) => plan.scenarios.pop()),
  },
  {
    name: 'a feature is edited',
    where: /^features\//,
    what: /changed after the seal/,
    spoil: (f) => f.edit('features/stores/receipt.feature', (text) => text.replace('3 filters', '2 filters')),
  },
  {
    name: 'the environment is edited',
    where: /^run\/environment.json$/,
    what: /not what was read from Odoo/,
    spoil: (f) => f.edit('run/environment.json', (text) => text.replace('19.0', '18.0')),
  },
  {
    name: 'the messages are edited',
    where: /^run\/messages.rpc.ndjson$/,
    what: /not as it was when the run was sealed/,
    spoil: (f) => f.edit('run/messages.rpc.ndjson', (text) => text.replace('"FAILED"', '"PASSED"')),
  },
  {
    name: 'the gate file is edited',
    where: /^policy\/uat-exit.yaml$/,
    what: /changed after the seal/,
    spoil: (f) => f.edit('policy/uat-exit.yaml', (text) => text.replace('1', '2')),
  },
  {
    name: 'a file is added',
    where: /^evidence\/extra.png$/,
    what: /the manifest does not list it/,
    spoil: (f) => f.write('evidence/extra.png', picture('extra')),
  },
  {
    name: 'a hidden file is added',
    where: /^\.hidden$/,
    what: /the manifest does not list it/,
    spoil: (f) => f.write('.hidden', 'x'),
  },
  {
    name: 'an attestation is added',
    where: /^attestations\/60-gate.dsse.json$/,
    what: /knows no such attestation/,
    spoil: (f) => copyFileSync(f.path(RUN), f.path('attestations/60-gate.dsse.json')),
  },
  {
    name: 'a segment is added',
    where: /^journal\/rpc-1.jsonl/,
    what: /the seal does not know this segment/,
    spoil: (f) => f.write('journal/rpc-1.jsonl', f.read(RPC).replaceAll('rpc-0', 'rpc-1')),
  },
  {
    name: 'a segment is removed',
    where: /^journal\/ui-0.jsonl$/,
    what: /the seal names it, and it is missing/,
    spoil: (f) => f.remove('journal/ui-0.jsonl'),
  },
  {
    name: 'a file is a link to the same content elsewhere',
    where: /^run\/plan.json$/,
    what: /a link or a device/,
    spoil: (f) => {
      renameSync(f.path(PLAN), `${f.dir}.elsewhere`);
      symlinkSync(`${f.dir}.elsewhere`, f.path(PLAN));
    },
  },
  {
    name: 'a folder is a link',
    where: /^features$/,
    what: /a link or a device/,
    spoil: (f) => {
      renameSync(f.path('features'), `${f.dir}.features`);
      symlinkSync(`${f.dir}.features`, f.path('features'));
    },
  },
  {
    name: 'the manifest leaves a file out',
    where: /^policy\/uat-exit.yaml$/,
    what: /the manifest does not list it/,
    spoil: (f) => f.renewManifest((manifest) => drop(manifest, 'policy/uat-exit.yaml')),
  },
  {
    name: 'the manifest names a path outside the pack',
    where: /^manifest.json$/,
    what: /"\.\.\/x" is no plain path/,
    spoil: (f) =>
      f.renewManifest((manifest) => manifest.files.unshift({ ...manifest.files[0], path: '../x' })),
  },
  {
    name: 'the manifest names an absolute path',
    where: /^manifest.json$/,
    what: /"\/etc\/hosts" is no plain path/,
    spoil: (f) =>
      f.renewManifest((manifest) => manifest.files.unshift({ ...manifest.files[0], path: '/etc/hosts' })),
  },
  {
    name: 'the manifest lists a file twice',
    where: /^steps\/own\/receipt.ts$/,
    what: /lists it twice/,
    spoil: (f) => f.renewManifest((manifest) => manifest.files.push(manifest.files.at(-1))),
  },
  {
    name: 'the manifest lists its files in another order',
    where: /^evidence\//,
    what: /not .* in its order/,
    spoil: (f) => f.renewManifest((manifest) => manifest.files.reverse()),
  },
  {
    name: 'the manifest has a space too many',
    where: /^manifest.json$/,
    what: /not in canonical form from character 2/,
    spoil: (f) => f.edit('manifest.json', (text) => text.replace('{', '{ ')),
  },
  {
    name: 'the manifest has a key twice',
    where: /^manifest.json$/,
    what: /a key given twice/,
    spoil: (f) => f.edit('manifest.json', (text) => text.replace('"runId":', '"runId":"run-2","runId":')),
  },
  {
    name: 'the manifest is cut off',
    where: /^manifest.json$/,
    what: /not JSON/,
    spoil: (f) => f.edit('manifest.json', (text) => text.slice(0, 200)),
  },
  {
    name: 'the manifest is of no known form',
    where: /^manifest.json$/,
    what: /expected the schema vouch\/manifest\/v1, found other/,
    spoil: (f) => f.edit('manifest.json', (text) => text.replace('vouch/manifest/v1', 'other')),
  },
  {
    name: 'the manifest gives another size',
    where: /^evidence\//,
    what: /bytes, the manifest says/,
    spoil: (f) =>
      f.renewManifest((manifest) => {
        manifest.files[0].size += 1;
      }),
  },
  {
    name: 'the list of checksums is edited',
    where: /^SHA256SUMS:2$/,
    what: /does not say what the manifest says/,
    spoil: (f) => f.editLines('SHA256SUMS', (lines) => lines.toSpliced(1, 1)),
  },
  {
    name: 'the public key is swapped',
    where: /^attestations\/10-run.dsse.json$/,
    what: /names the key SHA256:.*, the pack's key is/,
    spoil: (f) => f.write('policy/signer.pub.pem', makeKey().publicPem),
  },
  {
    name: 'the public key is rubbish',
    where: /^policy\/signer.pub.pem$/,
    what: /no public key/,
    spoil: (f) => f.write('policy/signer.pub.pem', 'rubbish'),
  },
  {
    name: 'the public key is of another kind',
    where: /^policy\/signer.pub.pem$/,
    what: /no Ed25519 key/,
    spoil: (f) => {
      const { publicKey } = generateKeyPairSync('ed448');
      f.write('policy/signer.pub.pem', publicKey.export({ type: 'spki', format: 'pem' }));
    },
  },
  {
    name: 'a segment is there under another name',
    where: /^journal\/rpc-9.jsonl:1$/,
    what: /belongs to the segment "rpc-0"/,
    spoil: (f) => copyFileSync(f.path(RPC), f.path('journal/rpc-9.jsonl')),
  },
  {
    name: 'the manifest lists what speaks about it',
    where: /^manifest.json$/,
    what: /"SHA256SUMS" is not for the manifest to list/,
    spoil: (f) =>
      f.renewManifest((manifest) => manifest.files.unshift({ ...manifest.files[0], path: 'SHA256SUMS' })),
  },
  {
    name: 'both statements are missing',
    where: /^attestations\/10-run.dsse.json$/,
    what: /missing/,
    spoil: (f) => rmSync(f.path('attestations'), { recursive: true }),
  },
  {
    name: 'all that seals a sealed run is stripped, so that it looks like one still to be sealed',
    where: /^manifest.json$/,
    what: /missing/,
    spoil: (f) => {
      rmSync(f.path('attestations'), { recursive: true });
      f.remove('manifest.json');
      f.remove('SHA256SUMS');
    },
  },
  {
    name: 'even the record of the seal is stripped',
    where: /^journal$/,
    what: /the run is open: it was never sealed/,
    spoil: (f) => {
      rmSync(f.path('attestations'), { recursive: true });
      f.remove('manifest.json');
      f.remove('SHA256SUMS');
      f.editLines(PARENT, (lines) => lines.slice(0, -1));
    },
  },
  {
    name: 'the statements are in each other’s place',
    where: /^attestations\/10-run.dsse.json statement$/,
    what: /expected the predicate .*test-result.*, found urn:vouch:run-detail/,
    spoil: (f) => {
      renameSync(f.path(RUN), f.path('attestations/x'));
      renameSync(f.path(DETAIL), f.path(RUN));
      renameSync(f.path('attestations/x'), f.path(DETAIL));
    },
  },
  {
    name: 'a second signature is added',
    where: /^attestations\/10-run.dsse.json$/,
    what: /expected one signature, found 2/,
    spoil: (f) => f.editJson(RUN, (envelope) => envelope.signatures.push(envelope.signatures[0])),
  },
  {
    name: 'a statement says something else under the old signature',
    where: /^attestations\/10-run.dsse.json$/,
    what: /the signature is not one by SHA256:/,
    spoil: (f) =>
      f.editJson(RUN, (envelope) => {
        const text = Buffer.from(envelope.payload, 'base64').toString().replace('FAILED', 'PASSED');
        envelope.payload = Buffer.from(text).toString('base64');
      }),
  },
  {
    name: 'an envelope uses the other base64 alphabet or no padding',
    where: /^attestations\/10-run.dsse.json signatures\[0\] sig$/,
    what: /not in the one standard base64 form/,
    spoil: (f) =>
      f.editJson(RUN, (envelope) => {
        envelope.signatures[0].sig = envelope.signatures[0].sig.replace(/=+$/, '');
      }),
  },
  {
    name: 'an envelope has a member more',
    where: /^attestations\/10-run.dsse.json$/,
    what: /expected the members payload, payloadType, signatures; found/,
    spoil: (f) =>
      f.editJson(RUN, (envelope) => {
        envelope.note = 'x';
      }),
  },
  {
    name: 'somebody else signs the changed pack',
    trusting: true,
    where: /^policy\/signer.pub.pem$/,
    what: /is signed by SHA256:.*does not name/,
    spoil: (f) => f.reseal(makeKey()),
  },
];

/** Changes in the journal alone; the manifest is not even looked at to find them. */
const journal: Tamper[] = [
  {
    name: 'a line of the journal is edited',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /does not follow from the line before it/,
    spoil: (f) =>
      f.editRecord(RPC, 'fact.asserted', (record) => {
        record.data.found = '4';
      }),
  },
  {
    name: 'a line of the journal is deleted',
    where: /^journal\/rpc-0.jsonl:6$/,
    what: /expected record 5, found record 6/,
    spoil: (f) => f.editLines(RPC, (lines) => lines.toSpliced(5, 1)),
  },
  {
    name: 'a line of the journal is deleted and the rest numbered anew',
    where: /^journal\/rpc-0.jsonl:6$/,
    what: /does not follow/,
    spoil: (f) =>
      f.editLines(RPC, (lines) =>
        lines.toSpliced(5, 1).map((line, seq) => canonicalText({ ...JSON.parse(line), seq })),
      ),
  },
  {
    name: 'two lines of the journal change places',
    where: /^journal\/rpc-0.jsonl:4$/,
    what: /expected record 3, found record 4/,
    spoil: (f) => f.editLines(RPC, (lines) => lines.toSpliced(3, 2, lines[4] ?? '', lines[3] ?? '')),
  },
  {
    name: 'a line of the journal is there twice',
    where: /^journal\/rpc-0.jsonl:5$/,
    what: /expected record 4, found record 3/,
    spoil: (f) => f.editLines(RPC, (lines) => lines.toSpliced(4, 0, lines[3] ?? '')),
  },
  {
    name: 'the tail of a segment is cut off',
    where: /^journal\/rpc-0.jsonl$/,
    what: /it ends with record \d+, the seal says \d+/,
    spoil: (f) => f.editLines(RPC, (lines) => lines.slice(0, -3)),
  },
  {
    name: 'a segment is cut off in the middle of a record',
    where: /^journal\/rpc-0.jsonl$/,
    what: /it ends in the middle of a record \(\d+ bytes\), the seal says 0/,
    spoil: (f) => f.edit(RPC, (text) => text.slice(0, -20)),
  },
  {
    name: 'the segment is chained anew after an edit',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /not the last record that the seal names/,
    spoil: (f) => {
      f.editRecord(RPC, 'fact.asserted', (record) => {
        record.data.found = '4';
      });
      f.rechain(RPC);
    },
  },
  {
    name: 'a record has a key twice',
    where: /^journal\/rpc-0.jsonl:3$/,
    what: /a key given twice/,
    spoil: (f) =>
      f.editLines(RPC, (lines) => lines.with(2, (lines[2] ?? '').replace('"seq":', '"seq":1,"seq":'))),
  },
  {
    name: 'a record has a member more',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /expected the members actor,at,data/,
    spoil: (f) =>
      f.editRecord(RPC, 'attempt.started', (record) => {
        record.note = 'x';
      }),
  },
  {
    name: 'the clock of the journal runs backwards',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /clock runs backwards/,
    spoil: (f) => {
      f.editRecord(RPC, 'attempt.finished', (record) => {
        record.mono = 1;
      });
      f.rechain(RPC);
    },
  },
  {
    name: 'the run is opened a second time',
    where: /^journal\/0.jsonl:3$/,
    what: /opens the run a second time/,
    spoil: (f) => {
      f.editLines(PARENT, (lines) => lines.toSpliced(2, 0, lines[0] ?? ''));
      f.editLines(PARENT, (lines) =>
        lines.with(
          2,
          canonicalText({ ...JSON.parse(lines[2] ?? ''), mono: JSON.parse(lines[1] ?? '').mono }),
        ),
      );
      f.rechain(PARENT);
    },
  },
  {
    name: 'the journal goes on after the seal',
    where: /^journal\/0.jsonl$/,
    what: /goes on after the seal/,
    spoil: (f) => {
      f.editLines(PARENT, (lines) => [
        ...lines,
        canonicalText({ ...JSON.parse(lines.at(-1) ?? ''), type: 'run.aborted', data: { why: 'x' } }),
      ]);
      f.rechain(PARENT);
    },
  },
  {
    name: 'a segment belongs to another run',
    where: /^journal\/rpc-0.jsonl:1$/,
    what: /expected segment.opened of the run run-1, found run-2/,
    spoil: (f) => {
      f.editRecord(RPC, 'segment.opened', (record) => {
        record.data.runId = 'run-2';
      });
      f.rechain(RPC);
    },
  },
  {
    name: 'the beginning of the journal is gone',
    where: /^journal\/0.jsonl$/,
    what: /does not begin with the record run.opened/,
    spoil: (f) => {
      f.editLines(PARENT, (lines) => lines.slice(1));
      f.rechain(PARENT);
    },
  },
  {
    name: 'a line is no JSON',
    where: /^journal\/rpc-0.jsonl:4$/,
    what: /not JSON/,
    spoil: (f) => f.editLines(RPC, (lines) => lines.with(3, 'rubbish')),
  },
];

/** By whoever has the runner's key, and seals and signs anew: only the parts of the pack contradict each other. */
const withKey: Tamper[] = [
  {
    name: 'a failed scenario is said to have passed',
    where: /^run\/results.json$/,
    what: /"A bill above the receipt is rejected" on rpc is said to be "passed", but journal\/rpc-0.jsonl:\d+ says: FAILED/,
    spoil: resealed(RESULTS, (results) => {
      failed(results).outcome = 'passed';
      recount(results);
    }),
  },
  {
    name: 'a failed attempt and its steps are shown as passed',
    where: /^run\/results.json$/,
    what: /shows a step as PASSED, journal\/rpc-0.jsonl:\d+ says FAILED/,
    spoil: resealed(RESULTS, (results) => {
      for (const attempt of failed(results).attempts) {
        attempt.status = 'PASSED';
        for (const step of attempt.steps) step.status = 'PASSED';
      }
    }),
  },
  {
    name: 'a failed scenario is taken out of the results',
    where: /^run\/results.json$/,
    what: /was planned and has no result/,
    spoil: resealed(RESULTS, (results) => {
      results.scenarios.splice(results.scenarios.indexOf(failed(results)), 1);
      recount(results);
    }),
  },
  {
    name: 'a failed scenario is taken out of plan and results',
    where: /^run\/plan.json$/,
    what: /not the plan that was frozen/,
    spoil: (f) => {
      let gone = '';
      f.editJson(RESULTS, (results) => {
        gone = failed(results).scenario;
        results.scenarios = results.scenarios.filter((scenario: Loose) => scenario.scenario !== gone);
        recount(results);
      });
      f.editJson(PLAN, (plan) => {
        plan.scenarios = plan.scenarios.filter((scenario: Loose) => scenario.id !== gone);
      });
      f.reseal();
    },
  },
  {
    name: 'a flaky scenario hides its first attempt',
    where: /^run\/results.json$/,
    what: /hides an attempt: journal\/rpc-0.jsonl:\d+/,
    spoil: resealed(RESULTS, (results) => {
      const scenario = flaky(results);
      scenario.attempts.shift();
      scenario.outcome = 'passed';
      recount(results);
    }),
  },
  {
    name: 'a flaky scenario is said to have passed',
    where: /^run\/results.json$/,
    what: /is said to be "passed", but the journal holds 2 attempts/,
    spoil: resealed(RESULTS, (results) => {
      flaky(results).outcome = 'passed';
      recount(results);
    }),
  },
  {
    name: 'a finding is left out',
    where: /^run\/results.json$/,
    what: /hides a finding: journal\/rpc-0.jsonl:\d+/,
    spoil: resealed(RESULTS, (results) => {
      for (const scenario of results.scenarios) scenario.findings = [];
    }),
  },
  {
    name: 'a server gap is said to be none',
    where: /^run\/results.json$/,
    what: /is said to be "passed", but journal\/rpc-0.jsonl:\d+ says: a control holds on the screen only/,
    spoil: resealed(RESULTS, (results) => {
      for (const scenario of results.scenarios)
        if (scenario.outcome === 'passed with finding') scenario.outcome = 'passed';
      recount(results);
    }),
  },
  {
    name: 'the environment changed and everything is said to have passed all the same',
    script: { legs: ['rpc'], environmentChanges: true },
    where: /^run\/results.json$/,
    what: /is said to be "passed", but journal\/0.jsonl:\d+ says: the environment changed/,
    spoil: resealed(RESULTS, allPassed),
  },
  {
    name: 'the channels differ and everything is said to have passed all the same',
    script: { legs: ['rpc', 'ui'], channelsDiffer: true },
    where: /^run\/results.json$/,
    what: /is said to be "passed", but journal\/0.jsonl:\d+ says: the channels left different records/,
    spoil: resealed(RESULTS, allPassed),
  },
  {
    name: 'what is out of scope is said to have passed',
    where: /^run\/results.json$/,
    what: /"The robot fetches the filters" on rpc is said to be "passed", but the plan leaves it out/,
    spoil: resealed(RESULTS, (results) => {
      for (const scenario of results.scenarios)
        if (scenario.outcome === 'out of scope') scenario.outcome = 'passed';
      recount(results);
    }),
  },
  {
    name: 'an unknown outcome is made up',
    where: /^run\/results.json$/,
    what: /unknown outcome "splendid"/,
    spoil: resealed(RESULTS, (results) => {
      failed(results).outcome = 'splendid';
    }),
  },
  {
    name: 'a result is there twice, the better one last',
    where: /^run\/results.json$/,
    what: /more than one result/,
    spoil: resealed(RESULTS, (results) => {
      results.scenarios.push({ ...failed(results), outcome: 'passed' });
      recount(results);
    }),
  },
  {
    name: 'the counts do not count',
    where: /^run\/results.json$/,
    what: /counts 0 "failed" and lists 2/,
    spoil: resealed(RESULTS, (results) => {
      results.counts.failed = 0;
    }),
  },
  {
    name: 'a scenario that was never planned is said to have passed',
    where: /^run\/results.json$/,
    what: /was not planned, and it is said to be "passed"/,
    spoil: resealed(RESULTS, (results) => {
      results.scenarios.push({ ...results.scenarios[0], scenario: 'f'.repeat(64) });
      recount(results);
    }),
  },
  {
    name: 'evidence is named that is not there',
    where: /^run\/results.json$/,
    what: /names evidence that is not there/,
    spoil: resealed(RESULTS, (results) => {
      results.scenarios[0].attempts[0].steps[0].evidence = ['e'.repeat(64)];
    }),
  },
  {
    name: 'a rehearsal is made a real run',
    where: /^run\/results.json$/,
    what: /the journal says that this was a rehearsal/,
    spoil: resealed(RESULTS, (results) => {
      results.rehearsal = false;
    }),
  },
  {
    name: 'an aborted run is said to have come to its end',
    script: { ...MIXED, aborted: 'interrupted by ^C' },
    where: /^run\/results.json$/,
    what: /journal\/0.jsonl:\d+ aborted the run, the results hide it/,
    spoil: resealed(RESULTS, (results) => {
      results.state = 'sealed';
    }),
  },
  {
    name: 'the results are those of another run',
    where: /^run\/results.json$/,
    what: /of the run run-2, the journal of run-1/,
    spoil: resealed(RESULTS, (results) => {
      results.runId = 'run-2';
    }),
  },
  {
    name: 'the results have a key twice',
    where: /^run\/results.json$/,
    what: /a key given twice/,
    spoil: (f) => {
      f.edit(RESULTS, (text) => text.replace('"rehearsal":', '"rehearsal":false,"rehearsal":'));
      f.reseal();
    },
  },
  {
    name: 'a picture is swapped for another one under its own name',
    where: /^evidence\/.*png$/,
    what: /no record of the journal captured it/,
    spoil: (f) => {
      f.remove(first(f, 'evidence/'));
      const digest = sha256Of(picture('forged'));
      const path = `evidence/${digest.slice(0, 2)}/${digest}.png`;
      mkdirSync(dirname(f.path(path)), { recursive: true });
      f.write(path, picture('forged'));
      f.reseal();
    },
  },
  {
    name: 'the record of a picture gives another size',
    where: /^evidence\//,
    what: /rpc-0.jsonl:\d+ says another size/,
    spoil: (f) => {
      f.editRecord(RPC, 'evidence.captured', (record) => {
        record.data.size += 1;
      });
      f.rechain(RPC);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'a record is of another version',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /another version than 1/,
    spoil: (f) => {
      f.editRecord(RPC, 'attempt.finished', (record) => {
        record.v = 2;
      });
      f.rechain(RPC);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'a note lies among the segments',
    where: /^journal\/notes.txt$/,
    what: /no segment of a journal/,
    spoil: (f) => {
      f.write('journal/notes.txt', 'x');
      f.renewManifest();
    },
  },
  {
    name: 'the record of the seal is missing',
    where: /^journal$/,
    what: /no record seals the run/,
    spoil: (f) => {
      f.editLines(PARENT, (lines) => lines.slice(0, -1));
      f.reseal();
    },
  },
  {
    name: 'a statement is signed as something else than a statement',
    where: /^attestations\/10-run.dsse.json$/,
    what: /expected the payload type application\/vnd.in-toto\+json, found text\/plain/,
    spoil: (f) =>
      f.editJson(RUN, (envelope) => {
        const signed = preAuthentication('text/plain', Buffer.from(envelope.payload, 'base64'));
        envelope.payloadType = 'text/plain';
        envelope.signatures[0].sig = sign(null, signed, f.key.privateKey).toString('base64');
      }),
  },
  {
    name: 'a picture is removed',
    where: /^journal\/(rpc|ui)-0.jsonl:\d+$/,
    what: /its file is missing: evidence\//,
    spoil: (f) => {
      f.remove(first(f, 'evidence/'));
      f.reseal();
    },
  },
  {
    name: 'the journal is rewritten, chained and sealed anew, and says passed',
    where: /^run\/results.json$/,
    what: /shows an attempt as PASSED, cucumber's messages say FAILED/,
    spoil: (f) => {
      for (const segment of ['journal/rpc-0.jsonl', 'journal/ui-0.jsonl']) {
        f.edit(segment, (text) => text.replaceAll('"status":"FAILED"', '"status":"PASSED"'));
        f.rechain(segment);
      }
      f.editJson(RESULTS, (results) => {
        for (const scenario of results.scenarios) {
          if (scenario.outcome === 'failed') scenario.outcome = 'passed';
          for (const attempt of scenario.attempts) {
            attempt.status = 'PASSED';
            for (const step of attempt.steps) step.status = 'PASSED';
          }
        }
        recount(results);
      });
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'journal and results forget a first attempt that failed, and all is sealed anew',
    where: /^run\/results.json$/,
    what: /hides an attempt of cucumber's messages: rpc-/,
    spoil: (f) => {
      let gone = '';
      f.editJson(RESULTS, (results) => {
        const scenario = flaky(results);
        gone = scenario.attempts.shift().attempt;
        scenario.outcome = 'passed';
        recount(results);
      });
      f.editLines(RPC, (lines) => lines.filter((line) => JSON.parse(line).data.attempt !== gone));
      f.rechain(RPC);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'a leg that passed has no messages, and the seal does not ask for them',
    script: { legs: ['rpc', 'ui'] },
    where: /^run\/results.json$/,
    what: /on ui is said to be "passed", and cucumber's messages hold no attempt that passed/,
    spoil: (f) => {
      f.remove('run/messages.ui.ndjson');
      f.editRecord(PARENT, 'run.sealed', (record) => {
        record.data.messages = record.data.messages.filter(({ leg }: Loose) => leg !== 'ui');
      });
      f.rechain(PARENT);
      f.reseal();
    },
  },
  {
    name: 'the plan was never frozen',
    where: /^journal\/rpc-0.jsonl:2$/,
    what: /ran without a frozen plan/,
    spoil: withoutPlan,
  },
  {
    name: 'there is a plan that nobody froze',
    where: /^run\/plan.json$/,
    what: /no record of the journal froze it/,
    spoil: withoutPlan,
  },
  {
    name: 'more scenarios were frozen than the plan has',
    where: /^run\/plan.json$/,
    what: /has 5 scenarios, 6 were frozen/,
    spoil: (f) => {
      f.editRecord(PARENT, 'plan.frozen', (record) => {
        record.data.scenarios = 6;
      });
      f.rechain(PARENT);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'an attempt is started a second time',
    where: /^journal\/rpc-0.jsonl:\d+$/,
    what: /starts the same attempt a second time/,
    spoil: (f) => {
      f.editLines(RPC, (lines) => {
        const started = lines.findIndex((line) => line.includes('attempt.started'));
        return lines.toSpliced(started, 0, lines[started] ?? '');
      });
      f.rechain(RPC);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'the messages are rewritten and sealed anew',
    where: /^run\/messages.rpc.ndjson$/,
    what: /not as it was when the run was sealed/,
    spoil: (f) => {
      f.edit('run/messages.rpc.ndjson', (text) => text.replaceAll('"FAILED"', '"PASSED"'));
      f.reseal();
    },
  },
  {
    name: 'the messages of a leg are removed',
    where: /^run\/messages.ui.ndjson$/,
    what: /the seal names it, and it is missing/,
    spoil: (f) => {
      f.remove('run/messages.ui.ndjson');
      f.reseal();
    },
  },
  {
    name: 'messages are slipped in',
    where: /^run\/messages.hand.ndjson$/,
    what: /the seal does not know it/,
    spoil: (f) => {
      f.write('run/messages.hand.ndjson', '');
      f.reseal();
    },
  },
  {
    name: 'the environment is another one',
    where: /^run\/environment.json$/,
    what: /not what was read from Odoo/,
    spoil: (f) => {
      f.edit('run/environment.json', (text) => text.replace('19.0', '18.0'));
      f.reseal();
    },
  },
  {
    name: 'a step of a feature is made weaker after the run',
    where: /^features\/stores\/receipt.feature$/,
    what: /the plan names this feature, and the pack has no copy of that text/,
    spoil: (f) => {
      f.edit('features/stores/receipt.feature', (text) => text.replace('shows 3', 'shows'));
      f.reseal();
    },
  },
  {
    name: 'what a sentence means is made weaker after the run',
    where: /^steps\/receipt.ts$/,
    what: /the plan names this file of steps, and the pack has no copy of that text/,
    spoil: (f) => {
      f.edit('steps/own/receipt.ts', (text) => text.replace('Then', 'Given'));
      f.reseal();
    },
  },
  {
    name: 'the plan was frozen after everything had run',
    script: { planLate: true },
    where: /^journal\/rpc-0.jsonl:2$/,
    what: /ran before the plan was frozen/,
    spoil: asItIs,
  },
  {
    name: 'a plan is frozen for the second time',
    where: /^journal\/0.jsonl:\d+$/,
    what: /freezes a plan for the second time/,
    spoil: (f) => {
      f.editLines(PARENT, (lines) => {
        const at = lines.findIndex((line) => line.includes('plan.frozen'));
        return lines.toSpliced(at, 0, lines[at] ?? '');
      });
      f.rechain(PARENT);
      f.renewSeal();
      f.reseal();
    },
  },
  {
    name: 'the statement says passed',
    where: /^attestations\/10-run.dsse.json statement result$/,
    what: /it says "PASSED", the pack says "FAILED"/,
    spoil: (f) =>
      f.resign(RUN, ({ predicate }) => {
        predicate.result = 'PASSED';
      }),
  },
  {
    name: 'the statement leaves the gate file out of its configuration',
    where: /^attestations\/10-run.dsse.json statement configuration$/,
    what: /the pack says/,
    spoil: (f) =>
      f.resign(RUN, ({ predicate }) => {
        predicate.configuration = predicate.configuration.filter(
          ({ name }: Loose) => name !== 'policy/uat-exit.yaml',
        );
      }),
  },
  {
    name: 'the detail counts fewer attempts',
    where: /^attestations\/11-run-detail.dsse.json statement attempts$/,
    what: /it says 1, the pack says 10/,
    spoil: (f) =>
      f.resign(DETAIL, ({ predicate }) => {
        predicate.attempts = 1;
      }),
  },
  {
    name: 'the detail says something that nobody asked for',
    where: /^attestations\/11-run-detail.dsse.json statement approvedBy$/,
    what: /it says "Dr. Who", the pack says nothing/,
    spoil: (f) =>
      f.resign(DETAIL, ({ predicate }) => {
        predicate.approvedBy = 'Dr. Who';
      }),
  },
  {
    name: 'a statement is about another manifest',
    where: /^attestations\/11-run-detail.dsse.json statement$/,
    what: /about another manifest.json/,
    spoil: (f) =>
      f.resign(DETAIL, (statement) => {
        statement.subject[0].digest.sha256 = '0'.repeat(64);
      }),
  },
  {
    name: 'a statement is no statement of in-toto',
    where: /^attestations\/11-run-detail.dsse.json statement$/,
    what: /expected a https:\/\/in-toto.io\/Statement\/v1/,
    spoil: (f) =>
      f.resign(DETAIL, (statement) => {
        statement._type = 'x';
      }),
  },
  {
    name: 'a signed statement has a key twice',
    where: /^attestations\/10-run.dsse.json statement$/,
    what: /a key given twice/,
    spoil: (f) => {
      const payload = Buffer.from(JSON.parse(f.read(RUN)).payload, 'base64').toString();
      const doubled = payload.replace('"result":', '"result":"PASSED","result":');
      f.write(RUN, signedEnvelope(Buffer.from(doubled), f.key));
    },
  },
];

export const tampers: Tamper[] = [...withoutKey, ...journal, ...withKey].map((tamper) => ({
  script: { ...MIXED, legs: ['rpc', 'ui'] },
  ...tamper,
}));

function withoutPlan(forger: Forger): void {
  forger.editLines(PARENT, (lines) => lines.filter((line) => !line.includes('plan.frozen')));
  forger.rechain(PARENT);
  forger.renewSeal();
  forger.reseal();
}

/** What is wrong went wrong in the run; it was sealed by the book. */
function asItIs(): void {
  // Nothing is to be changed.
}

function resealed(path: string, change: (value: Loose) => void): (forger: Forger) => void {
  return (forger) => {
    forger.editJson(path, change);
    forger.reseal();
  };
}

function first(forger: Forger, below: string): string {
  const [path] = forger.files(below);
  if (path === undefined) throw new Error(`Nothing below ${below}`);
  return path;
}

/** The first picture with one bit changed. */
function edited(forger: Forger): Buffer {
  const bytes = readFileSync(forger.path(first(forger, 'evidence/')));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes;
}

function drop(manifest: Loose, path: string): void {
  manifest.files = manifest.files.filter((file: Loose) => file.path !== path);
}
