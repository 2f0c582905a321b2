// Says in plain words what a schema expected and what stood there instead.
import type { z } from 'zod';

/** What should have stood there, as a noun phrase. A refinement's own message is taken as such a phrase. */
export function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return article(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? quoted(issue.values[0])
        : `one of ${issue.values.map(quoted).join(', ')}`;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${size(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${size(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      if (issue.format !== 'regex') return article(issue.format);
      // A schema that gives its pattern a name is easier to understand than the pattern.
      return issue.message.startsWith('Invalid') ? `text like ${issue.pattern}` : issue.message;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_union': {
      const branches = issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectation));
      return branches.length === 0 ? 'one of the known forms' : [...new Set(branches)].join(' or ');
    }
    case 'invalid_key':
      return `a key that is ${[...new Set(issue.issues.map(expectation))].join(' and ')}`;
    default:
      return issue.message;
  }
}

/** What stands there, short. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'an empty value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a group of keys';
  return quoted(typeof value === 'bigint' ? String(value) : value);
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

function size(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} character${limit === 1 ? '' : 's'}`;
  if (['array', 'set', 'map'].includes(origin)) return `${limit} item${limit === 1 ? '' : 's'}`;
  return String(limit);
}

function article(type: string): string {
  const words: Record<string, string> = {
    object: 'a group of keys',
    record: 'a group of keys',
    array: 'a list',
    string: 'text',
    boolean: 'true or false',
    int: 'a whole number',
  };
  return words[type] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
}
