// The hospital's files agree with one another, and a fault in any of them is told with file, line and field.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { DataFileError } from '../../support/data/data-file.ts';
import { dataDigest, type Hospital, loadHospital } from '../../support/sandbox/hospital/load.ts';

const REFERENCE = join(import.meta.dirname, '../../fixtures/hospital');

test('the reference hospital loads: people by key, figures by name', () => {
  const hospital = loadHospital(REFERENCE);
  const nurse = hospital.personas.find((persona) => persona.key === 'ward-nurse');
  assert.deepEqual(nurse, {
    key: 'ward-nurse',
    role: 'ward nurse',
    name: 'Nora Nurse',
    login: 'ward-nurse',
    email: 'ward-nurse@northgate.example',
    department: 'wards',
    language: 'en_US',
    timeZone: 'UTC',
    groups: ['helpdesk_mgmt.group_helpdesk_user_own'],
    apps: ['Helpdesk', 'Maintenance'],
  });
  assert.equal(hospital.figures.get('finance limit'), 1000);
});

test('the approval matrix is sound: nobody is asked about his own, and the buyer only about the price of a bill', () => {
  const { personas, files } = loadHospital(REFERENCE);
  const tiers = files.approvals.value.tiers;
  const groupsOf = (key: string): readonly string[] => personas.find((p) => p.key === key)?.groups ?? [];
  for (const tier of tiers) {
    assert.notEqual(tier.approver, tier.stand_in, tier.key);
    // But for the price of a bill, which is what the buyer agreed with the supplier.
    assert.equal(tier.approver === 'buyer', tier.dearer_than_order_by !== undefined, tier.key);
  }
  const approversOf = (document: string): string[] =>
    tiers.filter((tier) => tier.document === document).map((tier) => tier.approver);
  assert.deepEqual(approversOf('requirement'), ['biomed-lead', 'procurement-manager']);
  assert.deepEqual(approversOf('order'), ['finance-controller', 'second-approver', 'procurement-manager']);
  // Odoo lets any purchase manager approve an order: one person alone may hold that group.
  const managers = personas.filter((p) => groupsOf(p.key).includes('purchase.group_purchase_manager'));
  assert.deepEqual(
    managers.map((p) => p.key),
    ['second-approver'],
  );
});

test('a name that another file does not have is told where it stands, all of them at once', () => {
  const dir = copy();
  edit(dir, 'approvals.yaml', 'approver: biomed-lead', 'approver: chief');
  edit(dir, 'approvals.yaml', 'from: finance limit', 'from: finance line');
  edit(dir, 'catalogue.yaml', 'supplier: { key: cleanhands', 'supplier: { key: cleanhand');
  edit(dir, 'equipment.yaml', 'ward: intensive-care', 'ward: intensive');
  const told = faults(dir);
  assert.equal(told.length, 4);
  assert.match(
    told[0] ?? '',
    /^\S+catalogue\.yaml:\d+ products\[2\]\.supplier: expected a known supplier \(medparts, .*\), found "cleanhand"$/,
  );
  assert.match(
    told[1] ?? '',
    /^\S+equipment\.yaml:\d+ equipment\[2\]\.ward: expected a known ward \(.*\), found "intensive"$/,
  );
  assert.match(
    told[2] ?? '',
    /^\S+approvals\.yaml:\d+ tiers\[0\]\.approver: expected a known persona \(.*\), found "chief"$/,
  );
  assert.match(
    told[3] ?? '',
    /^\S+approvals\.yaml:\d+ tiers\[2\]\.from: expected a known figure \(.*\), found "finance line"$/,
  );
  const line = Number(/approvals\.yaml:(\d+)/.exec(told[2] ?? '')?.[1]);
  assert.match(lines(dir, 'approvals.yaml')[line - 1] ?? '', /approver: chief/);
});

test('a key or role given twice, and a tracked product in stock without a lot, are told', () => {
  const dir = copy();
  edit(dir, 'personas.yaml', 'role: technician', 'role: ward nurse');
  edit(
    dir,
    'organisation.yaml',
    'key: emergency, name: Emergency department',
    'key: ward-4, name: Emergency department',
  );
  edit(dir, 'equipment.yaml', 'ward: emergency', 'ward: ward-4');
  edit(dir, 'catalogue.yaml', ', lot: IP-0008', '');
  const told = faults(dir).join('\n');
  assert.match(told, /personas\[2\]\.role: expected each role once, found "ward nurse" again/);
  assert.match(told, /wards\[2\]\.key: expected each key once, found "ward-4" again/);
  assert.match(told, /initial_stock\[1\]: expected a lot for a product that is tracked, found nothing/);
  assert.equal(faults(dir).length, 3);
});

test('somebody is in a department or has the portal of a supplier, and groups only inside', () => {
  const dir = copy();
  edit(dir, 'personas.yaml', 'department: wards', 'portal_of: cleanhand');
  edit(dir, 'personas.yaml', 'portal_of: medparts', 'portal_of: medparts\n    department: audit');
  const told = faults(dir);
  assert.match(
    told[0] ?? '',
    /personas\[0\]\.portal_of: expected a known supplier \(.*\), found "cleanhand"$/,
  );
  assert.match(
    told[1] ?? '',
    /personas\[0\]: expected no groups and no apps .* the portal only, found some$/,
  );
  assert.match(told[2] ?? '', /personas\[\d+\]: expected either a department or portal_of, found both$/);
});

test('faults that one file can know: group without a module, amount below nothing, both hours and days', () => {
  const dir = copy();
  edit(dir, 'personas.yaml', 'id: purchase.group_purchase_manager', 'id: Purchase Manager');
  edit(dir, 'approvals.yaml', 'amount: 500,', 'amount: -500,');
  edit(dir, 'services.yaml', 'hours: 4', 'hours: 4, days: 1');
  const told = faults(dir);
  assert.match(
    told[0] ?? '',
    /services\.yaml:\d+ helpdesk\.service_levels\[0\]: expected either hours or days, found a group of keys$/,
  );
  assert.match(
    told[1] ?? '',
    /personas\.yaml:\d+ personas\[7\]\.groups\[0\]\.id: expected a name of Odoo's own such as stock\.group_stock_user, found "Purchase Manager"$/,
  );
  assert.match(told[2] ?? '', /approvals\.yaml:\d+ figures\[0\]\.amount: expected at least 0, found -500$/);
  assert.equal(told.length, 3);
});

test('a hospital without one of its files is told so', () => {
  const dir = copy();
  rmSync(join(dir, 'stores.yaml'));
  assert.match(faults(dir).join('\n'), /stores\.yaml:1: expected a readable data file, found none/);
});

test('the digest changes with any byte of the data and with nothing else', () => {
  const dir = copy();
  const before = dataDigest(dir);
  assert.equal(before, dataDigest(copy()));
  writeFileSync(join(dir, 'notes.txt'), 'not data');
  assert.equal(dataDigest(dir), before);
  edit(dir, 'approvals.yaml', 'amount: 500,', 'amount: 501,');
  assert.notEqual(dataDigest(dir), before);
});

test('another hospital needs other data only: its own figures and names load as they are', () => {
  const dir = copy();
  edit(dir, 'approvals.yaml', 'name: finance limit, amount: 1000', 'name: finance limit, amount: 25000');
  edit(dir, 'personas.yaml', 'name: Nora Nurse', 'name: Other Nurse');
  const hospital: Hospital = loadHospital(dir);
  assert.equal(hospital.figures.get('finance limit'), 25_000);
  assert.equal(hospital.personas[0]?.name, 'Other Nurse');
});

test('a person may have a language and a time zone of their own', () => {
  const dir = copy();
  edit(
    dir,
    'personas.yaml',
    'name: Nora Nurse',
    'name: Nora Nurse\n    language: fr_FR\n    time_zone: Europe/Paris',
  );
  const [nurse, other] = loadHospital(dir).personas;
  assert.deepEqual([nurse?.language, nurse?.timeZone], ['fr_FR', 'Europe/Paris']);
  assert.deepEqual([other?.language, other?.timeZone], ['en_US', 'UTC']);
  edit(dir, 'personas.yaml', 'language: fr_FR', 'language: French');
  assert.match(faults(dir).join(), /language.*a language of Odoo such as en_US/);
});

test('whoever is told about messages of other systems is somebody of the hospital', () => {
  const dir = copy();
  edit(dir, 'interfaces.yaml', 'told: stores-supervisor', 'told: stores-chief');
  const told = faults(dir);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /interfaces\.yaml:\d+ ward_messages\.told: expected a known persona \(/);
});

function copy(): string {
  const dir = mkdtempSync(join(tmpdir(), 'hospital-'));
  cpSync(REFERENCE, dir, { recursive: true });
  return dir;
}

/** Changes the first place only, and fails where the text is no longer there. */
function edit(dir: string, file: string, from: string, to: string): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  assert.ok(text.includes(from), `${file} has "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

function lines(dir: string, file: string): string[] {
  return readFileSync(join(dir, file), 'utf8').split('\n');
}

function faults(dir: string): string[] {
  try {
    loadHospital(dir);
  } catch (error) {
    assert.ok(error instanceof DataFileError);
    return error.message.split('\n');
  }
  return assert.fail('the hospital was taken as good');
}
