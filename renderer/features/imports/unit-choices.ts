import type { Catalogue, Unit } from '../../../electron/core/catalogue/types.ts';
import type { Suggestion } from '../../../electron/core/import/types.ts';

/** A unit to choose from: whether it exists in the period, and from when to when it did. */
export type UnitChoice = { readonly unit: Unit; readonly inPeriod: boolean; readonly suggested: boolean };

const collator = new Intl.Collator('vi');

/** `validTo` is the first day on which the unit no longer exists. */
export const existsWithin = (unit: Pick<Unit, 'validFrom' | 'validTo'>, window: { readonly from: string; readonly to: string }): boolean =>
  unit.validFrom <= window.to && (unit.validTo === null || unit.validTo > window.from);

/** All units of the catalogue: suggested ones first, then those that exist in the period, then the rest; by name. */
export const unitChoices = (catalogue: Catalogue, window: { readonly from: string; readonly to: string } | null, suggestions: readonly Suggestion[]): readonly UnitChoice[] => {
  const suggested = suggestions.flatMap((suggestion) => (suggestion.kind === 'unit' ? [suggestion.id] : []));
  const rank = (choice: UnitChoice): number => (choice.suggested ? suggested.indexOf(choice.unit.id) : choice.inPeriod ? suggested.length : suggested.length + 1);
  return catalogue.units
    .map((unit) => ({ unit, inPeriod: window === null || existsWithin(unit, window), suggested: suggested.includes(unit.id) }))
    .sort((a, b) => rank(a) - rank(b) || collator.compare(a.unit.name, b.unit.name));
};
