// vouch verify: says whether a pack is intact and by whom it is signed; needs no network and no Odoo.
import { parseArgs } from 'node:util';
import { Fault } from '../verify/json.ts';
import { verifyPack } from '../verify/pack.ts';
import type { Report } from '../verify/report.ts';
import { readTrust } from '../verify/trust.ts';

export interface Io {
  out(text: string): void;
  err(text: string): void;
}

export const verifyHelp = `Usage: vouch verify PACK [--trust KEY] [--json]

Checks a pack: every file, the journal's chain, the plan, the results and the signature. Nothing leaves this machine.

  PACK          the folder, e.g. reports/latest/pack
  --trust KEY   a fingerprint (SHA256:...), or a file with fingerprints, SSH public keys or a public key in PEM form.
                Without it the pack can be intact, but the signer stays unknown.
  --json        the whole report as JSON

Exit code: 0 valid, 1 not valid (what and where is said), 2 could not be checked.

Examples:
  vouch verify reports/latest/pack
  vouch verify reports/latest/pack --trust SHA256:5pQ1...   (as ssh-keygen -lf shows it)
`;

const EXIT: Readonly<Record<Report['verdict'], number>> = { valid: 0, 'not-valid': 1, unchecked: 2 };

export async function verifyCommand(args: string[], io: Io): Promise<number> {
  const asked = parse(args);
  if (typeof asked === 'string') {
    io.err(`${asked}\n\n${verifyHelp}`);
    return 2;
  }
  if (asked.help) {
    io.out(verifyHelp);
    return 0;
  }
  try {
    const trust = asked.trust === undefined ? undefined : readTrust(asked.trust);
    const report = verifyPack(asked.pack, { trust });
    io.out(asked.json ? `${JSON.stringify(report, null, 2)}\n` : readable(asked.pack, report));
    return EXIT[report.verdict];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    io.err(`The pack was not checked. ${error.where}: ${error.message}\n`);
    return 2;
  }
}

function parse(args: string[]): { pack: string; trust?: string; json: boolean; help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        trust: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [pack = '', ...more] = positionals;
    const help = values.help === true;
    if (!help && (pack === '' || more.length > 0)) return `Expected one pack, found ${positionals.length}.`;
    return { pack, trust: values.trust, json: values.json === true, help };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readable(pack: string, report: Report): string {
  const lines = [`${pack}${report.runId ? `  run ${report.runId}` : ''}`];
  for (const { name, ok, detail, faults } of report.checks) {
    if (ok) lines.push(`  ok      ${name}: ${detail}`);
    for (const { where, what } of faults) lines.push(`  WRONG   ${name}: ${where}: ${what}`);
  }
  return `${[...lines, '', conclusion(report)].join('\n')}\n`;
}

function conclusion({ verdict, state, signer, manifest }: Report): string {
  if (verdict === 'unchecked') return 'COULD NOT BE CHECKED';
  if (verdict === 'not-valid')
    return state === 'open' ? 'NOT VALID: the run is open, it was never sealed' : 'NOT VALID';
  const by = signer?.trusted
    ? `signed by the trusted key ${signer.keyid}`
    : `intact, signer unknown (${signer?.keyid})`;
  const ended = state === 'aborted' ? ' The run was aborted; nothing in it counts as accepted.' : '';
  return `VALID: ${by}, manifest sha256 ${manifest}.${ended}`;
}
