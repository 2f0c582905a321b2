// Sets a field, whatever its widget, and sees to it that it took.
import { NOT_FILLED } from '../../../odoo/view/widgets.ts';
import { ScreenError } from '../../errors.ts';
import { noDomain, noFile, noNewRecord, noSignature, notSeveral, unknownWidget } from '../../no-way.ts';
import {
  isFile,
  isNewRecord,
  isOnly,
  isRange,
  isRemoval,
  isSigned,
  type Value,
  valueText,
} from '../../value.ts';
import { isClosed } from '../closed.ts';
import type { Desk } from '../desk.ts';
import { fillAnalytic } from './analytic.ts';
import { fillBadges, fillChecks, fillMenu, fillRadio, fillSelect, fillStars, fillState } from './choices.ts';
import { fillColour, fillColourCode } from './colours.ts';
import { fillDate, fillRange } from './dates.ts';
import { fillFile, fillFiles, fillSignature } from './files.ts';
import { fillMany2one } from './many2one.ts';
import { fillNewRecord } from './new-record.ts';
import { fillNumber } from './numbers.ts';
import { fillPropertyTags } from './property-tags.ts';
import { fillReference, fillTags } from './tags.ts';
import { readonlyError, type Target } from './target.ts';
import { fillCheckbox, fillHtml, fillText } from './text.ts';

export async function fillTarget(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  if (isClosed(spot)) throw readonlyError(spot.label);
  if (spot.widget in NOT_FILLED) throw unknownWidget(spot.label, spot.widget);
  if (spot.kind === 'file') return fillFile(desk, target, value);
  if (spot.kind === 'files') return fillFiles(desk, target, value);
  if (spot.kind === 'signature') return fillSignature(desk, target, value);
  if (spot.kind === 'domain') throw noDomain(spot.label);
  if (isFile(value)) throw noFile(spot.label, value.file);
  if (isSigned(value)) throw noSignature(spot.label);
  if (isNewRecord(value) && isProperty(spot.field)) throw noNewRecord(spot.label, value.create);
  if (isNewRecord(value)) return fillNewRecord(desk, target, value);
  const isSeveral = Array.isArray(value) || isRemoval(value) || isOnly(value);
  if (isSeveral && !['tags', 'checkboxes', 'property-tags'].includes(spot.kind)) throw notSeveral(spot.label);
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
    case 'property-tags':
      return fillPropertyTags(desk, target, value);
    case 'colour':
      return fillColour(desk, target, text);
    case 'colour-code':
      return fillColourCode(desk, target, text);
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
    case 'list':
      throw notTyped(spot.label, 'it is a list, so add or change its lines');
    case 'stages':
      throw notTyped(spot.label, 'it is the status bar, so choose a stage');
    default:
      throw unknownWidget(spot.label, spot.widget || spot.type);
  }
}

function notTyped(label: string, cure: string): ScreenError {
  return new ScreenError('wrong-screen', `"${label}" is not filled in by typing or choosing: ${cure}.`);
}

/** Of a record's properties, as against a field of its model. */
function isProperty(field: string): boolean {
  return field.includes('.');
}
