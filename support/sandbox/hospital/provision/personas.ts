// The people: users with their groups, and their entries as employees.
import type { Dict, Json } from '../../../odoo/transport.ts';
import type { Persona } from '../load.ts';
import { type Builder, idOf } from './builder.ts';

type Password = (login: string) => string;

/** Odoo's administrator does not reach every app: gives the set-up account what it needs to set up and observe. */
export async function provisionSetupAccount(b: Builder): Promise<void> {
  const file = b.hospital.files.personas;
  const names = new Set([
    ...file.value.setup_groups,
    ...b.hospital.personas.flatMap((persona) => persona.groups),
  ]);
  const groups = await b.xmlids(file, ['base.group_user', ...names]);
  await b.call({ file, key: 'setup_groups' }, 'res.users', 'write', [
    [b.setupUid],
    { group_ids: groups.map((id): Json => [4, id]), tz: file.value.time_zone },
  ]);
}

export async function provisionPersonas(b: Builder, password: Password): Promise<void> {
  const file = b.hospital.files.personas;
  const people = b.hospital.personas.filter(({ portalOf }) => portalOf === undefined);
  const rows = [];
  for (const person of people) {
    const groups = await b.xmlids(file, ['base.group_user', ...person.groups]);
    // In Odoo, not by mail: a sandbox sends nothing.
    const values = { ...userValues(b, person, password), notification_type: 'inbox' };
    rows.push({ key: person.key, values: { ...values, group_ids: [[6, 0, groups]] } });
  }
  const ids = await b.create(file, 'persona', 'res.users', rows, { no_reset_password: true });
  const partners = new Map(
    (await b.search('res.users', [['id', 'in', ids]], ['partner_id'])).map((user) => [
      user.id,
      user.partner_id,
    ]),
  );
  people.forEach((person, index) => {
    b.remember(`partner:${person.key}`, idOf(partners.get(ids[index])));
  });

  await b.create(
    file,
    'employee',
    'hr.employee',
    people.map((person) => ({
      key: person.key,
      values: {
        name: person.name,
        user_id: b.id(`persona:${person.key}`),
        department_id: b.id(`department:${person.department ?? ''}`),
        job_title: person.role.charAt(0).toUpperCase() + person.role.slice(1),
        work_email: person.email,
        work_phone: b.filler.telephone(person.key),
      },
    })),
  );
  const organisation = b.hospital.files.organisation;
  for (const { key, head } of organisation.value.departments) {
    if (head === undefined) continue;
    const manager = { manager_id: b.id(`employee:${head}`) };
    await b.call({ file: organisation, key }, 'hr.department', 'write', [
      [b.id(`department:${key}`)],
      manager,
    ]);
  }
}

/** Those of suppliers, who have the portal only; comes after the suppliers. */
export async function provisionPortal(b: Builder, password: Password): Promise<void> {
  const file = b.hospital.files.personas;
  const [portal = 0] = await b.xmlids(file, ['base.group_portal']);
  const rows = b.hospital.personas.flatMap((person) => {
    if (person.portalOf === undefined) return [];
    const values = {
      ...userValues(b, person, password),
      parent_id: b.id(`supplier:${person.portalOf}`),
      group_ids: [[6, 0, [portal]]],
    };
    return [{ key: person.key, values }];
  });
  await b.create(file, 'persona', 'res.users', rows, { no_reset_password: true });
}

function userValues(b: Builder, person: Persona, password: Password): Dict {
  return {
    name: person.name,
    login: person.login,
    email: person.email,
    phone: b.filler.telephone(person.key),
    lang: person.language,
    tz: person.timeZone,
    password: password(person.login),
  };
}
