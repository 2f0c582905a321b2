// Reads how the hypercare indicators are defined: which records, and between which two of their moments.
import { z } from 'zod';
import { readDataFile } from '../data/data-file.ts';
import type { Indicator } from '../world/house.ts';
import { fixture } from './requirements.ts';

const field = z.string().regex(/^[a-z_]+$/, 'expected the name of a field');

const condition = z.tuple([field, z.enum(['=', '!=']), z.union([z.string(), z.number(), z.boolean()])]);

const schema = z
  .object({
    indicators: z.array(
      z
        .object({
          id: z.string().regex(/^[a-z-]+$/),
          name: z.string().min(1),
          sentence: z.string().min(1),
          requirement: z.string().regex(/^REQ-[A-Z]+-\d{3}$/),
          model: z.string().min(1),
          where: z.array(condition).default([]),
          start: field,
          end: field,
          unit: z.enum(['hours', 'days']),
        })
        .strict(),
    ),
  })
  .strict();

/** The project's `fixtures/indicators.yaml`, else the one that the package brings. Throws `DataFileError`. */
export function readIndicators(projectDir: string): readonly Indicator[] {
  return readDataFile(fixture(projectDir, 'indicators.yaml'), schema).indicators;
}
