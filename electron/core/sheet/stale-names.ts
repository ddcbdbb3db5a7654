import type { Unit, UnitEvent } from '../catalogue/types.ts';
import type { UnitSense } from './lexicon.ts';
import type { Cell } from './types.ts';

/** A unit's name in the list of units that a table has. */
export type UnitEntry = { readonly found: UnitSense; readonly text: string; readonly cell: Cell };

/**
 * Names that a closed unit and its successor share are read as the successor's. Not so where the list shows that it may
 * follow the boundaries from before: another unit that was merged in the same event stands in it under its own name, or
 * the name stands right beside one that the catalogue does not know (lists keep neighbours together). Then a person
 * decides which of the two is meant.
 */
export const staleNames = (entries: readonly (UnitEntry | null)[], events: readonly UnitEvent[]): readonly { readonly at: number; readonly closed: Unit }[] => {
  const closedIds = new Set(entries.flatMap((entry) => (entry?.found.kind === 'closed' ? [entry.found.unit.id] : [])));
  const stale: { at: number; closed: Unit }[] = [];
  entries.forEach((entry, at) => {
    if (entry?.found.kind !== 'match' || entry.found.sameNameClosed.length === 0) return;
    const namesakes = entry.found.sameNameClosed;
    const mergedWithListed = namesakes.find((unit) => events.some((event) => event.from.includes(unit.id) && event.from.some((other) => closedIds.has(other))));
    const besideUnknown = isUnknown(entries[at - 1]) || isUnknown(entries[at + 1]);
    const closed = mergedWithListed ?? (besideUnknown ? namesakes[0] : undefined);
    if (closed !== undefined) stale.push({ at, closed });
  });
  return stale;
};

const isUnknown = (entry: UnitEntry | null | undefined): boolean => entry != null && (entry.found.kind === 'none' || entry.found.kind === 'near');
