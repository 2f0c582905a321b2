// The catalogue of requirements: what the hospital asks for, from which document, and which release answers it.
import { z } from 'zod';

const requirement = z
  .object({
    id: z.string().regex(/^REQ-[A-Z]{3}-\d{3}$/, 'an identifier such as REQ-PRC-002'),
    text: z.string().min(1),
    domain: z.string().min(1),
    apps: z.array(z.string().min(1)).min(1),
    owner: z.string().min(1),
    risk: z.enum(['critical', 'major', 'minor']),
    /** The gate that asks for it. */
    gate: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens'),
    kind: z.enum(['process', 'control', 'exception', 'data', 'indicator', 'governance', 'training']),
    /** Document, paragraph and the words in it that it was read from. */
    source: z
      .object({ document: z.string(), paragraph: z.number().int().positive(), words: z.string() })
      .strict(),
    /** The release that answers it; without one it is known and not yet promised. */
    release: z.string().min(1).optional(),
  })
  .strict();

export const catalogue = z
  .object({
    schema: z.literal('vouch/requirements/v1'),
    /** The release that is being decided. */
    release: z.string().min(1),
    requirements: z.array(requirement).min(1),
  })
  .strict()
  .superRefine(({ requirements }, context) => {
    for (const [n, { id }] of requirements.entries()) {
      if (requirements.findIndex((other) => other.id === id) === n) continue;
      context.addIssue({ code: 'custom', path: ['requirements', n, 'id'], message: 'each requirement once' });
    }
  });
export type Catalogue = z.infer<typeof catalogue>;
