// What the parent tells the process that runs scenarios: one file in the run's folder, no secrets in it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../evidence/disk.ts';
import { mutation } from '../sabotage/mutation.ts';

const leg = z.object({ leg: z.string(), channel: z.enum(['ui', 'rpc', 'hand']) }).strict();

export const runFileSchema = z
  .object({
    schema: z.literal('vouch/run/v1'),
    runId: z.string(),
    /** The run's folder: `reports/<runId>`. */
    dir: z.string(),
    /** Folder of the user's project; the package's own when both are one. */
    projectDir: z.string(),
    hospitalDir: z.string(),
    /** Of Odoo, as its modules say: which app map counts. */
    edition: z.string(),
    environment: z.discriminatedUnion('kind', [
      z
        .object({
          kind: z.literal('sandbox'),
          url: z.string(),
          template: z.string(),
          stackDir: z.string(),
          /** Name of the clone that the fingerprint was read from; Odoo has loaded its code for it. */
          warm: z.string(),
        })
        .strict(),
      z
        .object({
          kind: z.literal('own'),
          url: z.string(),
          database: z.string(),
          suffix: z.string(),
          /** What is older, or not made by these users, is not the run's. */
          start: z
            .object({ marks: z.record(z.string(), z.number().int()), accounts: z.array(z.number().int()) })
            .strict(),
        })
        .strict(),
    ]),
    legs: z.array(leg),
    /** Leg to the control that is broken in each of its databases before the first step. */
    mutations: z.record(z.string(), mutation).optional(),
    share: z.enum(['scenario', 'feature', 'run']),
    /** The moment on the hospital's clocks at which each scenario begins, where it is not the machine's. */
    beginsAt: z.string().optional(),
    stepTimeoutMs: z.number().int().positive(),
    headed: z.boolean(),
    browser: z.string().optional(),
    trace: z.boolean(),
    pictures: z.boolean(),
    pauseOnFailure: z.boolean(),
    evidence: z.boolean(),
    keepDatabases: z.boolean(),
  })
  .strict();

export type RunFile = z.infer<typeof runFileSchema>;
export type RunLeg = z.infer<typeof leg>;

export function runFilePath(runDir: string): string {
  return path.join(runDir, 'run.json');
}

export function writeRunFile(run: RunFile): void {
  writeWhole(runFilePath(run.dir), `${JSON.stringify(runFileSchema.parse(run), null, 2)}\n`);
}

export function readRunFile(runDir: string): RunFile {
  return runFileSchema.parse(JSON.parse(readFileSync(runFilePath(runDir), 'utf8')));
}

export function packDir(run: Pick<RunFile, 'dir'>): string {
  return path.join(run.dir, 'pack');
}
