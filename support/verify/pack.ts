// The verifier: a list of named checks on a pack, without network, server, or trust in whoever made it.
import { basename } from 'node:path';
import { checkEnvironment, checkEvidence, checkPlan } from './contents.ts';
import { fingerprint, openEnvelope, publicKey, readEnvelope } from './envelope.ts';
import { type PackFiles, readPack } from './files.ts';
import { type Journal, ofType, readJournal } from './journal.ts';
import { Fault, Unchecked, type Value } from './json.ts';
import { checkDigests, checkListing, checkSums, readManifest } from './manifest.ts';
import { checkMessages } from './messages.ts';
import { checkOf, count, faultsOf, type Report } from './report.ts';
import { checkOutcomes, checkPlanned } from './results.ts';
import { checkSeal } from './seal.ts';
import { checkRunDetail, checkSubject, checkTestResult, RUN_DETAIL, TEST_RESULT } from './statements.ts';
import type { Trust } from './trust.ts';

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
    refuseOther(dir, pack);
    const faults = checkPack(pack, report, options.trust);
    if (faults.length > 0) {
      // What this version cannot weigh decides only where nothing is wrong.
      report.verdict = faults.every((fault) => fault instanceof Unchecked) ? 'unchecked' : 'not-valid';
    }
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

function refuseOther(dir: string, pack: PackFiles): void {
  const paths = [...pack.files.keys()];
  if (paths.some((path) => path === 'manifest.json' || path.startsWith('journal/'))) return;
  const inside = paths.find((path) => /^[^/]+\/manifest\.json$/.test(path))?.replace('/manifest.json', '');
  const hint = inside ? `; the folder ${inside} in it looks like one` : '';
  throw new Unchecked(dir, `it is no pack: it has neither a manifest.json nor a journal${hint}`);
}

interface Audit {
  pack: PackFiles;
  journal: Journal;
  report: Report;
  trust: Trust | undefined;
  /** Adds a check to the report: what is said when it holds, and how its faults are found. */
  check(name: string, holds: string, find: () => Fault[]): void;
}

/** Adds its checks to the report, and returns all faults. */
function checkPack(pack: PackFiles, report: Report, trust: Trust | undefined): Fault[] {
  const all: Fault[] = [];
  const check: Audit['check'] = (name, holds, find) => {
    const faults = faultsOf(find);
    all.push(...faults);
    report.checks.push(checkOf(name, holds, faults));
  };
  const journal = readJournal(pack);
  const records = ofType.bind(undefined, journal);
  const begun = pack.files.has('manifest.json') || pack.files.has('SHA256SUMS');
  const sealed = records('run.sealed').length > 0 || begun;
  report.records = journal.entries.length;
  report.runId = records('run.opened')[0]?.data.optional('runId') ?? '';
  report.state = !sealed ? 'open' : records('run.aborted').length > 0 ? 'aborted' : 'sealed';

  const segments = count(journal.segments.length, 'segment');
  check(
    'journal',
    `${count(report.records, 'record')} in ${segments} chain without a gap`,
    () => journal.faults,
  );
  if (sealed) checkSealed({ pack, journal, report, trust, check });
  else check('sealed', '', () => [openFault(journal)]);
  const none = 'there is none: the run did not come as far as that';
  const plan =
    records('plan.frozen').length > 0 ? 'it was frozen before the first attempt and has not changed' : none;
  const environment = records('env.read').length > 0 ? 'it is what was read when the run began' : none;
  const captures = count(records('evidence.captured').length, 'capture');
  check('plan', plan, () => checkPlan(pack, journal));
  check('environment', environment, () => checkEnvironment(pack, journal));
  check('evidence', `${captures}, each with its file`, () => checkEvidence(pack, journal, sealed));
  // A run that was aborted early may have come to no results; the statement then says FAILED and names none.
  if (sealed && (report.state !== 'aborted' || pack.files.has('run/results.json'))) {
    check('results', 'one for every planned scenario and leg', () => checkPlanned(pack, journal));
    check('outcomes', 'none is better than the journal allows', () => checkOutcomes(pack, journal));
    check('messages', "none is better than cucumber's messages allow", () => checkMessages(pack));
  }
  return all;
}

/** Everything that only a sealed pack has: manifest, checksums, signatures, statements. */
function checkSealed({ pack, journal, report, trust, check }: Audit): void {
  check('manifest', 'it is in canonical form and of this run', () => {
    const runId = readManifest(pack).get('runId').text();
    report.manifest = pack.files.get('manifest.json')?.sha256 ?? '';
    if (runId === report.runId) return [];
    return [new Fault('manifest.json', `it is of the run ${runId}, the journal of ${report.runId}`)];
  });
  if (report.manifest !== '') {
    const manifest = readManifest(pack);
    const files = `exactly the ${count(pack.files.size, 'file')} that belong to it`;
    check('files', files, () => checkListing(pack, manifest));
    check('digests', 'every file is as it was sealed', () => checkDigests(pack, manifest));
    check('checksums', 'SHA256SUMS says the same', () => checkSums(pack, manifest));
  }
  check('seal', 'it names the end of every segment and the messages', () => checkSeal(pack, journal));
  const statements = new Map<string, Value>();
  check('signature', 'both statements are signed by the key of the pack', () => {
    const key = publicKey(pack.bytes(KEY), KEY);
    for (const [path, type] of Object.entries(ENVELOPES)) {
      statements.set(type, openEnvelope(readEnvelope(pack, path), key));
    }
    const keyid = fingerprint(key);
    report.signer = { keyid, trusted: trust?.keyids.has(keyid) };
    return checkAttestations(pack, statements);
  });
  const keyid = report.signer?.keyid ?? '';
  const unknown = `intact, signer unknown: nobody said which key to trust (${keyid})`;
  check('signer', trust ? `${keyid} is trusted by ${trust.source}` : unknown, () => {
    if (!report.signer) return [new Fault('attestations', 'no signature holds, so there is no signer')];
    if (report.signer.trusted !== false) return [];
    return [new Fault(KEY, `the pack is signed by ${keyid}, which ${trust?.source} does not name`)];
  });
  const same = 'it says what results and journal say';
  for (const [type, statement] of statements) {
    const name = type === RUN_DETAIL ? 'run detail' : 'test result';
    check(`${name}: subject`, 'it is about this manifest', () => checkSubject(pack, statement));
    if (type === RUN_DETAIL) check(name, same, () => checkRunDetail(pack, journal, { statement, keyid }));
    else check(name, same, () => checkTestResult(pack, statement));
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
