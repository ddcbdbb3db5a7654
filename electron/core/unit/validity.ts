import type { Unit, UnitEvent } from '../catalogue/types.ts';

/** First and last day, both included, ISO. */
export type DateWindow = { readonly from: string; readonly to: string };

/**
 * How a unit stands to a window: `open` at its last day, `ended-within` it, `ended` before it, or `not-begun` at its
 * last day. A unit's `validTo` is the first day without it.
 */
export type Standing = 'open' | 'ended-within' | 'ended' | 'not-begun';

export function standingOf(unit: Unit, window: DateWindow): Standing {
  if (unit.validFrom > window.to) return 'not-begun';
  if (unit.validTo === null || unit.validTo > window.to) return 'open';
  return unit.validTo > window.from ? 'ended-within' : 'ended';
}

/** The units that came of `unitId` through merges, splits, renamings and so on, as they are at `onDate`. */
export function successorsOf(unitId: string, byId: ReadonlyMap<string, Unit>, events: readonly UnitEvent[], onDate: string): Unit[] {
  const found = new Map<string, Unit>();
  const seen = new Set([unitId]);
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const event of events) {
      if (event.date > onDate || !event.from.includes(id)) continue;
      for (const next of event.to) {
        if (seen.has(next)) continue;
        seen.add(next);
        const unit = byId.get(next);
        if (unit === undefined) continue;
        if (unit.validTo === null || unit.validTo > onDate) found.set(next, unit);
        else waiting.push(next);
      }
    }
  }
  return [...found.values()];
}
