// The verifier: a list of named checks on a pack, without network, server, or trust in whoever made it.
import { basename } from 'node:path';
import { checkEnvironment, checkEvidence, checkPlan } from './contents.ts';
import { fingerprint, openEnvelope, publicKey, readEnvelope } from './envelope.ts';
import { type PackFiles, readPack } from './files.ts';
import { type Journal, ofType, readJournal } from './journal.ts';
import { Fault, Unchecked, type Value } from './json.ts';
import { checkDigests, checkListing, checkSums, readManifest } from './manifest.ts';
import { checkMessages, checkOutcomes, checkPlanned } from './results.ts';
import { checkSeal } from './seal.ts';
import { checkRunDetail, checkSubject, checkTestResult, RUN_DETAIL, TEST_RESULT } from './statements.ts';
import type { Trust } from './trust.ts';

export interface Check {
  name: string;
  ok: boolean;
  /** What was found: the first fault, or what holds. */
  detail: string;
  /** File, file:line or file and field; empty when nothing is wrong. */
  where: string;
  faults: { where: string; what: string }[];
}

export interface Report {
  verdict: 'valid' | 'not-valid' | 'unchecked';
  /** `open`: never sealed, so nothing is signed. `aborted`: sealed as broken off. */
  state: 'sealed' | 'aborted' | 'open' | 'unknown';
  runId: string;
  /** Fingerprint of the key that signed; `trusted` is undefined when no trusted key was named. */
  signer: { keyid: string; trusted: boolean | undefined } | undefined;
  /** sha256 of manifest.json. */
  manifest: string;
  records: number;
  checks: Check[];
}

const ENVELOPES = {
  'attestations/10-run.dsse.json': TEST_RESULT,
  'attestations/11-run-detail.dsse.json': RUN_DETAIL,
};
const KEY = 'policy/signer.pub.pem';

export function verifyPack(dir: string, options: { trust?: Trust } = {}): Report {
  const report: Report = {
    verdict: 'valid',
    state: 'unknown',
    runId: '',
    signer: undefined,
    manifest: '',
    records: 0,
    checks: [],
  };
  try {
    const pack = readPack(dir);
    if (
      !pack.files.has('manifest.json') &&
      ![...pack.files.keys()].some((path) => path.startsWith('journal/'))
    ) {
      const inside = [...pack.files.keys()].find((path) => /^[^/]+\/manifest\.json$/.test(path));
      const hint = inside ? `; the folder ${inside.replace('/manifest.json', '')} in it looks like one` : '';
      throw new Unchecked(dir, `it is no pack: it has neither a manifest.json nor a journal${hint}`);
    }
    checkPack(pack, report, options.trust);
    report.verdict = report.checks.every((check) => check.ok) ? 'valid' : 'not-valid';
  } catch (error) {
    // What is wrong is the pack's fault; what this version or machine cannot do is not.
    const wrong = error instanceof Fault && !(error instanceof Unchecked);
    report.verdict = wrong ? 'not-valid' : 'unchecked';
    const fault =
      error instanceof Fault ? error : new Fault(basename(dir), `it could not be checked: ${String(error)}`);
    report.checks.push(checkOf('readable', '', [fault]));
  }
  return report;
}

function checkPack(pack: PackFiles, report: Report, trust: Trust | undefined): void {
  const check = (name: string, holds: string, find: () => Fault[]) => {
    const done = checkOf(name, holds, faultsOf(find));
    report.checks.push(done);
    return done.ok;
  };
  const journal = readJournal(pack);
  report.records = journal.entries.length;
  report.runId = ofType(journal, 'run.opened')[0]?.data.optional('runId') ?? '';
  const begun = ['manifest.json', 'SHA256SUMS'].some((path) => pack.files.has(path));
  const sealed = ofType(journal, 'run.sealed').length > 0 || begun;
  report.state = !sealed ? 'open' : ofType(journal, 'run.aborted').length > 0 ? 'aborted' : 'sealed';

  check(
    'journal',
    `${count(journal.entries.length, 'record')} in ${count(journal.segments.length, 'segment')} chain without a gap`,
    () => journal.faults,
  );
  if (!sealed) check('sealed', '', () => [openFault(journal)]);
  if (sealed) {
    checkSealed(pack, journal, report, check, trust);
  }
  const none = 'there is none: the run did not come as far as that';
  const plan = 'it was frozen before the first attempt and has not changed';
  const environment = 'it is what was read when the run began';
  check('plan', ofType(journal, 'plan.frozen').length > 0 ? plan : none, () => checkPlan(pack, journal));
  check('environment', ofType(journal, 'env.read').length > 0 ? environment : none, () =>
    checkEnvironment(pack, journal),
  );
  check(
    'evidence',
    `${count(ofType(journal, 'evidence.captured').length, 'capture')}, each with its file`,
    () => checkEvidence(pack, journal, sealed),
  );
  // A run that was aborted early may have come to no results; the statement then says FAILED and names none.
  if (sealed && (report.state !== 'aborted' || pack.files.has('run/results.json'))) {
    check('results', 'one for every planned scenario and leg', () => checkPlanned(pack, journal));
    check('outcomes', 'none is better than the journal allows', () => checkOutcomes(pack, journal));
    check('messages', "none is better than cucumber's messages allow", () => checkMessages(pack));
  }
}

type Checker = (name: string, holds: string, find: () => Fault[]) => boolean;

/** Everything that only a sealed pack has: manifest, checksums, signatures, statements. */
function checkSealed(
  pack: PackFiles,
  journal: Journal,
  report: Report,
  check: Checker,
  trust: Trust | undefined,
): void {
  let manifest: Value | undefined;
  check('manifest', 'it is in canonical form', () => {
    manifest = readManifest(pack);
    report.manifest = pack.files.get('manifest.json')?.sha256 ?? '';
    const runId = manifest.get('runId').text();
    return runId === report.runId
      ? []
      : [new Fault('manifest.json', `it is of the run ${runId}, the journal of ${report.runId}`)];
  });
  if (manifest) {
    const listed = manifest;
    check('files', `exactly the ${count(pack.files.size, 'file')} that belong to it`, () =>
      checkListing(pack, listed),
    );
    check('digests', 'every file is as it was sealed', () => checkDigests(pack, listed));
    check('checksums', 'SHA256SUMS says the same', () => checkSums(pack, listed));
  }
  check('seal', 'it names the end of every segment and the messages', () => checkSeal(pack, journal));
  const statements = new Map<string, Value>();
  check('signature', 'both statements are signed by the key of the pack', () => {
    const key = publicKey(pack.bytes(KEY), KEY);
    const keyid = fingerprint(key);
    for (const [path, type] of Object.entries(ENVELOPES))
      statements.set(type, openEnvelope(readEnvelope(pack, path), key));
    report.signer = { keyid, trusted: trust?.keyids.has(keyid) };
    return checkAttestations(pack, statements);
  });
  const signer = report.signer?.keyid ?? '';
  const unknown = `intact, signer unknown: nobody said which key to trust (${signer})`;
  check('signer', trust ? `${signer} is trusted by ${trust.source}` : unknown, () => {
    if (!report.signer) return [new Fault('attestations', 'no signature holds, so there is no signer')];
    if (report.signer.trusted !== false) return [];
    return [new Fault(KEY, `the pack is signed by ${signer}, which ${trust?.source} does not name`)];
  });
  for (const [type, statement] of statements) {
    const name = type === RUN_DETAIL ? 'run detail' : 'test result';
    check(`${name}: subject`, 'it is about this manifest', () => checkSubject(pack, statement));
    check(name, 'it says what results and journal say', () =>
      type === RUN_DETAIL
        ? checkRunDetail(pack, journal, statement, signer)
        : checkTestResult(pack, statement),
    );
  }
}

/** Each envelope holds the kind of statement that its name promises, and there is no other. */
function checkAttestations(pack: PackFiles, statements: Map<string, Value>): Fault[] {
  const faults: Fault[] = [];
  for (const [type, statement] of statements) {
    const found = statement.get('predicateType').text();
    if (found !== type)
      faults.push(new Fault(statement.where, `expected the predicate ${type}, found ${found}`));
  }
  for (const path of pack.files.keys()) {
    if (path.startsWith('attestations/') && !(path in ENVELOPES))
      faults.push(new Fault(path, 'this version knows no such attestation'));
  }
  return faults;
}

function openFault(journal: Journal): Fault {
  const ends = journal.segments.map(({ segment, entries, torn }) => {
    const middle = torn > 0 ? ' (it ends in the middle of a record)' : '';
    return `segment ${segment} holds up to record ${entries.at(-1)?.seq ?? 'none'}${middle}`;
  });
  return new Fault(
    'journal',
    `the run is open: it was never sealed, so nothing is signed; ${ends.join('; ')}`,
  );
}

/** A fault in the form of a file is a fault of the check that wanted to read it. */
function faultsOf(find: () => Fault[]): Fault[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof Fault && !(error instanceof Unchecked)) return [error];
    throw error;
  }
}

function checkOf(name: string, holds: string, faults: Fault[]): Check {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${count(faults.length - 1, 'more fault')})` : '';
  return {
    name,
    ok: !first,
    detail: first ? `${first.message}${more}` : holds,
    where: first?.where ?? '',
    faults: faults.map((fault) => ({ where: fault.where, what: fault.message })),
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
