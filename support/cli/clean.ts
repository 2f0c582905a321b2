// vouch clean: removes old runs from the reports folder, never the newest.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { runsIn } from '../run/seal-run.ts';
import type { CommandIo } from './io.ts';

const HELP = `Usage: vouch clean [--keep N] [--yes]

Removes runs from reports/, oldest first, and keeps the newest N (default 5).
Shows what it would remove; removes with --yes only, because packs are evidence.
`;

export async function cleanCommand(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out.write(HELP);
    return 0;
  }
  const keep = Number(args[args.indexOf('--keep') + 1] ?? 5);
  const wanted = args.includes('--keep') ? keep : 5;
  if (!Number.isInteger(wanted) || wanted < 1) {
    io.err.write('--keep needs a whole number of 1 or more: the newest run is always kept.\n');
    return 2;
  }
  const reportsDir = path.join(io.cwd, 'reports');
  const old = runsIn(reportsDir).slice(0, -wanted);
  if (old.length === 0) {
    io.out.write(`Nothing to remove: there are no more than ${wanted} runs.\n`);
    return 0;
  }
  for (const run of old) {
    if (args.includes('--yes')) rmSync(path.join(reportsDir, run), { recursive: true });
    io.out.write(`${args.includes('--yes') ? 'removed' : 'would remove'} reports/${run}\n`);
  }
  if (!args.includes('--yes')) io.out.write('Nothing was removed. Say --yes to remove these.\n');
  return 0;
}
