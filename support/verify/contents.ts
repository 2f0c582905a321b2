// Are plan, environment and attachments those that the journal names, and was the plan there first?
import type { PackFiles } from './files.ts';
import { type Journal, ofType } from './journal.ts';
import { Fault, type Value } from './json.ts';

export function checkPlan(pack: PackFiles, journal: Journal): Fault[] {
  const faults: Fault[] = [];
  const [frozen, ...more] = ofType(journal, 'plan.frozen');
  const file = pack.files.get('run/plan.json');
  const attempts = ofType(journal, 'attempt.started');
  if (!frozen) {
    for (const attempt of attempts.slice(0, 1))
      faults.push(new Fault(attempt.where, 'it ran without a frozen plan'));
    if (file) faults.push(new Fault('run/plan.json', 'no record of the journal froze it'));
    return faults;
  }
  for (const again of more) faults.push(new Fault(again.where, 'it freezes a plan for the second time'));
  for (const attempt of attempts) {
    const later = attempt.segment === frozen.segment ? attempt.seq > frozen.seq : attempt.mono >= frozen.mono;
    if (!later) faults.push(new Fault(attempt.where, `it ran before the plan was frozen (${frozen.where})`));
  }
  const digest = frozen.data.get('sha256').text();
  if (!file) return [...faults, new Fault('run/plan.json', `the file is missing; ${frozen.where} froze it`)];
  if (file.sha256 !== digest) {
    faults.push(
      new Fault('run/plan.json', `it is not the plan that was frozen (${frozen.where}: sha256 ${digest})`),
    );
  }
  const plan = pack.json('run/plan.json');
  const scenarios = plan.get('scenarios').list().length;
  const said = frozen.data.get('scenarios').number();
  if (scenarios !== said)
    faults.push(new Fault('run/plan.json', `it has ${scenarios} scenarios, ${said} were frozen`));
  faults.push(...missingCopies(pack, 'features', plan.get('features').list(), 'this feature'));
  // Plans of earlier versions do not name the files of their steps.
  const steps = plan.has('steps') ? plan.get('steps').list() : [];
  faults.push(...missingCopies(pack, 'steps', steps, 'this file of steps'));
  return faults;
}

/** What the plan names by its digest has to lie in the pack, word for word. */
function missingCopies(pack: PackFiles, folder: string, named: readonly Value[], what: string): Fault[] {
  const copies = new Set(
    [...pack.files].filter(([path]) => path.startsWith(`${folder}/`)).map(([, { sha256 }]) => sha256),
  );
  return named
    .filter((each) => !copies.has(each.get('sha256').text()))
    .map(
      (each) =>
        new Fault(each.get('uri').text(), `the plan names ${what}, and the pack has no copy of that text`),
    );
}

export function checkEnvironment(pack: PackFiles, journal: Journal): Fault[] {
  const [read] = ofType(journal, 'env.read');
  const file = pack.files.get('run/environment.json');
  if (!read) return file ? [new Fault('run/environment.json', 'no record of the journal read it')] : [];
  if (!file) return [new Fault('run/environment.json', `the file is missing; ${read.where} read it`)];
  const digest = read.data.get('sha256').text();
  if (file.sha256 === digest) return [];
  return [
    new Fault('run/environment.json', `it is not what was read from Odoo (${read.where}: sha256 ${digest})`),
  ];
}

/** Every file below evidence/ is named by its content and by a record, and every record's file is there. */
export function checkEvidence(pack: PackFiles, journal: Journal, sealed: boolean): Fault[] {
  const faults: Fault[] = [];
  const captured = new Map<string, { size: number; where: string }>();
  for (const { data, where } of ofType(journal, 'evidence.captured')) {
    captured.set(data.get('sha256').text(), { size: data.get('size').number(), where });
  }
  for (const [path, file] of pack.files) {
    if (!path.startsWith('evidence/')) continue;
    const named = /^evidence\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.[a-z0-9]+$/.exec(path)?.[2];
    const record = captured.get(file.sha256);
    if (named !== file.sha256) faults.push(new Fault(path, 'its content is another one than its name says'));
    // A run that was killed may have got as far as the file and not as far as its record.
    else if (!record && sealed) faults.push(new Fault(path, 'no record of the journal captured it'));
    else if (record && record.size !== file.size)
      faults.push(new Fault(path, `${record.where} says another size`));
  }
  for (const [digest, { where }] of captured) {
    if (!pack.evidence.has(digest))
      faults.push(new Fault(where, `its file is missing: evidence/${digest.slice(0, 2)}/${digest}`));
  }
  return faults;
}
