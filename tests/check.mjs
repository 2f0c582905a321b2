// npm run check: all that can be said about the project without running it. A line a check, then every finding.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { register } from 'tsx/esm/api';

const HELP = `Usage: npm run check [-- --only NAME,...]

Checks format, lint, types, unused code, import boundaries, the pages: links, commands,
words; that the page of sentences is up to date, and the features without a finding.

  --only NAME,...   only these checks, as they are named in the output
`;

const ROOT = path.join(import.meta.dirname, '..');

register();
const { forbiddenImports } = await import('./boundaries/imports.ts');
const { ROOMS } = await import('./boundaries/rooms.ts');
const { shownCommands, unknownCommands } = await import('./docs/commands.ts');
const { pages, projectFiles } = await import('./docs/files.ts');
const { deadLinks } = await import('./docs/links.ts');
const { stepsPageFaults } = await import('./docs/steps-page.ts');
const { forbiddenWords } = await import('./docs/words.ts');

/** Name to what it finds. */
const CHECKS = {
  'format and lint': () =>
    tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50', '.']),
  types: () => tool('typescript/bin/tsc', ['-p', '.']),
  'unused code': () => tool('knip/bin/knip.js', ['--no-progress']),
  boundaries: () => forbiddenImports(ROOT, ROOMS),
  links: () => deadLinks(ROOT, pages(ROOT)),
  commands: () => unknownCommands(ROOT, shownCommands(pages(ROOT))),
  words: () => forbiddenWords(ROOT, projectFiles(ROOT)),
  sentences: () => stepsPageFaults(ROOT),
  features: () => tool('../support/cli/bin.mjs', ['lint']),
};

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  if (args.includes('--help')) {
    console.log(HELP);
    return 0;
  }
  const wanted = args[0] === '--only' ? (args[1] ?? '').split(',') : Object.keys(CHECKS);
  const unknown = wanted.filter((name) => !(name in CHECKS));
  if (unknown.length > 0 || (args.length > 0 && args[0] !== '--only')) {
    console.error(`${HELP}\nThe checks are: ${Object.keys(CHECKS).join(', ')}`);
    return 2;
  }
  const findings = [];
  for (const name of wanted) {
    const began = Date.now();
    const found = await CHECKS[name]();
    const result = found.length === 0 ? 'ok  ' : 'FAIL';
    console.log(`${result}  ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    if (found.length > 0) findings.push({ name, found });
  }
  for (const { name, found } of findings) console.log(`\n${name}:\n${found.join('\n')}`);
  console.log(`\n${wanted.length - findings.length} passed, ${findings.length} failed`);
  return findings.length === 0 ? 0 : 1;
}

/** Runs a tool of node_modules; its output is the finding when it is not content. */
function tool(script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve(code === 0 ? [] : [Buffer.concat(said).toString('utf8').trim() || `ended with ${code}`]),
    );
  });
}
