import type { CatalogueProblemCode } from '../catalogue/problems.ts';
import type { Wording } from './params.ts';

/** The faults of a catalogue file, in English; where they stand is said in front. */
export const PROBLEMS_EN: Readonly<Record<CatalogueProblemCode, Wording>> = {
  'not-an-object': () => 'must be an object { … }.',
  'not-a-list': () => 'must be a list [ … ].',
  'not-a-text': () => 'must be a text in quotation marks.',
  'not-a-whole-number': () => 'must be a whole number.',
  'empty-text': () => 'must not be empty.',
  'missing-field': (of) => `${of.quoted('field')} is missing.`,
  'unknown-field': (of) => `${of.quoted('field')} is not known.`,
  'unknown-format': (of) => `a catalogue file must say format ${of.quoted('expected')}${of.when('found', () => `, this one says ${of.quoted('found')}`)}.`,
  'unknown-value': (of) => `${of.quoted('found')} is not one of: ${of.said('allowed')}.`,
  'not-a-date': (of) => `${of.has('found') ? `${of.quoted('found')} is not` : 'must be'} a date as year-month-day, such as 2020-02-01.`,
  'out-of-range': (of) => `must be from ${of.said('from')} to ${of.said('to')}.`,
  duplicate: (of) => `${of.quoted('found')} is already used by ${of.said('first')}.`,
  'unknown-reference': (of) => `there is no ${of.quoted('found')} in ${of.said('list')}.`,
  'ends-before-it-begins': (of) => `ends on ${of.date('to')}, before it begins on ${of.date('from')}.`,
  'terms-overlap': (of) => `overlaps the term ${of.quoted('other')}.`,
  'event-without-units': () => 'an event must name the units before and after it.',
  'event-date-differs': (of) => `the date ${of.date('date')} does not agree with the validity of ${of.quoted('unit')}${of.when('expected', () => ` (${of.date('expected')})`)}.`,
  'derivation-cycle': (of) => `the indicator adds up to itself: ${of.said('cycle')}.`,
  'derived-ratio': (of) => `the ratio ${of.quoted('found')} cannot be summed.`,
  'channel-without-name': () => 'a channel needs at least one name.',
  'names-overlap': (of) => `this name begins before the name ${of.quoted('other')} ends; give the earlier name its last day.`,
  'own-parent': (of) => `the unit ${of.quoted('found')} is its own parent.`,
};
