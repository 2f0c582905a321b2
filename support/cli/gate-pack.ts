// Reads from a pack what a gate is decided from; what cannot be read is left out and said.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { sha256Of } from '../evidence/canonical.ts';
import { compareResults, resultsFromPack } from '../evidence/outcomes-pack.ts';
import { ENVIRONMENT, MANIFEST, PLAN, RESULTS } from '../evidence/pack.ts';
import { plan as planSchema } from '../evidence/plan.ts';
import { results as resultsSchema } from '../evidence/results.ts';
import type { GateInputs, PackVerdict } from '../gate/inputs.ts';
import { verifyPack } from '../verify/pack.ts';
import { readTrust } from '../verify/trust.ts';

type FromPack = Pick<GateInputs, 'plan' | 'results' | 'environment' | 'attachments' | 'digests'> & {
  /** What in the pack cannot be used, each in a sentence. */
  readonly faults: readonly string[];
};

const manifestFiles = z.object({
  files: z.array(z.object({ path: z.string(), sha256: z.string(), role: z.string() })),
});

/** The results are derived anew from messages and journal; results.json must say the same. */
export function readPack(packDir: string): FromPack {
  const faults: string[] = [];
  const digests = new Map<string, string>();
  const attempt = <T>(what: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (cause) {
      const said = cause instanceof Error ? cause.message : String(cause);
      faults.push(`${what}: ${said.trim().split('\n')[0] ?? ''}`);
      return undefined;
    }
  };
  const file = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const full = path.join(packDir, name);
    if (!existsSync(full)) {
      faults.push(`${name} is missing`);
      return undefined;
    }
    return attempt(`${name} cannot be read`, () => {
      const bytes = readFileSync(full);
      digests.set(name, sha256Of(bytes));
      const parsed = schema.safeParse(JSON.parse(bytes.toString('utf8')));
      if (parsed.success) return parsed.data;
      const issue = parsed.error.issues[0];
      throw new Error(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
    });
  };
  const plan = file(PLAN, planSchema);
  const stated = file(RESULTS, resultsSchema);
  const environment = file(ENVIRONMENT, z.record(z.string(), z.unknown()));
  const manifest = file(MANIFEST, manifestFiles);
  const derived = plan && attempt('the results cannot be derived again', () => resultsFromPack(packDir));
  const difference = stated && derived && compareResults(stated, derived);
  if (difference !== undefined) faults.push(difference);
  const inEvidence = manifest?.files.filter((found) => found.path.startsWith('evidence/'));
  for (const found of manifest?.files ?? []) {
    if (found.path.startsWith('journal/')) digests.set(found.path, found.sha256);
  }
  return {
    plan,
    results: derived,
    environment,
    attachments: inEvidence && new Map(inEvidence.map((found) => [found.sha256, found.role])),
    digests,
    faults,
  };
}

/** The verifier's report in the words of a gate. */
export function packVerdict(packDir: string, trust: string | undefined): PackVerdict {
  const report = verifyPack(packDir, trust === undefined ? {} : { trust: readTrust(trust) });
  const faults = report.checks.flatMap((check) => check.faults);
  return {
    verdict: verdicts[report.verdict],
    reasons: faults.map(({ where, what }) => `${where}: ${what}`),
    manifest: report.manifest === '' ? undefined : report.manifest,
    signer: report.signer,
  };
}

const verdicts = { valid: 'valid', 'not-valid': 'not valid', unchecked: 'not checked' } as const;
