// Tells a sentence about somebody whom the hospital does not have from a sentence that nobody knows.
import { literal } from '../data/pattern.ts';
import { loadHospital } from '../sandbox/hospital/load.ts';

/** Names the people there are where `text` would fit a sentence if only it were about one of them. */
export function unknownPerson(
  text: string,
  patterns: readonly string[],
  hospitalDir: string,
): string | undefined {
  const said = patterns.flatMap((pattern) => personIn(text, pattern) ?? [])[0];
  if (said === undefined) return undefined;
  const { personas, dataDir } = loadHospital(hospitalDir);
  const known = personas.map(({ role }) => `the ${role}`).sort();
  if (known.includes(said)) return undefined;
  return `nobody in this hospital is "${said}". Known are: ${known.join(', ')}. Use one of these, or add the person to ${dataDir}/personas.yaml.`;
}

/** Who stands where the sentence has its `{person}`, when everything around it fits. */
function personIn(text: string, pattern: string): string | undefined {
  if (!pattern.includes('{person}')) return undefined;
  const parts = pattern.split(/(\{\w*\})/).map((part) => {
    if (part === '{person}') return "(the [\\p{L}\\p{N}' -]+?)";
    if (part === '{string}') return '"[^"]*"';
    return /^\{\w*\}$/.test(part) ? '.+?' : literal(part);
  });
  return new RegExp(`^${parts.join('')}$`, 'u').exec(text)?.[1];
}
