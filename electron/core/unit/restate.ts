import type { IndicatorKind, Unit, UnitEvent } from '../catalogue/types.ts';
import { totalOf } from '../figure/totals.ts';
import type { Total } from '../figure/totals.ts';
import type { FigureValue } from '../figure/types.ts';

export type UnitFigure = { readonly unit: string; readonly figure: FigureValue };

/** A figure shown for a unit of the target date. */
export type RestatedFigure =
  | { readonly kind: 'as-reported'; readonly unit: string; readonly figure: FigureValue }
  /** Summed from the figures of the units that became this one; `from` are those that gave or owe one. */
  | { readonly kind: 'restated'; readonly unit: string; readonly total: Total; readonly from: readonly string[] }
  /** Reported for a unit that was split without a rule: it stays with that unit, and `to` tell who might own parts of it. */
  | { readonly kind: 'not-divisible'; readonly unit: string; readonly figure: FigureValue; readonly to: readonly string[] };

/** Where a unit's figures go on the target date. */
export type Destination =
  | { readonly kind: 'same'; readonly unit: string }
  | { readonly kind: 'moved'; readonly unit: string }
  | { readonly kind: 'divided'; readonly to: readonly string[] }
  /** Dissolved without a successor. */
  | { readonly kind: 'none' };

/** From the first day of the data to the day whose units are wanted, ISO. */
export type RestateSpan = { readonly dataFrom: string; readonly onDate: string };

/**
 * Follows a unit through merges, renamings and so on to the unit that holds its territory on `onDate`. A split sends it to
 * several, unless the parts were merged again. Events after `onDate` do not count; figures are never moved backwards. For a
 * unit that goes on under its own id after giving up a part, only events after `dataFrom` count: before, the data are its own.
 */
export function destinationOf(unit: string, events: readonly UnitEvent[], span: RestateSpan): Destination {
  const ends = new Set<string>();
  let divided = false;
  const walk = (id: string, after: string, seen: ReadonlySet<string>): void => {
    const next = events
      .filter((event) => event.date <= span.onDate && event.date >= after && event.from.includes(id))
      .filter((event) => !event.to.includes(id) || (event.to.length > 1 && event.date > span.dataFrom))
      .filter((event) => !event.to.some((to) => seen.has(to) && to !== id))
      .sort((left, right) => (left.date < right.date ? -1 : 1))[0];
    if (next === undefined) {
      ends.add(id);
      return;
    }
    if (next.to.length > 1) divided = true;
    for (const to of next.to) {
      // A unit that gives up a part and goes on under its own id is an end of its own.
      if (to === id) ends.add(id);
      else walk(to, next.date, new Set([...seen, to]));
    }
  };
  walk(unit, '', new Set([unit]));
  const [only, ...others] = [...ends];
  if (only === undefined) return { kind: 'none' };
  if (others.length > 0) return { kind: 'divided', to: [...ends].sort() };
  if (only === unit) return divided ? { kind: 'divided', to: [unit] } : { kind: 'same', unit };
  return { kind: 'moved', unit: only };
}

/**
 * Shows figures for the units of `onDate`: figures of merged units are summed into their successor, a renamed unit's
 * follow it, those of a split unit are not divisible. Units appear in the order of their first figure. Missing figures
 * count in the totals as missing.
 */
export function restate(
  figures: readonly UnitFigure[],
  events: readonly UnitEvent[],
  span: RestateSpan,
  kind: IndicatorKind,
): RestatedFigure[] {
  const parts = new Map<string, UnitFigure[]>();
  const result = new Map<string, RestatedFigure>();
  for (const one of figures) {
    const destination = destinationOf(one.unit, events, span);
    if (destination.kind === 'divided' || destination.kind === 'none') {
      const to = destination.kind === 'divided' ? destination.to : [];
      result.set(`not-divisible ${one.unit}`, { kind: 'not-divisible', unit: one.unit, figure: one.figure, to });
      continue;
    }
    const list = parts.get(destination.unit) ?? [];
    list.push(one);
    parts.set(destination.unit, list);
    result.set(destination.unit, shownFor(destination.unit, list, kind));
  }
  return [...result.values()];
}

function shownFor(unit: string, parts: readonly UnitFigure[], kind: IndicatorKind): RestatedFigure {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined && first.unit === unit) return { kind: 'as-reported', unit, figure: first.figure };
  const from = parts.map((part) => part.unit);
  // One predecessor alone keeps its figure whatever its kind: nothing is summed.
  if (parts.length === 1 && first !== undefined) {
    const counted = first.figure.value === null ? 0 : 1;
    return { kind: 'restated', unit, from, total: { figure: first.figure, counted, missing: first.figure.state === 'missing' ? 1 : 0 } };
  }
  return { kind: 'restated', unit, from, total: totalOf(parts.map((part) => part.figure), kind) };
}

/** The units of a list that exist on a date. */
export function unitsOn(units: readonly Unit[], date: string): Unit[] {
  return units.filter((unit) => unit.validFrom <= date && (unit.validTo === null || date < unit.validTo));
}
