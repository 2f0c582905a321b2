// personas.yaml: the people, each with the groups that the work on screen needs.
import { z } from 'zod';
import { key, name, xmlid } from './words.ts';

const language = z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'a language of Odoo such as en_US');

export const personasSchema = z.strictObject({
  email_domain: name,
  /** Of everybody who has none of their own; one beside English is installed, which takes its time. */
  language,
  time_zone: name,
  personas: z
    .array(
      z.strictObject({
        key,
        /** As sentences say it, without "the". */
        role: name,
        name,
        /** Of somebody who works in the hospital. */
        department: key.optional(),
        /** The supplier of somebody outside, who has the pages of the portal and nothing else. */
        portal_of: key.optional(),
        language: language.optional(),
        time_zone: name.optional(),
        groups: z.array(z.strictObject({ id: xmlid, why: name.optional() })).default([]),
        /** Apps that the person must find in the menu. */
        apps: z.array(name).default([]),
      }),
    )
    .min(1),
  setup_groups: z.array(xmlid),
});

export type Personas = z.infer<typeof personasSchema>;
