// interfaces.yaml: what other systems of the hospital tell Odoo by themselves.
import { z } from 'zod';
import { key, name, xmlid } from './words.ts';

export const interfacesSchema = z.strictObject({
  ward_messages: z.strictObject({
    name,
    account: z.strictObject({ login: key, name }),
    consumed_at: z.strictObject({ key, name }),
    /** Names of the scheduled actions. */
    post: name,
    watch: name,
    waits_at_most_hours: z.number().int().min(1),
    /** Names of the rules. */
    once: name,
    set_aside: name,
    /** The persona who is told. */
    told: key,
    /** The menu that the list of messages stands below. */
    menu: xmlid,
  }),
});

export type Interfaces = z.infer<typeof interfacesSchema>;
