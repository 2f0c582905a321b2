// Reads how the hypercare indicators are defined: which records, and which of their moments.
import { z } from 'zod';
import { readDataFile } from '../data/data-file.ts';
import type { HypercareEnds, Indicator } from '../world/house.ts';
import { fixture } from './requirements.ts';

const field = z.string().regex(/^[a-z_]+(\.[a-z_]+)*$/, 'expected the name of a field');

const condition = z.tuple([
  field,
  z.enum(['=', '!=', '>', 'like']),
  z.union([z.string(), z.number(), z.boolean()]),
]);
const where = z.array(condition).default([]);
const model = z.string().min(1);

const naming = z.object({ model, where, names: field }).strict();
const moment = z.union([field, naming.extend({ at: field }).strict()]);
const group = z.object({ where, but: z.array(naming).default([]) }).strict();

const common = {
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string().min(1),
  sentence: z.string().min(1),
  requirement: z.string().regex(/^REQ-[A-Z]+-\d{3}$/),
  model,
  where,
  target: z
    .object({ at_most: z.number().min(0).optional(), at_least: z.number().min(0).optional() })
    .strict()
    .refine((target) => Object.keys(target).length > 0, 'expected at_most or at_least'),
};

const span = z.object({ ...common, start: field, end: moment, unit: z.enum(['hours', 'days']) }).strict();

const share = z
  .object({
    ...common,
    part: group,
    among: group.default({ where: [], but: [] }),
    at: moment,
    places: z.array(field).min(1).optional(),
  })
  .strict();

const ends = z
  .object({
    weeks: z.number().int().min(1),
    demand: z.object({ model, where, at: field }).strict(),
    critical: z.object({ model, where }).strict(),
  })
  .strict();

const schema = z
  .object({ indicators: z.array(z.union([span, share])).min(1), hypercare_ends: ends })
  .strict();

/** The project's `fixtures/indicators.yaml`, else the one that the package brings. Throws `DataFileError`. */
export function readIndicators(projectDir: string): {
  readonly indicators: readonly Indicator[];
  readonly hypercareEnds: HypercareEnds;
} {
  const { indicators, hypercare_ends: hypercareEnds } = readDataFile(
    fixture(projectDir, 'indicators.yaml'),
    schema,
  );
  return { indicators, hypercareEnds };
}
