// Sets a field, whatever its widget, and sees to it that it took.
import { ScreenError } from '../../errors.ts';
import { isFile, isNewRecord, isOnly, isRange, isRemoval, type Value, valueText } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { fillAnalytic } from './analytic.ts';
import { fillBadges, fillChecks, fillMenu, fillRadio, fillSelect, fillStars, fillState } from './choices.ts';
import { fillDate, fillRange } from './dates.ts';
import { fillMany2one } from './many2one.ts';
import { fillNewRecord } from './new-record.ts';
import { fillNumber } from './numbers.ts';
import { fillReference, fillTags } from './tags.ts';
import { readonlyError, type Target } from './target.ts';
import { fillCheckbox, fillFile, fillHtml, fillText } from './text.ts';

export async function fillTarget(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (spot.readonly) throw readonlyError(spot.label);
  if (isFile(value)) return fillFile(desk, target, value.file, value.content);
  if (isNewRecord(value)) return fillNewRecord(desk, target, value);
  const isSeveral = Array.isArray(value) || isRemoval(value) || isOnly(value);
  if (isSeveral && spot.kind !== 'tags' && spot.kind !== 'checkboxes') throw notSeveral(spot.label);
  if (isRange(value)) return fillRange(desk, target, value);
  // Numbers and dates in their plain form; the page turns them into what this user would type.
  const text = valueText(value);
  switch (spot.kind) {
    case 'text':
      return fillText(desk, target, text);
    case 'number':
      return fillNumber(desk, target, text);
    case 'date':
    case 'datetime':
      return fillDate(desk, target, text);
    case 'checkbox':
      return fillCheckbox(desk, target, value === true || /^(yes|true)$/i.test(text));
    case 'many2one':
      return text === '' ? fillText(desk, target, '') : fillMany2one(desk, target, text);
    case 'tags':
      return fillTags(desk, target, value);
    case 'checkboxes':
      return fillChecks(desk, target, value);
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

function notSeveral(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" takes one value, not several names.`);
}
