import { CATALOGUE_FORMAT } from './types.ts';
import type { Catalogue } from './types.ts';

/** The order in which the fields of every object are written. */
const ORDER = [
  'format', 'committee', 'terms', 'members', 'bodies', 'channels', 'assignments', 'units', 'unitEvents', 'indicators', 'forms',
  'id', 'memberId', 'subjectKind', 'subject', 'names', 'owner', 'responsibleId', 'address', 'note', 'type', 'date', 'basis', 'code', 'name', 'fullName', 'kind', 'role', 'office', 'group', 'measure', 'decimals', 'parentBody', 'place', 'symbol', 'formatProfile',
  'startsOn', 'endsOn', 'parentId', 'validFrom', 'validTo', 'from', 'to', 'aliases', 'sumOf', 'frequency', 'reportingUnits', 'window', 'startDay', 'due', 'day', 'monthOffset',
] as const;

const PLACES: ReadonlyMap<string, number> = new Map(ORDER.map((name, place) => [name, place]));

/**
 * The catalogue as a file: the same catalogue always gives the same bytes, lists in their own order, fields in a fixed
 * one, so that two exports can be compared line by line.
 */
export function serialiseCatalogue(catalogue: Catalogue): string {
  return `${JSON.stringify(ordered({ ...catalogue, format: CATALOGUE_FORMAT }), null, 1)}\n`;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const place = (name: string): number => PLACES.get(name) ?? ORDER.length;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([left], [right]) => place(left) - place(right) || (left < right ? -1 : 1))
      .map(([name, field]) => [name, ordered(field)]),
  );
}
