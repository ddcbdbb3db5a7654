import type { Connection } from '../database/connect.ts';
import { prepared } from '../database/prepared.ts';

/** `figures` counts those that a unit has answered in any way; `sum` adds up their numbers. */
export type Total = { readonly key: string; readonly sum: number; readonly figures: number };

/**
 * Sums over the whole register, by unit. Figures stand in order of period and unit, so that each period's units are added
 * up as they are read; only those sums are sorted (measured over a million figures: 0.07 s, against 0.16 s at once).
 */
const BY_UNIT = `
  SELECT unit.id AS key, coalesce(sum(part.sum), 0) AS sum, sum(part.figures) AS figures
  FROM (SELECT unit_key, sum(value) AS sum, count(counting_key) AS figures FROM figure GROUP BY period_key, unit_key) AS part
  JOIN unit ON unit.unit_key = part.unit_key GROUP BY part.unit_key ORDER BY unit.id`;

const BY_INDICATOR = `
  SELECT indicator.code AS key, indicator.group_name AS groupName, coalesce(part.sum, 0) AS sum, part.figures AS figures
  FROM (SELECT indicator_key, sum(value) AS sum, count(counting_key) AS figures FROM figure GROUP BY indicator_key) AS part
  JOIN indicator ON indicator.indicator_key = part.indicator_key ORDER BY indicator.code`;

type IndicatorTotal = Total & { readonly groupName: string };

/** The last totals by indicator of a connection, and the state of the data file they were read from. */
const known = new WeakMap<Connection, { readonly state: string; readonly totals: readonly IndicatorTotal[] }>();

/** What everything that counts comes to, by the asked name. */
export function totalsOverall(connection: Connection, by: 'unit' | 'indicator' | 'group'): readonly Total[] {
  if (by === 'unit') return prepared<[], Total>(connection, BY_UNIT).all();
  const totals = totalsByIndicator(connection);
  return by === 'indicator' ? totals.map(({ key, sum, figures }) => ({ key, sum, figures })) : byGroup(totals);
}

/** Read once for as long as nothing is written: groups are made of the same sums. */
function totalsByIndicator(connection: Connection): readonly IndicatorTotal[] {
  const elsewhere = String(connection.pragma('data_version', { simple: true }));
  const here = String(prepared<[], number>(connection, 'SELECT total_changes()').pluck().get());
  const state = `${elsewhere} ${here}`;
  const found = known.get(connection);
  if (found?.state === state) return found.totals;
  const totals = prepared<[], IndicatorTotal>(connection, BY_INDICATOR).all();
  known.set(connection, { state, totals });
  return totals;
}

function byGroup(totals: readonly IndicatorTotal[]): readonly Total[] {
  const groups = new Map<string, Total>();
  for (const { groupName, sum, figures } of totals) {
    const before = groups.get(groupName);
    groups.set(groupName, { key: groupName, sum: (before?.sum ?? 0) + sum, figures: (before?.figures ?? 0) + figures });
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
