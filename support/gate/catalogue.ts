// The catalogue of requirements: what the hospital asks for, from which document, and which release answers it.
import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens');

export const risk = z.enum(['critical', 'major', 'minor']);

const requirement = z
  .object({
    id: z.string().regex(/^REQ-[A-Z]{3}-\d{3}$/, 'an identifier such as REQ-PRC-002'),
    text: z.string().min(1),
    domain: z.string().min(1),
    apps: z.array(z.string().min(1)).min(1),
    owner: z.string().min(1),
    risk,
    /** The gate that asks for it. */
    gate: key,
    kind: z.enum(['process', 'control', 'exception', 'data', 'indicator', 'governance', 'training']),
    /** Document, paragraph and the words in it that it was read from. */
    source: z
      .object({
        document: z.string().min(1),
        paragraph: z.number().int().positive(),
        words: z.string().min(1),
      })
      .strict(),
    /** The release that answers it; without one it is known and not yet promised. */
    release: z.string().min(1).optional(),
    /** As in the scope file; without them it belongs to every phase, to every site. */
    phase: key.optional(),
    sites: z.array(key).min(1).optional(),
    /** A control that shows or sees to something, and keeps nobody from an act. */
    refuses_nobody: z.literal(true).optional(),
    /** What of it the scenarios leave out, and why: it is then never covered. */
    shown_in_part: z.string().min(1).optional(),
    /** Nothing that is asked of an Odoo from outside could show it yet. */
    not_testable: z
      .object({ why: z.string().min(1) })
      .strict()
      .optional(),
  })
  .strict();
export type Requirement = z.infer<typeof requirement>;

export const catalogue = z
  .object({
    schema: z.literal('vouch/requirements/v1'),
    /** The release that is being decided. */
    release: z.string().min(1),
    requirements: z.array(requirement).min(1),
  })
  .strict()
  .superRefine(({ requirements }, context) => {
    const ids = new Set<string>();
    for (const [n, { id, release, not_testable }] of requirements.entries()) {
      const complain = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: ['requirements', n, field], message });
      if (ids.has(id)) complain('id', 'each requirement once');
      ids.add(id);
      if (not_testable && release) complain('not_testable', 'no release that promises what cannot be shown');
    }
  });
export type Catalogue = z.infer<typeof catalogue>;
