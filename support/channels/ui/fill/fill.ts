// Sets a field, whatever its widget, and sees to it that it took.
import type { Value } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { fillAnalytic } from './analytic.ts';
import { fillBadges, fillChecks, fillMenu, fillRadio, fillSelect, fillStars, fillState } from './choices.ts';
import { fillMany2one } from './many2one.ts';
import { addTags, clearTags, fillReference } from './tags.ts';
import { readonlyError, type Target } from './target.ts';
import { fillCheckbox, fillDate, fillFile, fillHtml, fillText } from './text.ts';

export async function fillTarget(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (spot.readonly) throw readonlyError(spot.label);
  if (isFile(value)) return fillFile(desk, target, value.file, value.content);
  const text = textOf(value);
  switch (spot.kind) {
    case 'text':
    case 'number':
      return fillText(desk, target, text);
    case 'date':
    case 'datetime':
      return fillDate(desk, target, text);
    case 'checkbox':
      return fillCheckbox(desk, target, value === true || /^(yes|true)$/i.test(text));
    case 'many2one':
      return text === '' ? fillText(desk, target, '') : fillMany2one(desk, target, text);
    case 'tags':
      return value === null ? clearTags(desk, target) : addTags(desk, target, namesOf(value));
    case 'checkboxes':
      return fillChecks(desk, target, namesOf(value));
    case 'reference':
      return fillReference(desk, target, text);
    case 'choice':
      return fillMenu(desk, target, text);
    case 'select':
      return fillSelect(desk, target, text);
    case 'radio':
      return fillRadio(desk, target, text);
    case 'badges':
      return fillBadges(desk, target, text);
    case 'stars':
      return fillStars(desk, target, text);
    case 'state':
      return fillState(desk, target, text);
    case 'html':
      return fillHtml(desk, target, text);
    case 'analytic':
      return fillAnalytic(desk, target, text);
    default:
      throw new ScreenError(
        'wrong-screen',
        `"${spot.label}" is not filled in by typing or choosing: ${cure(spot.kind)}.`,
      );
  }
}

function cure(kind: string): string {
  if (kind === 'list') return 'it is a list, so add or change its lines';
  if (kind === 'stages') return 'it is the status bar, so choose a stage';
  if (kind === 'file') return 'it takes a file';
  return 'this channel does not know its widget';
}

function isFile(value: Value): value is { readonly file: string; readonly content: Uint8Array } {
  return typeof value === 'object' && value !== null && 'file' in value;
}

/** Numbers and dates in their plain form; the page turns them into what this user would type. */
function textOf(value: Exclude<Value, { readonly file: string }>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') {
    if ('date' in value) return value.date;
    if ('datetime' in value) return value.datetime;
    return (value as readonly string[]).join(', ');
  }
  return String(value);
}

function namesOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [String(value)];
}
