// Does the pack hold exactly what its manifest lists, byte for byte?
import type { PackFiles } from './files.ts';
import { Fault, Unchecked, type Value } from './json.ts';

const KNOWN = 'vouch/manifest/v1';

/** Stops at once when a later version of the format is found: it cannot be judged here. */
export function readManifest(pack: PackFiles): Value {
  const manifest = pack.json('manifest.json');
  const schema = manifest.get('schema').text();
  if (/^vouch\/manifest\/v([2-9]|\d\d+)$/.test(schema)) {
    throw new Unchecked(
      'manifest.json',
      `it is of the form ${schema}; this version knows ${KNOWN}. Use a newer vouch`,
    );
  }
  if (schema !== KNOWN) throw new Fault('manifest.json', `expected the schema ${KNOWN}, found ${schema}`);
  return manifest;
}

export function checkListing(pack: PackFiles, manifest: Value): Fault[] {
  const faults = pack.strangers.map(
    (path) => new Fault(path, 'a link or a device; a pack holds plain files only'),
  );
  const listed = new Set<string>();
  let before = '';
  for (const path of manifest
    .get('files')
    .list()
    .map((file) => file.get('path').text())) {
    const parts = path.split('/');
    const plain = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\\0]/.test(path);
    if (!plain) faults.push(new Fault('manifest.json', `"${path}" is no plain path inside the pack`));
    else if (outside(path))
      faults.push(new Fault('manifest.json', `"${path}" is not for the manifest to list`));
    else if (listed.has(path)) faults.push(new Fault(path, 'the manifest lists it twice'));
    else if (path < before) faults.push(new Fault(path, 'the manifest does not list it in its order'));
    else if (!pack.files.has(path)) faults.push(new Fault(path, 'the manifest lists it, and it is missing'));
    listed.add(path);
    before = path;
  }
  for (const path of pack.files.keys()) {
    if (!listed.has(path) && !outside(path))
      faults.push(new Fault(path, 'it is in the pack, and the manifest does not list it'));
  }
  return faults;
}

export function checkDigests(pack: PackFiles, manifest: Value): Fault[] {
  const faults: Fault[] = [];
  for (const file of manifest.get('files').list()) {
    const path = file.get('path').text();
    const found = pack.files.get(path);
    if (!found) continue;
    const size = file.get('size').number();
    const digest = file.get('sha256').text();
    if (found.sha256 !== digest) {
      const sizes = found.size === size ? 'same size' : `${found.size} bytes instead of ${size}`;
      faults.push(
        new Fault(path, `it was changed after the seal: sha256 ${found.sha256}, sealed ${digest} (${sizes})`),
      );
    } else if (found.size !== size) {
      faults.push(new Fault(path, `it has ${found.size} bytes, the manifest says ${size}`));
    }
  }
  return faults;
}

export function checkSums(pack: PackFiles, manifest: Value): Fault[] {
  const lines = manifest
    .get('files')
    .list()
    .map((file) => `${file.get('sha256').text()}  ${file.get('path').text()}\n`);
  const expected = `${lines.join('')}${pack.files.get('manifest.json')?.sha256}  manifest.json\n`;
  const found = pack.bytes('SHA256SUMS')?.toString('utf8');
  if (found === undefined) return [new Fault('SHA256SUMS', 'the file is missing')];
  if (found === expected) return [];
  const wanted = expected.split('\n');
  const at = found.split('\n').findIndex((line, index) => line !== wanted[index]);
  return [new Fault(`SHA256SUMS:${Math.max(at, 0) + 1}`, 'it does not say what the manifest says')];
}

/** What stands beside the manifest, because it speaks about the manifest. */
function outside(path: string): boolean {
  return path === 'manifest.json' || path === 'SHA256SUMS' || path.startsWith('attestations/');
}
