// What a gate is decided from; whoever calls reads it, the gate itself reads nothing.
import type { Plan } from '../evidence/plan.ts';
import type { Results } from '../evidence/results.ts';
import type { Catalogue } from './catalogue.ts';

export interface PackVerdict {
  readonly verdict: 'valid' | 'not valid' | 'not checked';
  /** What is wrong and where, or why it could not be checked. */
  readonly reasons: readonly string[];
  /** sha256 of manifest.json. */
  readonly manifest?: string;
  /** Whose key sealed it; `trusted` is undefined when nobody said which key to trust. */
  readonly signer?: { readonly keyid: string; readonly trusted: boolean | undefined };
}

export interface GateInputs {
  /** RFC 3339, UTC. */
  readonly evaluatedAt: string;
  readonly policy: { readonly path: string; readonly sha256: string };
  readonly pack: PackVerdict;
  /** Missing where the pack holds none or it cannot be read: what needs it is then an ERROR. */
  readonly plan?: Plan;
  readonly results?: Results;
  readonly catalogue?: Catalogue;
  /** The environment's fingerprint as the run read it. */
  readonly environment?: Readonly<Record<string, unknown>>;
  /** Dotted path in the fingerprint to the value that the named environment must show. */
  readonly expectedEnvironment?: Readonly<Record<string, string>>;
  /** Attachments that are in the pack: sha256 to role. */
  readonly attachments?: ReadonlyMap<string, string>;
  /** Path in the pack to sha256, so that each criterion can name what it rests on. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What one criterion came to, before waivers. */
export interface Finding {
  readonly verdict: 'MET' | 'UNMET' | 'ERROR';
  readonly expected: string;
  readonly actual: string;
  /** Paths in the pack. */
  readonly evidence: readonly string[];
  /** Findings that it let through by name. */
  readonly allowed?: readonly { readonly id: string; readonly why: string }[];
  /** Met only under these. */
  readonly conditions: readonly { readonly text: string; readonly owner: string; readonly due: string }[];
}
