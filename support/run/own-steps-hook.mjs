// Where the imports of a project's own steps lead. Node may run it in a thread of its own, where there is no TypeScript.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real path of the project's `steps`, and the address of our copy for each name that they share with us. */
let given = { stepsDir: '', shared: {} };

export function initialize(data) {
  given = data;
}

/** Older versions of Node answer with a promise, newer ones at once. */
export function resolve(specifier, context, next) {
  const parent = fileOf(context.parentURL);
  const [within] = Object.keys(given.shared).filter((name) => specifier.startsWith(`${name}/`));
  if (within && isBelow(given.stepsDir, parent))
    throw new Error(
      `"${specifier}" imported from ${parent}: what lies within "${within}" is not for own steps`,
    );
  const found = next(given.shared[specifier] ?? specifier, context);
  const finish = (resolved) => checked(resolved, specifier, parent);
  return typeof found.then === 'function' ? found.then(finish) : finish(found);
}

function checked(resolved, specifier, parent) {
  const file = fileOf(resolved.url);
  const own = isBelow(given.stepsDir, file);
  const named = /^(\.{0,2}\/|file:)/.test(specifier) && !given.shared[specifier];
  if (named && !own && isBelow(given.stepsDir, parent)) {
    // What lies elsewhere would take part in the run without being part of its plan.
    throw new Error(
      `"${specifier}" imported from ${parent}: it lies outside of the folder ${given.stepsDir}, ` +
        'and only what lies in there is planned and kept as evidence',
    );
  }
  // Without a package.json that says so, Node takes such a file for CommonJS, which cannot import us.
  return own && /\.[jt]s$/.test(file) ? { ...resolved, format: 'module' } : resolved;
}

function isBelow(dir, file) {
  return (
    file?.startsWith(`${dir}${path.sep}`) === true && !file.includes(`${path.sep}node_modules${path.sep}`)
  );
}

function fileOf(url) {
  return url?.startsWith('file:') ? fileURLToPath(url.replace(/[?#].*$/, '')) : undefined;
}
