// Reads which Debian mirrors a machine uses, in both of apt's formats, and fetches packages without installing them.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestFile } from './digest.ts';
import { SandboxError, systemCode } from './errors.ts';
import { firstExisting, namesIn } from './paths.ts';
import { mustRun, run } from './process.ts';
import type { Say } from './progress.ts';

export interface Mirror {
  readonly uri: string;
  readonly suites: readonly string[];
  /** Keyring file, where the entry names one. */
  readonly signedBy?: string;
}

/** Mirrors of packages (not of sources) in a one-line-style file (`*.list`). */
export function parseOneLine(text: string): Mirror[] {
  const mirrors: Mirror[] = [];
  for (const line of text.split('\n')) {
    const entry = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)/.exec(line);
    if (!entry?.[2] || !entry[3]) continue;
    const signedBy = /(?:^|\s)signed-by=(\S+)/i.exec(entry[1] ?? '')?.[1];
    mirrors.push({ uri: entry[2], suites: [entry[3]], signedBy });
  }
  return mirrors;
}

/** Mirrors of packages in a deb822-style file (`*.sources`): paragraphs of fields, continued on indented lines. */
export function parseDeb822(text: string): Mirror[] {
  const mirrors: Mirror[] = [];
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const fields = deb822Fields(paragraph);
    if (fields.get('enabled')?.toLowerCase() === 'no') continue;
    if (!words(fields.get('types')).includes('deb')) continue;
    const key = fields.get('signed-by');
    const signedBy = key?.startsWith('/') ? words(key)[0] : undefined;
    for (const uri of words(fields.get('uris')))
      mirrors.push({ uri, suites: words(fields.get('suites')), signedBy });
  }
  return mirrors;
}

/** Mirrors that the machine's own apt uses, each once, those of security updates and other projects last or left out. */
export async function machineMirrors(root = '/etc/apt'): Promise<Mirror[]> {
  const parts = join(root, 'sources.list.d');
  const found: Mirror[] = [];
  for (const path of [
    join(root, 'sources.list'),
    ...(await namesIn(parts)).map((name) => join(parts, name)),
  ]) {
    const text = await readIfThere(path);
    if (path.endsWith('.sources')) found.push(...parseDeb822(text));
    else if (path.endsWith('.list')) found.push(...parseOneLine(text));
  }
  const seen = new Set<string>();
  return found.filter((mirror) => {
    const isArchive =
      /\/debian\/?$/.test(mirror.uri) && !mirror.suites.every((suite) => suite.includes('security'));
    if (!isArchive || seen.has(mirror.uri)) return false;
    seen.add(mirror.uri);
    return true;
  });
}

export interface Fetched {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  readonly file: string;
}

export interface AptState {
  readonly folder: string;
  readonly options: readonly string[];
}

/** An apt of our own: lists, cache and status in `folder`; the machine's proxy and credentials still hold. */
export async function privateApt(folder: string, mirror: Mirror, suite: string): Promise<AptState> {
  const keyring = firstExisting([
    '/usr/share/keyrings/debian-archive-keyring.gpg',
    '/usr/share/keyrings/debian-archive-keyring.pgp',
    ...(mirror.signedBy ? [mirror.signedBy] : []),
  ]);
  if (keyring === undefined) {
    throw new SandboxError(
      'no-source',
      "the Debian archive's keyring is not here (package debian-archive-keyring)",
    );
  }
  for (const part of ['lists/partial', 'cache/archives/partial', 'packages']) {
    await mkdir(join(folder, part), { recursive: true });
  }
  await writeFile(join(folder, 'status'), '');
  await writeFile(join(folder, 'sources.list'), `deb [signed-by=${keyring}] ${mirror.uri} ${suite} main\n`);
  const options = [
    `Dir::State::Lists=${folder}/lists`,
    `Dir::State::status=${folder}/status`,
    `Dir::Cache=${folder}/cache`,
    `Dir::Etc::SourceList=${folder}/sources.list`,
    'Dir::Etc::SourceParts=/dev/null',
    // A mirror that is frozen at a date has a Release file past its own validity; its signature still holds.
    'Acquire::Check-Valid-Until=false',
    'Acquire::Retries=2',
    'Acquire::Languages=none',
    ...(process.getuid?.() === 0 ? ['APT::Sandbox::User=root'] : []),
  ].flatMap((option) => ['-o', option]);
  return { folder, options };
}

export async function aptUpdate(apt: AptState, say: Say): Promise<void> {
  say('reading the package lists');
  const ran = await mustRun(
    { command: 'apt-get', args: [...apt.options, '-q', 'update'] },
    'Reading the package lists of the mirror',
  );
  // apt-get ends with 0 although a list could not be had.
  const failed = /^(?:Err:|W: Failed to fetch).*$/m.exec(`${ran.out}\n${ran.err}`);
  if (failed)
    throw new SandboxError('no-source', `the mirror's package lists could not be read: ${failed[0]}`);
}

/** Downloads packages and checks each against the sha256 of the signed index. */
export async function aptDownload(apt: AptState, names: readonly string[], say: Say): Promise<Fetched[]> {
  const folder = join(apt.folder, 'packages');
  const planned = await aptIndex(apt, names);
  say(`downloading ${names.length} packages`);
  await mustRun(
    { command: 'apt-get', args: [...apt.options, '-q', 'download', ...names], cwd: folder },
    `Downloading ${names.join(', ')}`,
  );
  const files = await readdir(folder);
  const fetched: Fetched[] = [];
  for (const { name, version, sha256 } of planned) {
    const file = files.find((each) => each.startsWith(`${name}_`) && each.endsWith('.deb'));
    if (file === undefined) throw new SandboxError('no-source', `the package ${name} was not downloaded`);
    const found = await digestFile(join(folder, file));
    if (found !== sha256) {
      await rm(join(folder, file), { force: true });
      throw new SandboxError(
        'no-source',
        `${file}: expected sha256 ${sha256} as in the index, found ${found}`,
      );
    }
    fetched.push({ name, version, sha256, file: join(folder, file) });
  }
  return fetched;
}

/** Unpacks a package's files into a folder, as nobody but ourselves. */
export async function unpack(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await mustRun({ command: 'dpkg-deb', args: ['-x', file, folder] }, `Unpacking ${file}`);
}

/** Names, versions and sha256 of packages as the index has them. */
async function aptIndex(
  apt: AptState,
  names: readonly string[],
): Promise<{ name: string; version: string; sha256: string }[]> {
  const shown = await run({
    command: 'apt-cache',
    args: [...apt.options, 'show', '--no-all-versions', ...names],
  });
  const entries = shown.out.split(/\n(?=Package: )/).map(deb822Fields);
  return names.map((name) => {
    const entry = entries.find((fields) => fields.get('package') === name);
    const version = entry?.get('version');
    const sha256 = entry?.get('sha256');
    if (version && sha256) return { name, version, sha256 };
    throw new SandboxError('no-source', `the mirror has no package ${name}`);
  });
}

function deb822Fields(paragraph: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of paragraph.split('\n')) {
    const field = /^([A-Za-z0-9-]+):\s*(.*)$/.exec(line);
    if (field?.[1] !== undefined) {
      name = field[1].toLowerCase();
      fields.set(name, field[2] ?? '');
    } else if (/^\s/.test(line) && name !== '') {
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`.trim());
    }
  }
  return fields;
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EISDIR'].includes(systemCode(error) ?? '')) return '';
    throw error;
  }
}
